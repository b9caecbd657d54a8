import type { Target } from '../office.ts'
import type { PetitionFigures } from '../petitions/figures.ts'
import { scales } from '../rating/scale.ts'
import { count, durations, type Cell } from '../statistics/cell.ts'
import { averageSeconds, countWithin, percentileSeconds, type Distribution } from '../statistics/distribution.ts'
import { bucketed } from '../statistics/histogram.ts'
import { satisfactionOf, type Satisfaction } from '../statistics/satisfaction.ts'
import { endedCount, levelCounts } from '../statistics/tallies.ts'
import { isMet, targetInForce } from '../targets.ts'
import type { PublishedFigure } from './settings.ts'

/** How long it took, in seconds; null without anything to average. */
export interface Times {
  readonly count: number
  readonly averageSeconds: number | null
  readonly medianSeconds: number | null
  readonly p90Seconds: number | null
}

export interface AgainstTarget { readonly limit: number, readonly source: string, readonly isMet: boolean | null }

export interface WaitingFigures {
  /** Waits of transactions ("lượt giao dịch"), and of visits ("lần đến giao dịch"). */
  readonly perTransaction: Times & { readonly target: AgainstTarget | null, readonly withinLimit: number | null }
  readonly perVisit: Times & { readonly target: AgainstTarget | null }
  /** Who was never served is in no average. */
  readonly missed: number
  readonly withdrawn: number
  readonly expired: number
}

export interface PublishedSatisfaction {
  /** One entry per scale, never added up; without those on which too few rated to tell of nobody. */
  readonly scales: readonly Satisfaction[]
  readonly ratings: number
  /** Transactions that ended, and how many of them were rated, from 0 to 1. */
  readonly ended: number
  readonly responseRate: number | null
  readonly target: AgainstTarget | null
}

export type FeedbackFigures = Pick<PetitionFigures, 'received' | 'closed' | 'onTime' | 'late' | 'open' | 'overdue' | 'onTimeShare'>

/** What is published of a period: of the whole office, never of a person. Only what the office chose is there. */
export interface PublicFigures {
  readonly waiting?: WaitingFigures
  readonly processing?: Times
  readonly satisfaction?: PublishedSatisfaction
  readonly feedback?: FeedbackFigures
}

export interface Sources {
  /** Counts and durations, and what citizens said: ratings come in after the day was closed. */
  readonly measured: Cell
  readonly petitions: PetitionFigures
  readonly targets: readonly Target[]
  /** Targets are those in force on this date: the last of the period. */
  readonly date: string
  /** With fewer ratings on a scale there are no numbers of it: while a period goes on they would tell of single citizens. */
  readonly fewestRatings: number
}

export function publicFigures(chosen: readonly PublishedFigure[], sources: Sources): PublicFigures {
  const { measured, petitions } = sources
  return {
    ...chosen.includes('waiting') ? { waiting: waitingFigures(sources) } : {},
    ...chosen.includes('processing') ? { processing: timesOf(durations(measured, 'processing')) } : {},
    ...chosen.includes('satisfaction') ? { satisfaction: satisfactionFigures(sources) } : {},
    ...chosen.includes('feedback') ? { feedback: feedbackFigures(petitions) } : {},
  }
}

function waitingFigures({ measured, targets, date }: Sources): WaitingFigures {
  const [waits, visits] = [durations(measured, 'wait'), durations(measured, 'visitWait')]
  const [transactionTarget, visitTarget] = [targetInForce(targets, 'waitPerTransaction', date), targetInForce(targets, 'waitPerVisit', date)]
  return {
    perTransaction: {
      ...timesOf(waits), target: against(transactionTarget, averageSeconds(waits)),
      withinLimit: transactionTarget === null || waits.count === 0 ? null : countWithin(waits, transactionTarget.limit) / waits.count,
    },
    perVisit: { ...timesOf(visits), target: against(visitTarget, averageSeconds(visits)) },
    missed: count(measured, 'missed'), withdrawn: count(measured, 'withdrawn'), expired: count(measured, 'expired'),
  }
}

/** With ratings on both scales no single rate can be held against a target. */
function satisfactionFigures({ measured: { tallies }, targets, date, fewestRatings }: Sources): PublishedSatisfaction {
  const rated = scales.map((scale) => satisfactionOf(scale, levelCounts(tallies, scale))).filter(({ ratings }) => ratings > 0)
  const ratings = rated.reduce((sum, one) => sum + one.ratings, 0)
  const ended = endedCount(tallies)
  const shown = rated.filter((one) => one.ratings >= fewestRatings)
  const [only] = rated.length === 1 ? shown : []
  return {
    scales: shown, ratings, ended, responseRate: ended === 0 ? null : ratings / ended,
    target: against(targetInForce(targets, 'satisfaction', date), only?.rate ?? null),
  }
}

function feedbackFigures({ received, closed, onTime, late, open, overdue, onTimeShare }: PetitionFigures): FeedbackFigures {
  return { received, closed, onTime, late, open, overdue, onTimeShare }
}

/** Percentiles within 5 seconds or 1 %, as in reports: of one period no two are told. */
function timesOf(distribution: Distribution): Times {
  const told = bucketed(distribution)
  return {
    count: distribution.count, averageSeconds: averageSeconds(distribution),
    medianSeconds: percentileSeconds(told, 50), p90Seconds: percentileSeconds(told, 90),
  }
}

function against(target: Target | null, figure: number | null): AgainstTarget | null {
  return target === null ? null : { limit: target.limit, source: target.source, isMet: figure === null ? null : isMet(target, figure) }
}
