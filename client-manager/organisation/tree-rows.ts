import { unitsThen, type Unit, type UnitThen } from '../../domain/organisation/unit.ts'

export interface TreeRow { readonly unit: UnitThen, readonly depth: number }

/** The tree on a date as lines, each unit under the one it stands under; what stands under nobody that is shown comes first. */
export function treeRows(units: readonly Unit[], date: string, language: 'vi' | 'en'): TreeRow[] {
  const then = unitsThen(units, date).toSorted((one, other) => one.name[language].localeCompare(other.name[language], language))
  const shown = new Set(then.map(({ id }) => id))
  const rowsUnder = (parent: string | null, depth: number): TreeRow[] => then
    .filter((unit) => parent === null ? unit.parent === null || !shown.has(unit.parent) : unit.parent === parent)
    .flatMap((unit) => [{ unit, depth }, ...rowsUnder(unit.id, depth + 1)])
  return rowsUnder(null, 0)
}
