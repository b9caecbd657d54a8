import { counterStateOf, type CounterState, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'

export function opened(day: Day, { counter, officer, at }: EventOf<'counterOpened'>): Day {
  return withCounter(day, counter, { status: 'open', officer, since: at, pauseReason: null })
}

export function paused(day: Day, { counter, reason, at }: EventOf<'counterPaused'>): Day {
  return withCounter(day, counter, { status: 'paused', since: at, pauseReason: reason })
}

export function resumed(day: Day, { counter, at }: EventOf<'counterResumed'>): Day {
  return withCounter(day, counter, { status: 'open', since: at, pauseReason: null })
}

export function closed(day: Day, { counter, at }: EventOf<'counterClosed'>): Day {
  return withCounter(day, counter, { status: 'closed', officer: null, since: at, pauseReason: null })
}

export function withCounter(day: Day, id: string, change: Partial<CounterState>): Day {
  return { ...day, counters: { ...day.counters, [id]: { ...counterStateOf(day, id), ...change } } }
}
