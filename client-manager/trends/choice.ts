import { dateAfter } from '../../domain/hours/calendar.ts'
import type { TrendDimension } from '../../domain/trends/trend.ts'
import { isPossible, type Period } from '../inputs/period.ts'

export const comparisons = ['none', 'before', 'yearBefore', 'period'] as const
/** With which other period: none, as many days right before, the same dates a year before, or any. */
export type Comparison = typeof comparisons[number]

export interface Choice {
  readonly period: Period
  readonly by: TrendDimension
  readonly comparison: Comparison
  /** Of the comparison with any period. */
  readonly other: Period
  /** Null: the reader's own; the second null: the same as the first. */
  readonly office: string | null
  readonly otherOffice: string | null
}

export const quickDays = [7, 30, 90, 365] as const

/** So many days, today as the last of them. */
export function daysUntil(today: string, days: number): Period {
  return { from: dateAfter(today, 1 - days), to: today }
}

/** The period that the chosen one is compared with; null when with none. */
export function comparedPeriod({ comparison, period, other }: Pick<Choice, 'comparison' | 'period' | 'other'>): Period | null {
  switch (comparison) {
    case 'none': return null
    case 'before': return daysUntil(dateAfter(period.from, -1), daysIn(period))
    case 'yearBefore': return { from: yearBefore(period.from), to: yearBefore(period.to) }
    case 'period': return other
  }
}

export function isAskable(choice: Choice): boolean {
  const compared = comparedPeriod(choice)
  return isPossible(choice.period) && (compared === null || isPossible(compared))
}

/** As `GET /api/trends/…` is asked. */
export function queryOf(choice: Choice): string {
  const { period, by, office, otherOffice } = choice
  const compared = comparedPeriod(choice)
  return new URLSearchParams({
    ...period, by,
    ...office === null ? {} : { office },
    ...compared === null ? {} : { compareFrom: compared.from, compareTo: compared.to },
    ...otherOffice === null ? {} : { compareOffice: otherOffice },
  }).toString()
}

function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}

/** 29 February is compared with the last of February. */
function yearBefore(date: string): string {
  const same = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
  return same.endsWith('-02-29') ? same.replace('-29', '-28') : same
}
