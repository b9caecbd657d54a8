import { folded } from '../folded.ts'
import type { Procedure, Service, Text } from '../office.ts'
import type { ProcedureRow } from './table.ts'

/** Why a line of a table is not taken. */
export type RowFault = 'noName' | 'tooLong' | 'noService' | 'unknownService' | 'wrongId' | 'twice' | 'unclearMark' | 'full'

const longestName = 200
const isId = (id: string) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(id) && !(id in {})
const [yes, no] = [[' x', ' co', ' yes', ' true', ' 1'], [' khong', ' no', ' false', ' 0']]

/** The procedure as it is after a line about it, or what is wrong with the line; `before` is what it was, if it was there. */
export function procedureOfRow(row: ProcedureRow, id: string, before: Procedure | undefined, services: readonly Service[]): Procedure | RowFault {
  const name = nameIn(row, before)
  const service = serviceIn(row, before, services)
  const mark = markIn(row, before)
  const fault = nameFault(name) ?? (isId(id) ? null : 'wrongId')
  if (fault !== null) return fault
  if (typeof service === 'string') return service
  return mark === 'unclearMark' ? mark : { ...before, id, name, service: service.id, ...mark }
}

function nameIn({ vi, en }: ProcedureRow, before: Procedure | undefined): Text {
  const inVietnamese = vi === '' ? before?.name.vi ?? '' : vi
  return { vi: inVietnamese, en: en === '' ? before?.name.en ?? inVietnamese : en }
}

function nameFault({ vi, en }: Text): RowFault | null {
  if (vi === '') return 'noName'
  return Math.max(vi.length, en.length) > longestName ? 'tooLong' : null
}

/** By its id, its letter or its name in either language. */
function serviceIn({ service: said }: ProcedureRow, before: Procedure | undefined, services: readonly Service[]): Pick<Service, 'id'> | RowFault {
  if (said === '') return before === undefined ? 'noService' : { id: before.service }
  const names = ({ id, prefix, name }: Service) => [id, prefix, name.vi, name.en].map(folded)
  return services.find((service) => names(service).includes(folded(said))) ?? 'unknownService'
}

function markIn({ onTheSpot: said }: ProcedureRow, before: Procedure | undefined): { onTheSpot?: boolean } | 'unclearMark' {
  if (said === '') return before?.onTheSpot === undefined ? {} : { onTheSpot: before.onTheSpot }
  if (yes.includes(folded(said))) return { onTheSpot: true }
  return no.includes(folded(said)) ? { onTheSpot: false } : 'unclearMark'
}
