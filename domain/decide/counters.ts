import type { CommandOf } from '../commands.ts'
import { counterStateOf, knownTicket, type Day } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import type { Event } from '../events.ts'
import { counterOf } from '../office.ts'
import { atCounter } from './at-counter.ts'
import type { OpenDay } from './decider.ts'

/** An officer sits at one counter at a time; opening the own counter again changes nothing. */
export function open(day: OpenDay, { counter, by }: CommandOf<'counter:open'>, at: number): Decision {
  if (counterOf(day.office, counter) === undefined) return refuse('unknownCounter')
  if (by.kind !== 'staff') return refuse('notYourCounter')
  const state = counterStateOf(day, counter)
  if (state.status !== 'closed') return state.officer === by.id ? accept(null) : refuse('counterTaken')
  return isSeated(day, by.id) ? refuse('counterOpen') : accept(null, { type: 'counterOpened', at, counter, officer: by.id })
}

export function pause(day: OpenDay, command: CommandOf<'counter:pause'>, at: number): Decision {
  const { counter, reason } = command
  return atCounter(day, command, ({ state }) => {
    if (state.status === 'paused') return refuse('counterPaused')
    return state.inHand === null ? accept(null, { type: 'counterPaused', at, counter, reason }) : refuse('counterBusy')
  })
}

export function resume(day: OpenDay, command: CommandOf<'counter:resume'>, at: number): Decision {
  const { counter } = command
  return atCounter(day, command, ({ state }) =>
    state.status === 'paused' ? accept(null, { type: 'counterResumed', at, counter }) : refuse('counterNotPaused'))
}

/** A colleague goes on where this officer stops, with whoever is being served; who that may be is for the server to know. */
export function handOver(day: OpenDay, command: CommandOf<'counter:handOver'>, at: number): Decision {
  const { counter, to } = command
  return atCounter(day, command, ({ officer }) => {
    if (to === officer) return accept(null)
    return isSeated(day, to) ? refuse('officerElsewhere') : accept(null, { type: 'counterHandedOver', at, counter, officer: to })
  })
}

/** Managers may close the counter of an officer who went home without doing so: what was left open there is settled. */
export function close(day: OpenDay, { counter, by }: CommandOf<'counter:close'>, at: number): Decision {
  if (counterOf(day.office, counter) === undefined) return refuse('unknownCounter')
  const state = counterStateOf(day, counter)
  if (state.status === 'closed') return refuse('counterClosed')
  if (by.kind !== 'staff' || (by.role === 'officer' && state.officer !== by.id)) return refuse('notYourCounter')
  const closed: Event = { type: 'counterClosed', at, counter }
  if (state.inHand === null) return accept(null, closed)
  return state.officer === by.id ? refuse('counterBusy') : accept(state.inHand, settled(day, counter, state.inHand, at), closed)
}

/** One who was only called waits again; of one who was being served nobody can say how it ended. */
function settled(day: Day, counter: string, number: string, at: number): Event {
  const { state, rank } = knownTicket(day, number)
  return state === 'called'
    ? { type: 'ticketReturned', at, ticket: number, rank, toCounter: null }
    : { type: 'serviceLeftOpen', at, ticket: number, counter }
}

function isSeated(day: Day, officer: string): boolean {
  return Object.values(day.counters).some((state) => state.officer === officer)
}
