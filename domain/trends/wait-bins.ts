import { countWithin, percentileSeconds, type Distribution } from '../statistics/distribution.ts'
import type { Mark, Point } from './trend.ts'

/** Marks at which statistics of a period count exactly (statistics/histogram.ts). */
const widthMinutes = [1, 2, 5, 10, 15, 30]
const wanted = 12

/** In seconds: the narrowest bins of which twelve hold 95 % of each of these. */
export function binWidth(distributions: readonly Distribution[]): number {
  const longest = Math.max(0, ...distributions.map((one) => percentileSeconds(one, 95) ?? 0))
  const minutes = widthMinutes.find((width) => width * 60 * wanted >= longest) ?? 30
  return minutes * 60
}

/** "0-300", "300-600" … and a last one without an end. */
export function binLabels(width: number): string[] {
  return Array.from({ length: wanted + 1 }, (_, place) => `${place * width}-${place === wanted ? '' : (place + 1) * width}`)
}

/** Which share of all lasted longer than the beginning of a bin and at most until its end; `n` is how many. */
export function binPoints(distribution: Distribution, width: number): Point[] {
  const { count } = distribution
  const within = (place: number) => place === 0 ? 0 : place > wanted ? count : countWithin(distribution, place * width)
  return Array.from({ length: wanted + 1 }, (_, place) => {
    const n = within(place + 1) - within(place)
    return { value: count === 0 ? null : n / count, n }
  })
}

export function marksOf(distribution: Distribution): Mark[] {
  const marks = [['p50', 50], ['p90', 90]] as const
  return marks.flatMap(([of, percent]) => {
    const seconds = percentileSeconds(distribution, percent)
    return seconds === null ? [] : [{ of, seconds }]
  })
}
