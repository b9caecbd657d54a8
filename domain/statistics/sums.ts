import { countNames, durationNames, type Cell, type CountName, type DurationName } from './cell.ts'
import { placesOf, type Statistics } from './statistics.ts'
import type { Place } from './observation.ts'

/** Counts and averages without the distributions: what live screens need, at a fraction of the cost. */
export interface Sums {
  readonly counts: Readonly<Record<CountName, number>>
  /** Arithmetic means in seconds; null when there is nothing to average. */
  readonly averageSeconds: Readonly<Record<DurationName, number | null>>
  readonly totalSeconds: Readonly<Record<DurationName, number>>
  readonly ratings: readonly number[]
}

type Dimension = keyof Place | 'all'
type ByValue = ReadonlyMap<string | number, Sums>

// Statistics never change, so what was summed up once holds for good: forty counters ask for the same sums.
const summedUp = new WeakMap<Statistics, Map<Dimension, ByValue>>()

/** Sums per value of a dimension, or under the one value 'all'. */
export function sumsBy(statistics: Statistics, dimension: Dimension): ByValue {
  const known = summedUp.get(statistics) ?? new Map<Dimension, ByValue>()
  summedUp.set(statistics, known)
  const before = known.get(dimension)
  if (before !== undefined) return before
  const groups = new Map<string | number, Cell[]>()
  for (const { place, cell } of placesOf(statistics)) {
    const value = dimension === 'all' ? 'all' : place[dimension]
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
  return sumsBy(statistics, dimension).get(value) ?? sumUp([])
}

function sumUp(cells: readonly Cell[]): Sums {
  return {
    counts: byName(countNames, (name) => cells.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)),
    averageSeconds: byName(durationNames, (name) => {
      const count = cells.reduce((sum, { durations }) => sum + (durations[name]?.count ?? 0), 0)
      return count === 0 ? null : totalMs(cells, name) / 1000 / count
    }),
    totalSeconds: byName(durationNames, (name) => totalMs(cells, name) / 1000),
    ratings: [0, 1, 2, 3, 4].map((level) => cells.reduce((sum, { ratings }) => sum + (ratings[level] ?? 0), 0)),
  }
}

function totalMs(cells: readonly Cell[], name: DurationName): number {
  return cells.reduce((sum, { durations }) => sum + (durations[name]?.sumMs ?? 0), 0)
}

function byName<N extends string, V>(names: readonly N[], value: (name: N) => V): Record<N, V> {
  // Every name gets its value, which the type of fromEntries does not say.
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<N, V>
}
