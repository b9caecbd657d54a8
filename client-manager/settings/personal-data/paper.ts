import type { KeptRow } from './kept-rows.ts'

/** What is kept, as a text that can be read and printed anywhere, each thing in a paragraph of its own. */
export function paperOf(title: readonly string[], rows: readonly KeptRow[]): string {
  const paragraphs = rows.map(({ what, says, until }) => [what, ...says.map((line) => `  ${line}`), `  ${until}`].join('\n'))
  return `${[title.join('\n'), ...paragraphs].join('\n\n')}\n`
}
