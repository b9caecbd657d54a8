/** One line of the result: ours, what it is held against, and what was aimed at. */
export interface Row {
  readonly what: string
  readonly ours: string
  readonly floor: string
  readonly ratio: string
  readonly aim: string
}

const columns = ['what', 'ours', 'floor', 'ratio', 'aim'] as const

/** Plain text in columns, the first to the left, figures to the right. */
export function table(rows: readonly Row[]): string {
  const heading: Row = { what: '', ours: 'ours', floor: 'floor', ratio: 'ratio', aim: 'aim' }
  const all = [heading, ...rows]
  const widths = columns.map((column) => Math.max(...all.map((row) => row[column].length)))
  return all.map((row) => columns.map((column, index) => {
    const width = widths[index] ?? 0
    return index === 0 ? row[column].padEnd(width) : row[column].padStart(width)
  }).join('   ')).join('\n')
}
