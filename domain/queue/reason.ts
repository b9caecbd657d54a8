import type { Day } from '../day.ts'
import type { Counter } from '../office.ts'
import type { Ticket } from '../ticket.ts'
import { passingReasons, type CallReason, type Passed, type PassingReason } from './call-reason.ts'
import { isBefore, lineOf } from './lines.ts'
import { takenBy, tiersOf } from './next.ts'

/** How many of those who were passed over are named. */
const named = 3

interface Calling { readonly ticket: Ticket, readonly isSecondary: boolean, readonly isChosen: boolean }

/** Why this counter calls this ticket now, and who else waits for it and why they were passed over. */
export function reasonFor(day: Day, counter: Counter, ticket: Ticket, isChosen: boolean): CallReason {
  const [first, second] = tiersOf(counter)
  const calling: Calling = { ticket, isChosen, isSecondary: !first.includes(lineOf(ticket)) }
  const takes = takenBy(counter)
  const passed = new Map<PassingReason, { count: number, tickets: string[] }>()
  let waiting = 0
  for (const line of new Set([...first, ...second])) {
    const isSecondary = !first.includes(line)
    for (const order of day.lines[line] ?? []) {
      const other = day.tickets[order]
      if (other === undefined || !takes(other)) continue
      waiting += 1
      const why = order === ticket.order ? null : whyPassed(calling, other, isSecondary)
      if (why !== null) note(passed, why, other.number)
    }
  }
  return { ...summaryOf(passed), rule: ruleOf(isChosen, passed), rank: ticket.rank, creditSeconds: ticket.creditSeconds, waiting }
}

/** Null for one who is behind by any measure: came later, and stands later in the line. */
function whyPassed({ ticket, isSecondary, isChosen }: Calling, other: Ticket, isOtherSecondary: boolean): PassingReason | null {
  const isEarlier = isBefore(other, ticket)
  if (cameLater(other, ticket) && !isEarlier) return null
  if (isChosen) return 'chosen'
  if (isOtherSecondary && !isSecondary) return 'secondary'
  return isEarlier ? 'bound' : whyLater(ticket, other)
}

/** By the time of the number: one that was given while the server was away is entered later than others taken after it. */
function cameLater(one: Ticket, other: Ticket): boolean {
  return one.issuedAt > other.issuedAt || (one.issuedAt === other.issuedAt && one.order > other.order)
}

/** Why one who took the number earlier stands later in the line. */
function whyLater(ticket: Ticket, other: Ticket): PassingReason {
  if (ticket.appointedAt !== null || other.appointedAt !== null) return 'appointment'
  return isSetBack(other) ? 'returned' : 'credit'
}

function isSetBack({ rank, creditSeconds, issuedAt }: Ticket): boolean {
  return rank + creditSeconds * 1000 > issuedAt
}

function ruleOf(isChosen: boolean, passed: ReadonlyMap<PassingReason, unknown>): CallReason['rule'] {
  if (isChosen) return 'chosen'
  return passed.has('bound') ? 'bound' : 'next'
}

function note(passed: Map<PassingReason, { count: number, tickets: string[] }>, why: PassingReason, ticket: string): void {
  const group = passed.get(why) ?? { count: 0, tickets: [] }
  passed.set(why, group)
  group.count += 1
  if (group.tickets.length < named) group.tickets.push(ticket)
}

function summaryOf(groups: ReadonlyMap<PassingReason, Omit<Passed, 'why'>>): { passedOver: number, passed: Passed[] } {
  const passed = passingReasons.flatMap((why) => {
    const group = groups.get(why)
    return group === undefined ? [] : [{ why, ...group }]
  })
  return { passedOver: passed.reduce((sum, { count }) => sum + count, 0), passed }
}
