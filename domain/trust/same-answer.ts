import { byOfficer, isRated, type Rated } from './by-officer.ts'
import { findingOn, type Finding, type Rule } from './finding.ts'
import { chanceOfRun, usualRun } from './runs.ts'
import type { TrustThresholds } from './usual-thresholds.ts'

/**
 * Longer runs of the same answer at the tablet than the officer's own answers would bring about, were they shuffled.
 * Each scale by itself; a run goes on over the end of a day.
 */
export const sameAnswer: Rule = (records, thresholds) => [...byOfficer(records)].flatMap(([officer, ended]) => {
  const rated = ended.filter(isRated).filter(({ rating }) => rating.channel === 'tablet')
    .sort((one, other) => one.rating.at - other.rating.at)
  const scales = [...new Set(rated.map(({ rating }) => rating.scale))]
  return scales.flatMap((scale) => longestIn(officer, rated.filter(({ rating }) => rating.scale === scale), thresholds))
})

function longestIn(officer: string, rated: readonly Rated[], { significance, sameAnswer: limits }: TrustThresholds): Finding[] {
  return levelsOf(rated).flatMap((level) => {
    const run = longestRun(rated, level)
    if (run.length < limits.least) return []
    const such = rated.filter(({ rating }) => rating.level === level).length
    const answers = { such, others: rated.length - such, highestShare: limits.highestShare, fewOthers: limits.fewOthers }
    const chance = chanceOfRun(run.length, answers)
    if (chance > significance) return []
    const measured = { run: run.length, level, scale: run[0]?.rating.scale ?? 0, ratings: rated.length, share: such / rated.length, chance }
    return [findingOn({ rule: 'sameAnswer', officer, measured, expected: { run: usualRun(answers) } }, run, ({ rating, endedAt }) => rating?.at ?? endedAt)]
  })
}

function levelsOf(rated: readonly Rated[]): number[] {
  return [...new Set(rated.map(({ rating }) => rating.level))].sort()
}

function longestRun(rated: readonly Rated[], level: number): readonly Rated[] {
  let longest = { from: 0, to: 0 }
  let from = 0
  for (const [index, { rating }] of rated.entries()) {
    if (rating.level !== level) from = index + 1
    else if (index + 1 - from > longest.to - longest.from) longest = { from, to: index + 1 }
  }
  return rated.slice(longest.from, longest.to)
}
