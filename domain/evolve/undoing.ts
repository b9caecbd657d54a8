import { counterStateOf, knownTicket, ticketOf, type CounterState, type Day } from '../day.ts'
import type { Event, EventOf, EventType } from '../events.ts'
import { isAskedFor } from '../rating/asked-for.ts'
import type { Observation } from '../statistics/observation.ts'
import { join, leave } from './change.ts'
import { withCounter } from './counters.ts'

/** What a press at a counter does to one ticket, and can be taken back. */
const undoable: ReadonlySet<EventType> = new Set([
  'walkInTaken', 'ticketCalled', 'serviceStarted', 'serviceFinished', 'serviceContinued', 'ticketMissed', 'ticketHeld',
  'ticketResumed', 'ticketTransferred',
])

/** Keeps with the counter what its last action changed; anything else that happens there cannot be undone. */
export function remembering(before: Day, event: Event, after: Day, observed: readonly Observation[]): Day {
  if (!('counter' in event)) return after
  const { counter, type: action, at } = event
  if (!undoable.has(action) || !('ticket' in event)) {
    return counterStateOf(after, counter).last === null ? after : withCounter(after, counter, { last: null })
  }
  const counterBefore: CounterState = { ...counterStateOf(before, counter), last: null }
  const ticketBefore = ticketOf(before, event.ticket) ?? null
  return withCounter(after, counter, {
    last: { action, at, ticketBefore, ticketAfter: knownTicket(after, event.ticket), counterBefore, observed },
  })
}

/** Ticket, counter, line and lists as they were before the counter's last action; a call not yet spoken is not heard. */
export function undone(day: Day, { counter }: EventOf<'actionUndone'>): Day {
  const { last } = counterStateOf(day, counter)
  if (last?.ticketBefore === null || last === null) throw new Error(`the ledger undoes what counter ${counter} did not do`)
  const { ticketBefore, ticketAfter, counterBefore } = last
  const calls = ticketBefore.call === ticketAfter.call ? day.calls : day.calls.filter(({ call }) => call !== ticketAfter.call)
  return withCounter(join(leave({ ...day, calls }, ticketAfter), ticketBefore), counter, withoutAnswered(day, counterBefore))
}

/** Whoever was asked for a rating before the press may have given it meanwhile, elsewhere. */
function withoutAnswered(day: Day, state: CounterState): CounterState {
  const { ended } = state
  const asked = ended === null ? undefined : knownTicket(day, ended.ticket).transactions[ended.transaction]
  return asked === undefined || isAskedFor(asked.rating) ? state : { ...state, ended: null }
}
