import type { Office } from '../office.ts'
import { satisfactionOf, type Satisfaction } from '../statistics/satisfaction.ts'
import { totalBy, type Statistics } from '../statistics/statistics.ts'
import {
  channelsIn, declinedCount, endedCount, levelCounts, mergeTallies, outcomesIn, type Asked, type Tallies,
} from '../statistics/tallies.ts'
import { scales, type Scale } from './scale.ts'

export const dimensions = ['service', 'field', 'officer', 'counter', 'hour', 'channel', 'outcome'] as const
export type Dimension = typeof dimensions[number]

/** One scale's figures; without numbers where the ratings are so few that they would tell of single citizens. */
export type ScaleFigures =
  | Satisfaction & { readonly reason: null, readonly levels: readonly number[] }
  | { readonly scale: Scale, readonly ratings: number, readonly reason: 'few' }

export interface SatisfactionFigures {
  /** One entry per scale that somebody rated on; scales are never added up. */
  readonly scales: readonly ScaleFigures[]
  /** Ratings on any scale, and those who would rather not say. */
  readonly ratings: number
  readonly declined: number
  /** Transactions that ended; null where they cannot be told apart, as by the channel of a rating that was not given. */
  readonly ended: number | null
  /** Ratings per transaction that ended, from 0 to 1. */
  readonly responseRate: number | null
}

export interface FiguresOf extends SatisfactionFigures { readonly of: string }

type Rules = Pick<Office, 'services' | 'rating'>

/** Everything that was said, as one row. */
export function allFigures({ tallies }: { tallies: Tallies }): SatisfactionFigures {
  return figuresOf(tallies, {}, 0)
}

/** One row per value of a dimension, in the order of the values; counters' and officers' own time has no row. */
export function figuresBy(statistics: Statistics, dimension: Dimension, office: Rules): FiguresOf[] {
  const minimum = dimension === 'officer' ? office.rating.minimumForOfficer : 0
  return groups(statistics, dimension, office)
    .sort(([one], [other]) => Number(one) - Number(other) || (one < other ? -1 : 1))
    .map(([of, tallies, asked]) => ({ of, ...figuresOf(tallies, asked, minimum) }))
    .filter(({ ratings, declined, ended }) => ratings + declined + (ended ?? 0) > 0)
}

/** What one officer may know of the own ratings (domain.md 4.9): how many and how good, never whose or when. */
export function ownFigures(statistics: Statistics, officer: string, { rating }: Pick<Office, 'rating'>): SatisfactionFigures {
  const tallies = totalBy(statistics, 'officer').get(officer)?.tallies ?? {}
  return figuresOf(tallies, {}, rating.minimumForOfficer)
}

type Group = readonly [of: string, tallies: Tallies, asked: Asked]

function groups(statistics: Statistics, dimension: Dimension, office: Rules): Group[] {
  switch (dimension) {
    case 'channel': return within(statistics, channelsIn, (channel) => ({ channel }))
    case 'outcome': return within(statistics, outcomesIn, (outcome) => ({ outcome }))
    case 'field': return fields(statistics, office)
    default: return [...totalBy(statistics, dimension)].map(([value, { tallies }]) => [String(value), tallies, {}])
  }
}

function within(statistics: Statistics, valuesIn: (tallies: Tallies) => string[], asking: (value: string) => Asked): Group[] {
  const tallies = mergeTallies([...totalBy(statistics, 'hour').values()].map((cell) => cell.tallies))
  return valuesIn(tallies).sort().map((value) => [value, tallies, asking(value)])
}

/** A service that the office has no more belongs to no field. */
function fields(statistics: Statistics, { services }: Rules): Group[] {
  const byField = new Map<string, Tallies[]>()
  for (const [service, { tallies }] of totalBy(statistics, 'service')) {
    const field = services.find(({ id }) => id === service)?.field ?? ''
    byField.set(field, [...byField.get(field) ?? [], tallies])
  }
  return [...byField].map(([field, all]) => [field, mergeTallies(all), {}])
}

function figuresOf(tallies: Tallies, asked: Asked, minimum: number): SatisfactionFigures {
  const ratedOn = scales.map((scale) => [scale, levelCounts(tallies, scale, asked)] as const)
    .filter(([, levels]) => levels.some((n) => n > 0))
  const ratings = ratedOn.flatMap(([, levels]) => levels).reduce((sum, n) => sum + n, 0)
  const ended = asked.channel === undefined ? endedCount(tallies, asked) : null
  return {
    scales: ratedOn.map(([scale, levels]) => onScale(scale, levels, minimum)),
    ratings, declined: declinedCount(tallies, asked), ended,
    responseRate: ended === null || ended === 0 ? null : ratings / ended,
  }
}

function onScale(scale: Scale, levels: readonly number[], minimum: number): ScaleFigures {
  const figures = satisfactionOf(scale, levels)
  return figures.ratings < minimum ? { scale, ratings: figures.ratings, reason: 'few' } : { ...figures, reason: null, levels }
}
