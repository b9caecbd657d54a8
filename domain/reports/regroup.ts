import { assignmentOn, type Assignment } from '../organisation/assignment.ts'
import type { Office } from '../office.ts'
import { marginalOf, mergeMarginals, type Marginal } from '../statistics/marginals.ts'
import type { Statistics } from '../statistics/statistics.ts'

/** What officers have worked as, by their ids. */
export type Assignments = ReadonlyMap<string, readonly Assignment[]>

/** Services put together by their fields; a service that the office has no more belongs to "". */
export function byField(services: Marginal, { services: known }: Pick<Office, 'services'>): Marginal {
  return rekeyed(services, (service) => service === '' ? null : known.find(({ id }) => id === service)?.field ?? '')
}

/**
 * Officers of one day put together by what they worked as on it (D10): who became something else later counts as what
 * they were. "" stands for officers of whom nobody has said it.
 */
export function byStaffType(statistics: Statistics, date: string, assignments: Assignments): Marginal {
  return rekeyed(marginalOf(statistics, 'officer', date), (officer) =>
    officer === '' ? null : assignmentOn(assignments.get(officer) ?? [], date)?.type ?? '')
}

/** Ids in the order in which these are listed, then the others, "" last. */
export function inOrderOf(listed: readonly string[], ids: readonly string[]): string[] {
  const places = new Map(listed.map((id, place) => [id, place]))
  const placeOf = (id: string) => places.get(id) ?? (id === '' ? listed.length + 1 : listed.length)
  return ids.toSorted((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1))
}

/** What gets no key is left out: nobody was there. */
function rekeyed(marginal: Marginal, keyOf: (id: string) => string | null): Marginal {
  return mergeMarginals([...marginal].flatMap(([id, cell]) => {
    const key = keyOf(id)
    return key === null ? [] : [new Map([[key, cell]])]
  }))
}
