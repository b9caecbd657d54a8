import { byOfficer } from './by-officer.ts'
import { findingOn, type Finding, type RuleName } from './finding.ts'
import type { EndedTransaction, TrustRecord } from './record.ts'
import { binomialTail } from './tails.ts'
import type { MoreThanChance, TrustThresholds } from './usual-thresholds.ts'

/** A kind of transaction that an honest officer has few of. */
interface Looked {
  readonly rule: RuleName
  readonly isAsked: (one: EndedTransaction) => boolean
  readonly isSo: (one: EndedTransaction) => boolean
  readonly when: (one: EndedTransaction) => number
  readonly limits: MoreThanChance
  /** Limits that tell what "so" means, for people to read. */
  readonly told?: Readonly<Record<string, number>>
}

/** Officers of whose transactions more are so than chance brings about: by the binomial distribution, one-sided. */
export function moreThanChance(records: readonly TrustRecord[], looked: Looked, { significance }: TrustThresholds): Finding[] {
  const { rule, isAsked, isSo, when, told, limits: { least, honestShare } } = looked
  return [...byOfficer(records)].flatMap(([officer, ended]) => {
    const asked = ended.filter(isAsked)
    const such = asked.filter(isSo)
    if (such.length < least) return []
    const chance = binomialTail(such.length, asked.length, honestShare)
    if (chance > significance) return []
    const measured = { count: such.length, of: asked.length, share: such.length / asked.length, chance }
    return [findingOn({ rule, officer, measured, expected: { share: honestShare, count: honestShare * asked.length, ...told } }, such, when)]
  })
}
