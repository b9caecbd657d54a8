import type { Text } from '../office.ts'

export const pointsOfIndicator = [0, 1, 2] as const
/** What one indicator can bring. */
export type Points = typeof pointsOfIndicator[number]

/** The indicators for which the unit itself answers, with numbers and papers. */
export const unitIndicators = ['indicator-5', 'indicator-8', 'indicator-9'] as const
export type UnitIndicator = typeof unitIndicators[number]

interface Wording {
  readonly number: number
  readonly name: Text
  /** When it brings 0, 1 and 2 points, in this order. */
  readonly meaning: readonly [Text, Text, Text]
}

export type Indicator =
  | Wording & { readonly source: 'citizens', readonly id: string }
  | Wording & { readonly source: 'unit', readonly id: UnitIndicator }

/** A set of indicators as one act defines it. A set never changes once offices were judged by it: a new one gets a new id. */
export interface IndicatorSet {
  readonly id: string
  readonly name: Text
  /** Where wording and points come from. */
  readonly source: string
  readonly indicators: readonly Indicator[]
}

/** The most that a unit can have. */
export function mostPoints({ indicators }: IndicatorSet): number {
  return indicators.length * 2
}
