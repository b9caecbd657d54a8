import { parse } from 'csv-parse/sync'
import type { Code } from '../../contract/refusals.ts'
import type { Limits } from '../limits.ts'
import { unpackedSize } from './unpacked-size.ts'

export type Table = readonly (readonly string[])[]

const mostColumns = 40

/** The first sheet of an Excel file, or a CSV file, as the texts of its cells; names and headers of an upload say nothing. */
export async function readTable(bytes: Buffer, { unpackedTableSize }: Pick<Limits, 'unpackedTableSize'>): Promise<Table | Code> {
  if (!isPacked(bytes)) return readCsv(bytes) ?? 'unreadableTable'
  const size = unpackedSize(bytes)
  if (size === null) return 'unreadableTable'
  if (size > unpackedTableSize) return 'tooLarge'
  // Loaded when somebody brings such a file, which few servers ever see.
  const { readSheet } = await import('read-excel-file/node')
  return await readSheet(bytes).then((rows) => within(rows.map((row) => row.map(textOf))), () => null) ?? 'unreadableTable'
}

/** Excel files are ZIP archives. */
function isPacked(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'PK'
}

function readCsv(bytes: Buffer): Table | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\u0000')) return null
    return within(parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true }))
  } catch {
    return null
  }
}

/** Excel writes what the machine's language uses: whichever of the three stands most often in the headings. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counted.sort((one, other) => other.count - one.count)[0]?.sign ?? ','
}

function textOf(cell: unknown): string {
  if (cell === true || cell === false) return cell ? '1' : '0'
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

function within(rows: readonly (readonly string[])[]): Table {
  return rows.map((row) => row.slice(0, mostColumns).map((text) => text.toWellFormed().normalize('NFC').trim()))
}
