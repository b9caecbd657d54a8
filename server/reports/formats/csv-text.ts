/** What a cell holds: words, a number with how many decimals are written, or nothing. */
export type CsvCell = string | { readonly number: number, readonly decimals: number } | null

/** Excel knows by it that the file is UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * As a Vietnamese Excel opens it by a double click: `;` between cells, a comma in decimals, and every letter right
 * because of the byte order mark (RFC 4180 otherwise).
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? quoted(harmless(cell.replaceAll('\u00A0', ' '))) : cell.number.toFixed(cell.decimals).replace('.', ',')
}

/** A spreadsheet takes words that begin like this for a formula and runs it: with an apostrophe before them they stay words. */
const formula = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

function harmless(words: string): string {
  return formula.test(words) ? `'${words}` : words
}

function quoted(words: string): string {
  return /[";\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
