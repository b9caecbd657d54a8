import type { CommandOf } from '../commands.ts'
import { counterStateOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { counterOf } from '../office.ts'
import { atCounter } from './at-counter.ts'
import type { OpenDay } from './decider.ts'

/** An officer sits at one counter at a time; opening the own counter again changes nothing. */
export function open(day: OpenDay, { counter, by }: CommandOf<'counter:open'>, at: number): Decision {
  if (counterOf(day.office, counter) === undefined) return refuse('unknownCounter')
  if (by.kind !== 'staff') return refuse('notYourCounter')
  const state = counterStateOf(day, counter)
  if (state.status !== 'closed') return state.officer === by.id ? accept(null) : refuse('counterTaken')
  const elsewhere = Object.values(day.counters).some(({ officer }) => officer === by.id)
  return elsewhere ? refuse('counterOpen') : accept(null, { type: 'counterOpened', at, counter, officer: by.id })
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

/** Managers may close the counter of an officer who went home without doing so. */
export function close(day: OpenDay, { counter, by }: CommandOf<'counter:close'>, at: number): Decision {
  if (counterOf(day.office, counter) === undefined) return refuse('unknownCounter')
  const state = counterStateOf(day, counter)
  if (state.status === 'closed') return refuse('counterClosed')
  if (by.kind !== 'staff' || (by.role === 'officer' && state.officer !== by.id)) return refuse('notYourCounter')
  return state.inHand === null ? accept(null, { type: 'counterClosed', at, counter }) : refuse('counterBusy')
}
