import { mayArrange, type Placed } from './rights.ts'
import { unitsUnder } from './under.ts'
import type { Unit } from './unit.ts'

/** People are found by the office they work in, or by the unit whose offices they look over. */
export interface Reach { readonly offices: readonly string[], readonly units: readonly string[] }

/** Over whose accounts an administrator watches on a date: the own office; who was given a unit, also everything under it. */
export function reachOf(staff: Placed, units: readonly Unit[], date: string): Reach {
  const under = mayArrange(staff) ? unitsUnder(units, staff.unit ?? '', date) : []
  return { offices: [...new Set([staff.office, ...under.flatMap(({ office }) => office ?? [])])], units: under.map(({ id }) => id) }
}
