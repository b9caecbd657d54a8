import { counterStateOf, type Day } from '../day.ts'
import type { Office } from '../office.ts'

/** How many counters are open now for a service, as a primary or a secondary one. */
export function countersTaking(day: Day, office: Office, service: string): number {
  return office.counters.filter(({ id, primary, secondary }) =>
    counterStateOf(day, id).status === 'open' && (primary.includes(service) || secondary.includes(service))).length
}
