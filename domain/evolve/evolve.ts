import { counterStateOf, type Day } from '../day.ts'
import type { Event, EventOf, EventType } from '../events.ts'
import { observe } from '../statistics/observe.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { withObservation, withoutObservation } from '../statistics/sums.ts'
import * as calls from './calls.ts'
import * as counters from './counters.ts'
import * as days from './days.ts'
import { watchIdle } from './idle.ts'
import * as ratings from './ratings.ts'
import * as serving from './serving.ts'
import * as tickets from './tickets.ts'
import { remembering, undone } from './undoing.ts'

type Fold<T extends EventType> = (day: Day, event: EventOf<T>) => Day

const folds: { readonly [T in EventType]: Fold<T> } = {
  dayOpened: days.opened,
  officeChanged: days.officeChanged,
  dayClosed: days.closed,
  counterOpened: counters.opened,
  counterPaused: counters.paused,
  counterResumed: counters.resumed,
  counterHandedOver: counters.handedOver,
  counterClosed: counters.closed,
  ticketIssued: tickets.issued,
  numbersLeased: tickets.leased,
  walkInTaken: tickets.walkedIn,
  priorityChanged: tickets.prioritised,
  ticketCalled: calls.called,
  ticketRecalled: calls.recalled,
  callShown: calls.shown,
  callSpoken: calls.spoken,
  serviceStarted: serving.started,
  serviceFinished: serving.finished,
  serviceContinued: serving.continued,
  serviceLeftOpen: serving.leftOpen,
  ticketMissed: tickets.missed,
  ticketReturned: tickets.returned,
  ticketHeld: serving.held,
  ticketResumed: serving.resumed,
  ticketTransferred: serving.transferred,
  ticketWithdrawn: tickets.left,
  ticketExpired: tickets.left,
  actionUndone: undone,
  serviceRated: ratings.rated,
  ratingDeclined: ratings.declined,
}

/** The day after one more fact. Same events, same day, always. */
export function evolve(before: Day, event: Event): Day {
  // The table is typed per event; the type of a looked-up fold is lost to the compiler.
  const fold = folds[event.type] as Fold<EventType>
  const folded = { ...fold(before, event), lastAt: event.at }
  const seen = observe(before, event, folded)
  const own = seen === null ? [] : [seen]
  const { day, observed } = watchIdle(before, folded, event.at)
  const statistics = [...own, ...observed].reduce(withObservation, statisticsBefore(before, event))
  return remembering(before, event, statistics === day.statistics ? day : { ...day, statistics }, own)
}

/** Without what was counted for an action that is now undone. */
function statisticsBefore(day: Day, event: Event): Statistics {
  if (event.type !== 'actionUndone') return day.statistics
  return (counterStateOf(day, event.counter).last?.observed ?? []).reduce(withoutObservation, day.statistics)
}
