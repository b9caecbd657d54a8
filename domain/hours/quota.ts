import type { Day } from '../day.ts'
import type { Service } from '../office.ts'
import type { Ticket } from '../ticket.ts'
import { openingsOf } from './opening.ts'

/** How many numbers citizens have taken themselves for a service, per session of the day; one session when always open. */
export function takenBySession(day: Day, { id }: Service): number[] {
  const sessions = openingsOf(day) ?? [{ from: -Infinity, to: Infinity }]
  const taken = day.tickets.filter((ticket) => isByCitizen(ticket) && ticket.transactions[0]?.service === id)
  return sessions.map(({ from, to }) => taken.filter(({ issuedAt }) => from <= issuedAt && issuedAt < to).length)
}

function isByCitizen({ source }: Ticket): boolean {
  return source === 'kiosk' || source === 'phone'
}

/** True when the service has given as many numbers in a session as it may. */
export function isQuotaReached(day: Day, service: Service, session: number): boolean {
  return service.quota !== null && (takenBySession(day, service)[session] ?? 0) >= service.quota
}
