import { fraction, type Fraction } from './fraction.ts'

/** How often citizens answered one indicator, and the sum of the points of their answers. */
export interface Tally { readonly answers: number, readonly points: number }

/** What citizens said on their forms in a period. Integers only: any two periods can be added without loss. */
export interface CitizenTallies {
  /** "Số phiếu đánh giá": forms with at least one indicator answered. */
  readonly forms: number
  /** By the indicator's id. An indicator that nobody answered is not there. */
  readonly indicators: Readonly<Record<string, Tally>>
}

export const noTallies: CitizenTallies = { forms: 0, indicators: {} }

/** The average points of an indicator; null, never 0, when nobody answered it. */
export function averageOf({ indicators }: CitizenTallies, id: string): Fraction | null {
  const tally = indicators[id]
  return tally === undefined || tally.answers === 0 ? null : fraction(tally.points, tally.answers)
}
