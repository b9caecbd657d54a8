import { isEndedByOfficer } from './by-officer.ts'
import type { Rule } from './finding.ts'
import { moreThanChance } from './more-than-chance.ts'
import type { EndedTransaction } from './record.ts'

/**
 * Numbers taken and called within the same minute where hardly a citizen can have taken them: while the kiosk gave none
 * (outside the hours or after the cut-off), or, at any hour, alone in line and over soon after the call, again and again.
 */
export const ownNumbers: Rule = (records, thresholds) => {
  const { calledWithinSeconds, outsideHours, aloneInLine } = thresholds.ownNumbers
  const isCalledSoon = ({ calledAt, issuedAt }: EndedTransaction) => calledAt !== null && calledAt - issuedAt < calledWithinSeconds * 1000
  const looked = { rule: 'ownNumbers' as const, isAsked: isFirstOfVisit, when: ({ issuedAt }: EndedTransaction) => issuedAt }
  return [
    ...moreThanChance(records, {
      ...looked,
      isSo: (one) => one.isTakenOutsideHours && isCalledSoon(one),
      limits: outsideHours,
      told: { seconds: calledWithinSeconds },
    }, thresholds),
    ...moreThanChance(records, {
      ...looked,
      isSo: (one) => !one.isTakenOutsideHours && isCalledSoon(one) && one.waitingAtCall === 1 && isOver(one, aloneInLine.overWithinSeconds),
      limits: aloneInLine,
      told: { seconds: calledWithinSeconds, overSeconds: aloneInLine.overWithinSeconds },
    }, thresholds),
  ]
}

function isFirstOfVisit(one: EndedTransaction): boolean {
  return one.index === 0 && one.calledAt !== null && isEndedByOfficer(one)
}

function isOver({ calledAt, endedAt }: EndedTransaction, seconds: number): boolean {
  return calledAt !== null && endedAt - calledAt <= seconds * 1000
}
