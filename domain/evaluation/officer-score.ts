import { fraction, isAtLeast, sumOf, type Fraction } from './fraction.ts'
import { averageOf, type CitizenTallies } from './tallies.ts'

/**
 * Mức độ hoàn thành of "Mẫu 01" (domain.md 2.3): 'full' is "hoàn thành 100%" from 5 points, 'most' is "70–100%" from
 * 3.5, 'less' is below. The legal basis of these limits was not read.
 */
export type Completion = 'full' | 'most' | 'less'

export interface OfficerScore { readonly exact: Fraction, readonly completion: Completion }

const full = fraction(5)
const most = fraction(7, 2)

/**
 * What the forms about one officer's transactions say; null while one of the indicators has no answer. Which count is
 * the office's setting, because sources disagree about the sixth.
 */
export function officerScoreOf(citizens: CitizenTallies, indicators: readonly string[]): OfficerScore | null {
  const averages = indicators.map((id) => averageOf(citizens, id)).filter((one) => one !== null)
  if (averages.length < indicators.length || indicators.length === 0) return null
  const exact = sumOf(averages)
  return { exact, completion: isAtLeast(exact, full) ? 'full' : isAtLeast(exact, most) ? 'most' : 'less' }
}
