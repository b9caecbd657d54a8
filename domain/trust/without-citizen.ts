import { isEndedByOfficer } from './by-officer.ts'
import type { Rule } from './finding.ts'
import { moreThanChance } from './more-than-chance.ts'

/** Transactions that nobody was called for and that were over in seconds: finished and begun again, perhaps with nobody there. */
export const withoutCitizen: Rule = (records, thresholds) => moreThanChance(records, {
  rule: 'withoutCitizen',
  isAsked: (one) => one.beginning !== 'called' && isEndedByOfficer(one),
  isSo: ({ servingSeconds }) => servingSeconds <= thresholds.withoutCitizen.seconds,
  when: ({ endedAt }) => endedAt,
  limits: thresholds.withoutCitizen,
  told: { seconds: thresholds.withoutCitizen.seconds },
}, thresholds)
