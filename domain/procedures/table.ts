import { folded } from '../folded.ts'

/** What a column of a table of procedures can be about. */
export const columns = ['id', 'vi', 'en', 'service', 'onTheSpot'] as const
export type Column = typeof columns[number]

/** One line of a table of procedures as it was written; `row` counts from 1, the headings among them. */
export interface ProcedureRow extends Readonly<Record<Column, string>> { readonly row: number }

/** Headings as people write them, folded. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  id: ['ma', 'ma thu tuc', 'ma tthc', 'id', 'code'],
  vi: ['ten', 'ten thu tuc', 'thu tuc', 'ten thu tuc hanh chinh', 'ten tieng viet', 'name', 'name vi', 'procedure'],
  en: ['ten tieng anh', 'tieng anh', 'english', 'name en', 'english name'],
  service: ['dich vu', 'nhom dich vu', 'service'],
  onTheSpot: ['tai cho', 'giai quyet tai cho', '4 tai cho', 'on the spot'],
}

/** The lines of a table below its headings; null when no heading says where the names stand. Empty lines are left out. */
export function procedureRows(table: readonly (readonly string[])[]): readonly ProcedureRow[] | null {
  const places = columnsOf(table[0] ?? [])
  if (places.vi === -1) return null
  const cell = (line: readonly string[], column: Column) => line[places[column]]?.trim() ?? ''
  return table.flatMap((line, index) => index === 0 || line.every((text) => text.trim() === '') ? [] : [{
    row: index + 1, id: cell(line, 'id'), vi: cell(line, 'vi'), en: cell(line, 'en'), service: cell(line, 'service'), onTheSpot: cell(line, 'onTheSpot'),
  }])
}

function columnsOf(head: readonly string[]): Readonly<Record<Column, number>> {
  const names = head.map((text) => folded(text).slice(1))
  const placeOf = (column: Column) => names.findIndex((name) => headings[column].includes(name))
  return { id: placeOf('id'), vi: placeOf('vi'), en: placeOf('en'), service: placeOf('service'), onTheSpot: placeOf('onTheSpot') }
}
