import { cutToTenths, fraction, sumOf, type Fraction } from './fraction.ts'
import { gradeOf, type Grade } from './grade.ts'
import type { Indicator, IndicatorSet, Points, UnitIndicator } from './indicator.ts'
import { averageOf, type CitizenTallies } from './tallies.ts'

/** The unit's own points: those it gave itself, or those that were left of them after the appraisal. */
export type UnitPoints = Readonly<Partial<Record<UnitIndicator, Points>>>

/** The points of a unit for a period. */
export interface Score {
  /** The exact sum of the indicators that have points. */
  readonly exact: Fraction
  /** The same in tenths of a point, cut: what forms and screens show. */
  readonly shownTenths: number
  /** How many indicators have points. */
  readonly counted: number
  /** Null as long as an indicator has none: "Chưa có đánh giá", and never the grade of a zero. */
  readonly grade: Grade | null
}

/**
 * Averages are added as they are and only the result is cut (docs/evaluation.md): adding cut averages could take up
 * to 0.6 points from a unit that earned them.
 */
export function scoreOf({ indicators }: IndicatorSet, citizens: CitizenTallies, unit: UnitPoints): Score {
  const points = indicators.map((indicator) => pointsOf(indicator, citizens, unit)).filter((one) => one !== null)
  const exact = sumOf(points)
  return {
    exact, shownTenths: cutToTenths(exact), counted: points.length,
    grade: points.length === indicators.length ? gradeOf(exact) : null,
  }
}

/** The points of one indicator; null while nobody has given it any. */
export function pointsOf(indicator: Indicator, citizens: CitizenTallies, unit: UnitPoints): Fraction | null {
  if (indicator.source === 'citizens') return averageOf(citizens, indicator.id)
  const own = unit[indicator.id]
  return own === undefined ? null : fraction(own)
}
