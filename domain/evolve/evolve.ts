import type { Day } from '../day.ts'
import type { Event, EventOf, EventType } from '../events.ts'
import { observe } from '../statistics/observe.ts'
import { addObservation } from '../statistics/statistics.ts'
import * as counters from './counters.ts'
import * as days from './days.ts'
import * as ratings from './ratings.ts'
import * as tickets from './tickets.ts'

type Fold<T extends EventType> = (day: Day, event: EventOf<T>) => Day

const folds: { readonly [T in EventType]: Fold<T> } = {
  dayOpened: days.opened,
  officeChanged: days.officeChanged,
  dayClosed: days.closed,
  counterOpened: counters.opened,
  counterPaused: counters.paused,
  counterResumed: counters.resumed,
  counterClosed: counters.closed,
  ticketIssued: tickets.issued,
  ticketCalled: tickets.called,
  ticketRecalled: tickets.recalled,
  serviceStarted: tickets.started,
  serviceFinished: tickets.finished,
  ticketMissed: tickets.missed,
  ticketReturned: tickets.returned,
  ticketHeld: tickets.held,
  ticketResumed: tickets.resumed,
  ticketTransferred: tickets.transferred,
  ticketWithdrawn: tickets.left,
  ticketExpired: tickets.left,
  serviceRated: ratings.rated,
  ratingDeclined: ratings.declined,
}

/** The day after one more fact. Same events, same day, always. */
export function evolve(day: Day, event: Event): Day {
  // The table is typed per event; the type of a looked-up fold is lost to the compiler.
  const fold = folds[event.type] as Fold<EventType>
  const after = { ...fold(day, event), lastAt: event.at }
  const observation = observe(day, event, after)
  return observation === null ? after : { ...after, statistics: addObservation(after.statistics, observation) }
}
