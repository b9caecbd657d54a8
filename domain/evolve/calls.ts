import { callsKept, knownTicket, type Call, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import { counterOf } from '../office.ts'
import { leaveLine } from '../queue/lines.ts'
import { isOrdinaryWaiting } from '../queue/next.ts'
import type { Ticket } from '../ticket.ts'
import { withCounter } from './counters.ts'
import { move, withTicket } from './change.ts'

export function called(day: Day, { ticket: number, counter, call, reason, at }: EventOf<'ticketCalled'>): Day {
  const ticket = knownTicket(day, number)
  const moved = move(ticket, 'called', at, { counter, calledTimes: 1, call, reason })
  const next = withTicket({ ...day, lines: leaveLine(day.lines, ticket) }, moved)
  const atCounter = withCounter(next, counter, { inHand: number, priorityRun: priorityRunAfter(day, counter, ticket) })
  const kind = wasSentTo(counter, ticket) ? 'transfer' : 'call'
  return withCall(atCounter, { call, kind, ticket: number, counter, at, times: 1, shownAt: null, spokenAt: null })
}

export function recalled(day: Day, { ticket: number, counter, call, at }: EventOf<'ticketRecalled'>): Day {
  const ticket = knownTicket(day, number)
  const times = ticket.calledTimes + 1
  const next = withTicket(day, { ...ticket, calledTimes: times, call })
  return withCall(next, { call, kind: 'recall', ticket: number, counter, at, times, shownAt: null, spokenAt: null })
}

export function shown(day: Day, { call, at }: EventOf<'callShown'>): Day {
  return { ...day, calls: day.calls.map((one) => one.call === call ? { ...one, shownAt: at } : one) }
}

export function spoken(day: Day, { call, at }: EventOf<'callSpoken'>): Day {
  return { ...day, calls: day.calls.map((one) => one.call === call ? { ...one, spokenAt: at } : one) }
}

/** By a transfer; not one whose hold is over, and whose papers lie at the counter where it was served before. */
function wasSentTo(counter: string, { toCounter, transactions }: Ticket): boolean {
  return toCounter === counter && transactions.at(-1)?.counter !== counter
}

/** Calls made while nobody else waited have passed nobody over: they do not count towards the office's bound. */
function priorityRunAfter(day: Day, id: string, called: Ticket): number {
  if (called.creditSeconds === 0 || day.office === null) return 0
  const counter = counterOf(day.office, id)
  if (counter === undefined || !isOrdinaryWaiting(day, counter, called)) return 0
  return (day.counters[id]?.priorityRun ?? 0) + 1
}

function withCall(day: Day, call: Call): Day {
  return { ...day, callCount: call.call, calls: [...day.calls, call].slice(-callsKept) }
}
