import type { IndicatorSet } from './indicator.ts'
import { circular012018 } from './indicators-circular-01-2018.ts'

const sets: readonly IndicatorSet[] = [circular012018]

/** The set by which new evaluations are made. */
export const currentIndicators: IndicatorSet = circular012018

/** The set by which an evaluation was made. Throws on an unknown one: no version of this product has written it. */
export function indicatorSetOf(id: string): IndicatorSet {
  const found = sets.find((set) => set.id === id)
  if (found === undefined) throw new Error(`no such set of indicators: ${id}`)
  return found
}
