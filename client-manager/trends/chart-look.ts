/** The colours of charts, as the tokens have them now. */
export interface Look {
  readonly first: string
  readonly second: string
  readonly accent: string
  readonly target: string
  readonly ink: string
  readonly text: string
  readonly line: string
  readonly surface: string
}

export function lookOf(root: Element): Look {
  const style = getComputedStyle(root)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    first: token('--primary'), second: token('--on-primary-soft'), accent: token('--near'), target: token('--over'),
    ink: token('--text'), text: token('--text-quiet'), line: token('--surface-sunk'), surface: token('--surface'),
  }
}
