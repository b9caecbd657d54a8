import type { Day } from '../day.ts'
import type { Ticket } from '../ticket.ts'

/** Held tickets whose time to come back is here, the earliest first; none on a day that is closed. */
export function dueBack(day: Day, now: number): Ticket[] {
  if (day.closed) return []
  return day.held.flatMap((order) => day.tickets[order] ?? [])
    .filter(({ backAt }) => backAt !== null && backAt <= now)
    .sort((one, other) => (one.backAt ?? 0) - (other.backAt ?? 0) || one.order - other.order)
}
