import { count, durations, type DurationName } from '../statistics/cell.ts'
import type { Distribution } from '../statistics/distribution.ts'
import type { Marginal } from '../statistics/marginals.ts'
import { hoursOver, rowsBy } from './rows.ts'
import type { Point, Series } from './trend.ts'

const hourSeconds = 3600

/**
 * How many people waited and how many counters were open on average in each hour of `days` days. Statistics count a
 * stretch of time in the hour in which it began; it is spread over the hours that it lasted into, as if it had begun at any
 * moment of its first hour alike. Sums stay exact, single hours are an estimate.
 */
export function presence(weekHours: Marginal, days: number): { readonly labels: readonly string[], readonly series: readonly Series[] } {
  const rows = rowsBy(weekHours, 'hour')
  const within = (name: DurationName) => presentSeconds(rows.map(([hour, cell]) => [Number(hour), durations(cell, name)]))
  const [waiting, open] = [within('wait'), within('staffed')]
  const labels = hoursOver([...waiting, ...open].filter(([, seconds]) => seconds >= seen * days).map(([hour]) => hour))
  const points = (seconds: ReadonlyMap<number, number>): Point[] =>
    labels.map((hour) => ({ value: (seconds.get(Number(hour)) ?? 0) / hourSeconds / days, n: days }))
  const issued = new Map(rows.map(([hour, cell]) => [hour, count(cell, 'issued')]))
  return {
    labels,
    series: [
      { of: 'waiting', points: points(waiting) },
      { of: 'openCounters', points: points(open) },
      { of: 'issued', points: labels.map((hour) => ({ value: (issued.get(hour) ?? 0) / days, n: issued.get(hour) ?? 0 })) },
    ],
  }
}

/** An hour in which less happened, in seconds a day, is not shown: nobody would see anything. */
const seen = hourSeconds / 20

/** Seconds that fell into each hour, of stretches that began in these hours. */
export function presentSeconds(begun: readonly (readonly [hour: number, stretches: Distribution])[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [hour, { seconds }] of begun) {
    for (const [length, times] of seconds) {
      for (const [later, share] of fallenInto(length / hourSeconds).entries()) {
        sums.set(hour + later, (sums.get(hour + later) ?? 0) + share * times * hourSeconds)
      }
    }
  }
  return sums
}

/** Hours of a stretch that fall into its first hour, the next …, on average over every moment at which it may have begun. */
function fallenInto(length: number): number[] {
  const until = (hour: number) => length + earlier(hour - length) - earlier(hour)
  return Array.from({ length: Math.ceil(length) + 1 }, (_, hour) => until(hour + 1) - until(hour))
}

/** The mean of min(x, u) over every u between 0 and 1. */
function earlier(x: number): number {
  if (x <= 0) return x
  return x >= 1 ? 0.5 : x - x * x / 2
}
