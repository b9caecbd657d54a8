import type { Points } from '../../../domain/evaluation/indicator.ts'
import type { CitizenTallies, Tally } from '../../../domain/evaluation/tallies.ts'
import type { UnitPoints } from '../../../domain/evaluation/score.ts'

const ofCitizens = [1, 2, 3, 4, 6, 7]

/** Points and answers of the indicators 1, 2, 3, 4, 6 and 7, in this order. */
type Averages = readonly (readonly [points: number, answers: number])[]

export function tallied(...averages: Averages): Record<string, Tally> {
  return Object.fromEntries(averages.map(([points, answers], index) => [`indicator-${ofCitizens[index] ?? 0}`, { points, answers }]))
}

export function talliesOf(...averages: Averages): CitizenTallies {
  return { forms: Math.max(...averages.map(([, answers]) => answers)), indicators: tallied(...averages) }
}

export const allUnit = (points: Points): UnitPoints => ({ 'indicator-5': points, 'indicator-8': points, 'indicator-9': points })
