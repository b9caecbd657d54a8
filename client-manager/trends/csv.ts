import type { TrendTable } from './trend-table.ts'

/** Without it a spreadsheet takes Vietnamese letters for others. */
const byteOrderMark = '\uFEFF'

/**
 * A table as a file for spreadsheets: semicolons between columns, as Excel expects where the comma is the decimal sign;
 * figures as they are shown; below the rows what they are held against.
 */
export function csvOf({ columns, rows, notes }: TrendTable): string {
  const lines = [columns, ...rows, ...notes.map((note) => [note])]
  return byteOrderMark + lines.map((line) => `${line.map((text) => cell(text)).join(';')}\r\n`).join('')
}

/** A text that a spreadsheet would take for a formula is told to be none; what would end the cell is quoted. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
