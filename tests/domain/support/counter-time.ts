import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../../domain/day.ts'
import { placesOf } from '../../../domain/statistics/statistics.ts'
import type { History } from './history.ts'
import { naiveNext } from './naive-order.ts'

/** A stretch of a counter's day under one officer. */
export interface Stretch { readonly counter: string, readonly officer: string, readonly what: string, readonly from: number, readonly to: number }

/** Stretches in which what `seen` tells of a counter stayed the same; none where it is null. Those that never ended end with the day. */
export function stretches(history: History, seen: (day: Day, counter: string) => { officer: string, what: string } | null): Stretch[] {
  const done: Stretch[] = []
  const going = new Map<string, Stretch>()
  for (const { event, after } of history.events) {
    for (const counter of Object.keys(after.counters)) {
      const now = seen(after, counter)
      const before = going.get(counter)
      if (isDeepStrictEqual(now, before === undefined ? null : { officer: before.officer, what: before.what })) continue
      if (before !== undefined) done.push({ ...before, to: event.at })
      going.delete(counter)
      if (now !== null) going.set(counter, { counter, ...now, from: event.at, to: event.at })
    }
  }
  return [...done, ...[...going.values()].map((one) => ({ ...one, to: history.day.lastAt }))]
}

/** Seconds-exact sums per hour of beginning, counter, officer and what it was. */
export function sumUp(all: readonly Stretch[], day: Day): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { counter, officer, what, from, to } of all) {
    const key = [Math.floor((from - day.startsAt) / 3_600_000), counter, officer, what].join()
    if (to > from) sums[key] = (sums[key] ?? 0) + to - from
  }
  return sums
}

/** What the statistics say of counters' time, under the same keys. */
export function counted(day: Day, isMeant: (name: string) => boolean): Record<string, number> {
  return Object.fromEntries(placesOf(day.statistics).flatMap(({ place: { hour, service, counter, officer }, cell }) =>
    Object.entries(cell.durations).flatMap(([name, { sumMs }]) =>
      service === '' && isMeant(name) && sumMs > 0 ? [[[hour, counter, officer, name].join(), sumMs]] : [])))
}

/** Free and open while a look at all tickets finds somebody to call. */
export function isIdle(day: Day, counter: string): { officer: string, what: string } | null {
  const state = day.counters[counter]
  if (state?.status !== 'open' || state.inHand !== null || !day.office?.counters.some(({ id }) => id === counter)) return null
  return naiveNext(day, counter, 0) === null ? null : { officer: state.officer ?? '', what: 'idle' }
}
