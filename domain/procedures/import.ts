import { folded } from '../folded.ts'
import { mostProcedures, type Office, type Procedure } from '../office.ts'
import { procedureOfRow, type RowFault } from './row.ts'
import type { ProcedureRow } from './table.ts'

export interface RefusedRow { readonly row: number, readonly text: string, readonly fault: RowFault }
export interface ChangedProcedure { readonly before: Procedure, readonly after: Procedure }

/** What a table would do to an office's procedures, line by line, before any of it is done. */
export interface ProcedureImport {
  readonly added: readonly Procedure[]
  readonly changed: readonly ChangedProcedure[]
  readonly unchanged: number
  readonly refused: readonly RefusedRow[]
  /** The office's procedures once it is done: those not in the table stay as they are. */
  readonly procedures: readonly Procedure[]
}

const longestMadeId = 36

/** A line is about the procedure of its id; without an id, about that of its Vietnamese name. An empty cell changes nothing. */
export function procedureImport({ procedures, services }: Pick<Office, 'procedures' | 'services'>, rows: readonly ProcedureRow[]): ProcedureImport {
  const before = new Map(procedures.map((procedure) => [procedure.id, procedure]))
  const byName = new Map(procedures.map(({ id, name }) => [folded(name.vi), id]))
  const taken = new Map<string, Procedure>()
  const refused: RefusedRow[] = []
  for (const row of rows) {
    const id = row.id === '' ? byName.get(folded(row.vi)) ?? madeId(row.vi) : row.id
    const found = taken.has(id) ? 'twice' : procedureOfRow(row, id, before.get(id), services)
    const isRoom = before.has(id) || procedures.length + newOnes(taken, before).length < mostProcedures
    if (typeof found === 'string') refused.push({ row: row.row, text: row.vi, fault: found })
    else if (isRoom) taken.set(id, found)
    else refused.push({ row: row.row, text: row.vi, fault: 'full' })
  }
  return { ...differences(taken, before), refused, procedures: [...new Map([...before, ...taken]).values()] }
}

function newOnes(taken: ReadonlyMap<string, Procedure>, before: ReadonlyMap<string, Procedure>): Procedure[] {
  return [...taken.values()].filter(({ id }) => !before.has(id))
}

function differences(taken: ReadonlyMap<string, Procedure>, before: ReadonlyMap<string, Procedure>): Pick<ProcedureImport, 'added' | 'changed' | 'unchanged'> {
  const known = [...taken.values()].flatMap((after) => {
    const old = before.get(after.id)
    return old === undefined ? [] : [{ before: old, after }]
  })
  const changed = known.filter((one) => !isSame(one.before, one.after))
  return { added: newOnes(taken, before), changed, unchanged: known.length - changed.length }
}

/** A code made of the name: the same name has the same one, in this table and the next. */
function madeId(name: string): string {
  return folded(name).slice(1, longestMadeId).trim().replaceAll(' ', '-')
}

function isSame(one: Procedure, other: Procedure): boolean {
  const parts = ({ name, service, onTheSpot = false }: Procedure) => [name.vi, name.en, service, onTheSpot].join('\n')
  return parts(one) === parts(other)
}
