import { isEndedByOfficer } from './by-officer.ts'
import type { Rule } from './finding.ts'
import { moreThanChance } from './more-than-chance.ts'

/** Numbers that were finished before their holders can have walked to the counter. */
export const calledAndFinished: Rule = (records, thresholds) => moreThanChance(records, {
  rule: 'calledAndFinished',
  isAsked: (one) => one.calledAt !== null && isEndedByOfficer(one),
  isSo: ({ calledAt, endedAt }) => calledAt !== null && endedAt - calledAt <= thresholds.calledAndFinished.seconds * 1000,
  when: ({ endedAt }) => endedAt,
  limits: thresholds.calledAndFinished,
  told: { seconds: thresholds.calledAndFinished.seconds },
}, thresholds)
