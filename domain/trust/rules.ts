import { burst } from './burst.ts'
import { calledAndFinished } from './called-and-finished.ts'
import { ruleNames, type Finding, type Rule, type RuleName } from './finding.ts'
import { ownNumbers } from './own-numbers.ts'
import { ratedAtOnce } from './rated-at-once.ts'
import type { TrustRecord } from './record.ts'
import { sameAnswer } from './same-answer.ts'
import { tabletAbovePhones } from './tablet-above-phones.ts'
import { usualThresholds, type TrustThresholds } from './usual-thresholds.ts'
import { withoutCitizen } from './without-citizen.ts'

const rules: { readonly [R in RuleName]: Rule } = {
  ratedAtOnce, burst, tabletAbovePhones, sameAnswer, withoutCitizen, calledAndFinished, ownNumbers,
}

/** What every rule finds on these days: evidence to be looked at, not a verdict (docs/trust.md). */
export function findingsOf(records: readonly TrustRecord[], thresholds: TrustThresholds = usualThresholds): Finding[] {
  const inOrder = records.toSorted((one, other) => one.date < other.date ? -1 : 1)
  return ruleNames.flatMap((name) => rules[name](inOrder, thresholds))
}
