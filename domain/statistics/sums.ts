import { countNames, durationNames, type Cell, type CountName, type DurationName } from './cell.ts'
import { addObservation, placesOf, removeObservation, type Statistics } from './statistics.ts'
import type { Observation, Place } from './observation.ts'
import { mergeTallies, tallied, type Tallies } from './tallies.ts'

/** Counts and averages without the distributions: what live screens need, at a fraction of the cost. */
export interface Sums extends Totals {
  /** Arithmetic means in seconds; null when there is nothing to average. */
  readonly averageSeconds: Readonly<Record<DurationName, number | null>>
  readonly totalSeconds: Readonly<Record<DurationName, number>>
}

/** What can be added to: how often each thing was counted and measured, and how many milliseconds that is together. */
interface Totals {
  readonly counts: Readonly<Record<CountName, number>>
  readonly measured: Readonly<Record<DurationName, number>>
  readonly totalMs: Readonly<Record<DurationName, number>>
  readonly tallies: Tallies
}

type Dimension = keyof Place | 'all'
type ByValue = ReadonlyMap<string | number, Sums>
type Times = 1 | -1
/** Sums of former statistics, and what was observed since. */
interface Carried { readonly sums: ReadonlyMap<Dimension, ByValue>, readonly since: readonly (readonly [Observation, Times])[] }

// Statistics never change, so what was summed up once holds for good: forty counters ask for the same sums.
const summedUp = new WeakMap<Statistics, Map<Dimension, ByValue>>()
// A live screen asks after every few events: what those added is added to its last sums, however long the day is.
const carried = new WeakMap<Statistics, Carried>()
const mostCarried = 64

/** The statistics with one more observation, or without one: sums that were asked of them before are carried on. */
export function withObservation(statistics: Statistics, observation: Observation): Statistics {
  return carry(statistics, addObservation(statistics, observation), [observation, 1])
}

export function withoutObservation(statistics: Statistics, observation: Observation): Statistics {
  return carry(statistics, removeObservation(statistics, observation), [observation, -1])
}

/** Sums per value of a dimension, or under the one value 'all'. */
export function sumsBy(statistics: Statistics, dimension: Dimension): ByValue {
  const known = summedUp.get(statistics) ?? broughtForward(statistics)
  summedUp.set(statistics, known)
  const before = known.get(dimension)
  if (before !== undefined) return before
  const groups = new Map<string | number, Cell[]>()
  for (const { place, cell } of placesOf(statistics)) {
    const value = valueOf(place, dimension)
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [cell])
    else group.push(cell)
  }
  const sums = new Map([...groups].map(([value, cells]) => [value, sumUp(cells)]))
  known.set(dimension, sums)
  return sums
}

/** The sums of one value; all zero when nothing was counted under it. */
export function sumsOf(statistics: Statistics, dimension: Dimension, value: string | number = 'all'): Sums {
  return sumsBy(statistics, dimension).get(value) ?? nothingSummed
}

function carry(before: Statistics, after: Statistics, change: readonly [Observation, Times]): Statistics {
  const sums = summedUp.get(before)
  const known: Carried | undefined = sums === undefined ? carried.get(before) : { sums, since: [] }
  if (known !== undefined && known.since.length < mostCarried) carried.set(after, { sums: known.sums, since: [...known.since, change] })
  return after
}

function broughtForward(statistics: Statistics): Map<Dimension, ByValue> {
  const known = carried.get(statistics)
  if (known === undefined) return new Map()
  return new Map([...known.sums].map(([dimension, sums]) => {
    const next = new Map(sums)
    for (const [observation, times] of known.since) {
      const value = valueOf(observation.place, dimension)
      next.set(value, plus(next.get(value) ?? nothingSummed, observation, times))
    }
    return [dimension, next]
  }))
}

function valueOf(place: Place, dimension: Dimension): string | number {
  return dimension === 'all' ? 'all' : place[dimension]
}

function sumUp(cells: readonly Cell[]): Sums {
  return withAverages({
    counts: byName(countNames, (name) => cells.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)),
    measured: byName(durationNames, (name) => cells.reduce((sum, { durations }) => sum + (durations[name]?.count ?? 0), 0)),
    totalMs: byName(durationNames, (name) => cells.reduce((sum, { durations }) => sum + (durations[name]?.sumMs ?? 0), 0)),
    tallies: mergeTallies(cells.map(({ tallies }) => tallies)),
  })
}

function plus({ counts, measured, totalMs, tallies }: Sums, observation: Observation, times: Times): Sums {
  const next = { counts: { ...counts }, measured: { ...measured }, totalMs: { ...totalMs } }
  for (const name of observation.counts) next.counts[name] += times
  for (const [name, ms] of observation.durations) {
    next.measured[name] += times
    next.totalMs[name] += ms * times
  }
  return withAverages({ ...next, tallies: tallied(tallies, observation.tallies, times) })
}

function withAverages(totals: Totals): Sums {
  const { measured, totalMs } = totals
  return {
    ...totals,
    averageSeconds: byName(durationNames, (name) => measured[name] === 0 ? null : totalMs[name] / 1000 / measured[name]),
    totalSeconds: byName(durationNames, (name) => totalMs[name] / 1000),
  }
}

function byName<N extends string, V>(names: readonly N[], value: (name: N) => V): Record<N, V> {
  // Every name gets its value, which the type of fromEntries does not say.
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<N, V>
}

const nothingSummed = sumUp([])
