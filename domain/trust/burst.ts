import { byOfficer, isRated, type Rated } from './by-officer.ts'
import { findingOn, type Finding, type Rule } from './finding.ts'
import type { EndedTransaction } from './record.ts'
import { poissonTail } from './tails.ts'
import type { TrustThresholds } from './usual-thresholds.ts'

/**
 * Many ratings at once for transactions that had ended long before: people who rate later do so each at a time of
 * their own. Compared with how often the officer's other late ratings of that day come, by the Poisson distribution,
 * for as many windows as the day has.
 */
export const burst: Rule = (records, thresholds) => records.flatMap((record) =>
  [...byOfficer([record])].flatMap(([officer, ended]) => burstsOf(officer, ended, thresholds)))

function burstsOf(officer: string, ended: readonly EndedTransaction[], thresholds: TrustThresholds): Finding[] {
  const { windowMinutes, least } = thresholds.burst
  const windowMs = windowMinutes * 60_000
  let late = ended.filter(isRated).filter(({ rating, endedAt }) => rating.at - endedAt > windowMs)
    .sort((one, other) => one.rating.at - other.rating.at)
  const found: Finding[] = []
  for (let densest = densestOf(late, windowMs); densest.length >= least; densest = densestOf(late, windowMs)) {
    late = late.filter((one) => !densest.includes(one))
    const finding = findingIn(officer, ended, { densest, others: late.length }, thresholds)
    if (finding === null) break
    found.push(finding)
  }
  return found
}

/** The most ratings that lie within one window. */
function densestOf(late: readonly Rated[], windowMs: number): Rated[] {
  let densest: Rated[] = []
  for (const [first, { rating: { at } }] of late.entries()) {
    const end = late.findIndex((one, index) => index > first && one.rating.at > at + windowMs)
    const within = late.slice(first, end === -1 ? undefined : end)
    if (within.length > densest.length) densest = within
  }
  return densest
}

function findingIn(
  officer: string, ended: readonly EndedTransaction[], { densest, others }: { densest: readonly Rated[], others: number },
  { significance, burst: { windowMinutes, leastSpanHours } }: TrustThresholds,
): Finding | null {
  const windowMs = windowMinutes * 60_000
  const moments = ended.flatMap(({ endedAt, rating }) => [endedAt, rating?.at ?? endedAt])
  const windows = Math.max(moments.reduce(later) - moments.reduce(earlier), leastSpanHours * 3_600_000) / windowMs
  // One more than were seen: an officer with no other late rating is not expected to have none.
  const expected = (others + 1) / windows
  const chance = Math.min(1, poissonTail(densest.length, expected) * windows)
  if (chance > significance) return null
  const from = densest[0]?.rating.at ?? 0
  const endedMeanwhile = ended.filter(({ endedAt }) => endedAt >= from && endedAt <= from + windowMs).length
  const measured = { ratings: densest.length, minutes: windowMinutes, ended: endedMeanwhile, chance }
  return findingOn({ rule: 'burst', officer, measured, expected: { ratings: expected } }, densest, ({ rating, endedAt }) => rating?.at ?? endedAt)
}

const later = (one: number, other: number) => Math.max(one, other)
const earlier = (one: number, other: number) => Math.min(one, other)
