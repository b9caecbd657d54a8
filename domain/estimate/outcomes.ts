import type { Day } from '../day.ts'
import { hasWaited, timeIn, type Ticket } from '../ticket.ts'
import type { Outcome } from './situation.ts'

/** How many of the latest estimates are looked at. */
const recent = 200

/** How the waits that were told turned out, of the tickets whose first service has begun; newest last. */
export function outcomesOf({ tickets }: Pick<Day, 'tickets'>): readonly Outcome[] {
  return tickets.flatMap(outcomeOf).slice(-recent)
}

function outcomeOf(ticket: Ticket): Outcome[] {
  const { expected, transactions } = ticket
  const hasBegun = (transactions[0]?.counter ?? null) !== null
  if (expected === null || !hasBegun || !hasWaited(ticket, 0)) return []
  return [{ estimate: expected, waitSeconds: timeIn(ticket, 'waiting', 0) / 1000 }]
}
