import { counterStateOf, knownTicket, type CounterState, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import type { Ticket } from '../ticket.ts'
import { withTicket, withTransaction } from './change.ts'
import { counterLine, joinLine, leaveLine } from '../queue/lines.ts'
import { ticketsIn } from '../queue/next.ts'

export function opened(day: Day, { counter, officer, at }: EventOf<'counterOpened'>): Day {
  return withCounter(day, counter, { status: 'open', officer, since: at, pauseReason: null, ended: null, priorityRun: 0 })
}

export function paused(day: Day, { counter, reason, at }: EventOf<'counterPaused'>): Day {
  return withCounter(day, counter, { status: 'paused', since: at, pauseReason: reason })
}

export function resumed(day: Day, { counter, at }: EventOf<'counterResumed'>): Day {
  return withCounter(day, counter, { status: 'open', since: at, pauseReason: null })
}

/** Who ends a service answers for it: a transaction under way becomes the colleague's. */
export function handedOver(day: Day, { counter, officer, at }: EventOf<'counterHandedOver'>): Day {
  const next = withCounter(day, counter, { officer, since: at })
  const { inHand } = counterStateOf(day, counter)
  return inHand === null ? next : withOfficer(next, knownTicket(day, inHand), officer)
}

function withOfficer(day: Day, ticket: Ticket, officer: string): Day {
  if (ticket.state !== 'serving') return day
  return withTicket(day, withTransaction(ticket, { officer }))
}

/** Those who were sent to this very counter wait for their service again, where any counter can call them. */
export function closed(day: Day, { counter, at }: EventOf<'counterClosed'>): Day {
  const freed = ticketsIn(day, counterLine(counter)).reduce(backToItsService, day)
  return withCounter(freed, counter, { status: 'closed', officer: null, since: at, pauseReason: null })
}

function backToItsService(day: Day, ticket: Ticket): Day {
  const freed = { ...ticket, toCounter: null }
  const tickets = day.tickets.with(ticket.order, freed)
  return { ...day, tickets, lines: joinLine(leaveLine(day.lines, ticket), tickets, freed) }
}

export function withCounter(day: Day, id: string, change: Partial<CounterState>): Day {
  return { ...day, counters: { ...day.counters, [id]: { ...counterStateOf(day, id), ...change } } }
}
