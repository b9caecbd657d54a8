import type { Dates } from '../judgement.ts'
import type { Target } from '../office.ts'
import type { Scale } from '../rating/scale.ts'
import type { Interval } from '../statistics/satisfaction.ts'

/**
 * What charts show of a period: waits of transactions and of visits, handling, how much there was to do, satisfaction,
 * how long how many waited, waits by weekday and hour, and people waiting against open counters.
 */
export const chartNames = ['wait', 'visit', 'handling', 'load', 'satisfaction', 'distribution', 'heat', 'staffing'] as const
export type ChartName = typeof chartNames[number]

/** By what a chart is told apart; the last three charts always are by themselves. */
export const trendDimensions = ['hour', 'weekday', 'date', 'service', 'officer', 'counter'] as const
export type TrendDimension = typeof trendDimensions[number]

export type SeriesName =
  | 'average' | 'median' | 'p90' | 'issued' | 'served' | 'share' | 'waiting' | 'openCounters' | `scale${Scale}` | `weekday${number}`

/** A figure, and of how many cases it is. Null: nothing was measured, or of so few that it is not told (`n` is not 0 then). */
export interface Point { readonly value: number | null, readonly n: number, readonly interval?: Interval }

/** One point per label of the chart. */
export interface Series { readonly of: SeriesName, readonly points: readonly Point[] }

/** A target that holds from one label to another, both by their place and inclusive. */
export interface TargetLine { readonly target: Target, readonly first: number, readonly last: number }

/** So many seconds is the 50 % or the 90 % point of a distribution. */
export interface Mark { readonly of: 'p50' | 'p90', readonly seconds: number }

/**
 * A chart as numbers: times in seconds, shares from 0 to 1. A label is an hour since midnight ("08"), a weekday ("1" for
 * Monday to "7"), a local date, an id, or seconds over the one and up to the other ("300-600", the last one "3600-").
 */
export interface Trend {
  readonly unit: 'seconds' | 'share' | 'count'
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly targets: readonly TargetLine[]
  readonly marks: readonly Mark[]
  readonly dates: Dates
}
