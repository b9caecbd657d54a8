import { isSatisfied } from '../rating/scale.ts'
import { byOfficer, isRated, type Rated } from './by-officer.ts'
import { findingOn, type Finding, type Rule } from './finding.ts'
import { leastDifference, shareOf, type Part } from './tails.ts'
import type { TrustThresholds } from './usual-thresholds.ts'

/**
 * The same officer's transactions, rated at the counter and at home: even cautiously reckoned, more are satisfied at the
 * tablet than people's reserve in front of an officer explains. By Newcombe's interval of the difference of two shares;
 * each scale by itself, for shares of two scales are not compared.
 */
export const tabletAbovePhones: Rule = (records, thresholds) => [...byOfficer(records)].flatMap(([officer, ended]) => {
  const rated = ended.filter(isRated)
  const scales = [...new Set(rated.map(({ rating }) => rating.scale))]
  return scales.flatMap((scale) => compared(officer, rated.filter(({ rating }) => rating.scale === scale), thresholds))
})

function compared(officer: string, rated: readonly Rated[], { tabletAbovePhones: limits }: TrustThresholds): Finding[] {
  const tablet = rated.filter(({ rating }) => rating.channel === 'tablet')
  const phone = rated.filter(({ rating }) => rating.channel === 'phone')
  if (tablet.length < limits.leastTablet || phone.length < limits.leastPhone) return []
  const [atTablet, atHome] = [satisfiedIn(tablet), satisfiedIn(phone)]
  const difference = leastDifference(atTablet, atHome, limits.deviations)
  if (difference < limits.honestDifference) return []
  const measured = { share: shareOf(atTablet), ratings: atTablet.of, satisfied: atTablet.such, leastDifference: difference }
  const expected = { share: shareOf(atHome), ratings: atHome.of, satisfied: atHome.such, difference: limits.honestDifference }
  return [findingOn({ rule: 'tabletAbovePhones', officer, measured, expected }, tablet, ({ rating, endedAt }) => rating?.at ?? endedAt)]
}

function satisfiedIn(rated: readonly Rated[]): Part {
  return { of: rated.length, such: rated.filter(({ rating }) => isSatisfied(rating.scale, rating.level)).length }
}
