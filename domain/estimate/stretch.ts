import { ascending, percentileOf } from './draw.ts'
import type { Outcome } from './situation.ts'

/** How many of the latest estimates say how far the 90 % point is to be moved. */
const recentOutcomes = 200

/** Until estimates have been seen to hold, the simulated 90 % point is taken half as far again, with the weight of 20. */
const assumed = Array.from({ length: 20 }, (_, index) => index < 16 ? 0.5 : 1.5)

/**
 * What the simulated 90 % point must be multiplied with so that nine of ten of the latest estimates would have held
 * (split conformal prediction, by the ratio of wait and estimate).
 */
export function stretchOf(outcomes: readonly Outcome[]): number {
  const ratios = outcomes.slice(-recentOutcomes).flatMap(({ estimate: { p90, stretch }, waitSeconds }) =>
    p90 === 0 ? [] : [waitSeconds * stretch / p90])
  return percentileOf(ascending([...ratios, ...assumed]), 90)
}
