import type { EndedTransaction, TrustRecord } from './record.ts'
import type { TrustThresholds } from './usual-thresholds.ts'

export const ruleNames = [
  'ratedAtOnce', 'burst', 'tabletAbovePhones', 'sameAnswer', 'withoutCitizen', 'calledAndFinished', 'ownNumbers',
] as const
/** The rules of trust, in the order of docs/trust.md. */
export type RuleName = typeof ruleNames[number]

/** A transaction that a finding rests on; never how it was rated: a rating stays its citizen's own. */
export interface Evidence { readonly date: string, readonly ticket: string, readonly transaction: number, readonly at: number }

/** A pattern that was seen: evidence to be looked at, not a verdict. */
export interface Finding {
  readonly rule: RuleName
  readonly officer: string | null
  /** Null when it was seen at more than one. */
  readonly counter: string | null
  /** The first and the last moment of the evidence, milliseconds. */
  readonly from: number
  readonly to: number
  /** What was seen, and what it is compared with; the names are those of docs/trust.md. Shares from 0 to 1. */
  readonly measured: Readonly<Record<string, number>>
  readonly expected: Readonly<Record<string, number>>
  /** How many transactions it rests on, and the first of them. */
  readonly count: number
  readonly evidence: readonly Evidence[]
}

/** Looks over the records of some days, oldest first. */
export type Rule = (records: readonly TrustRecord[], thresholds: TrustThresholds) => readonly Finding[]

/** How many transactions a finding names. */
export const evidenceKept = 40

type Seen = Pick<Finding, 'rule' | 'officer' | 'measured' | 'expected'>

/** A finding that rests on these transactions; `when` says at which moment each of them was noticed. */
export function findingOn(seen: Seen, on: readonly EndedTransaction[], when: (one: EndedTransaction) => number): Finding {
  const evidence = on.map((one) => ({ date: one.date, ticket: one.ticket, transaction: one.index, at: when(one) }))
    .sort((one, other) => one.at - other.at)
  const counters = new Set(on.map(({ counter }) => counter))
  const [counter = null] = counters
  return {
    ...seen,
    counter: counters.size === 1 ? counter : null,
    from: evidence[0]?.at ?? 0, to: evidence.at(-1)?.at ?? 0,
    count: evidence.length, evidence: evidence.slice(0, evidenceKept),
  }
}
