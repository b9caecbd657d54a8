import { isRated } from './by-officer.ts'
import type { Rule } from './finding.ts'
import { moreThanChance } from './more-than-chance.ts'

/** Ratings that came sooner after the finish than somebody can read the question: perhaps by who pressed "finish". */
export const ratedAtOnce: Rule = (records, thresholds) => moreThanChance(records, {
  rule: 'ratedAtOnce',
  isAsked: isRated,
  isSo: ({ rating }) => rating !== null && rating.secondsAfterFinish <= thresholds.ratedAtOnce.seconds,
  when: ({ rating, endedAt }) => rating?.at ?? endedAt,
  limits: thresholds.ratedAtOnce,
  told: { seconds: thresholds.ratedAtOnce.seconds },
}, thresholds)
