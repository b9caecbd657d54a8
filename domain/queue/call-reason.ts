/** Why one ticket goes before another that also waits for the counter. */
export const passingReasons = ['credit', 'returned', 'appointment', 'secondary', 'bound', 'chosen'] as const
export type PassingReason = typeof passingReasons[number]

/** Those who were passed over for the same reason: how many, and the first few of them by number. */
export interface Passed { readonly why: PassingReason, readonly count: number, readonly tickets: readonly string[] }

/** Why a ticket was called: kept with the call, so that "why this number?" always has an answer. */
export interface CallReason {
  /** 'next': the order of the line. 'bound': others' turn after so many priority tickets. 'chosen': by the officer. */
  readonly rule: 'next' | 'bound' | 'chosen'
  readonly rank: number
  readonly creditSeconds: number
  /** How many waited for this counter, the called one included. */
  readonly waiting: number
  /** How many of them had come earlier, or stood before it in the line. */
  readonly passedOver: number
  /** The same people by reason; a field that the first ledgers did not have. */
  readonly passed?: readonly Passed[]
}
