/** So many, and more than chance would bring if this share of honest cases looked the same. */
export interface MoreThanChance { readonly least: number, readonly honestShare: number }

/** What the rules of trust compare with. docs/trust.md gives the reason of each value. */
export interface TrustThresholds {
  /** How likely a finding may be among honest days: of every rule, officer and period that is looked at. */
  readonly significance: number
  /** Ratings so many seconds after the finish, or sooner. */
  readonly ratedAtOnce: MoreThanChance & { readonly seconds: number }
  /** Ratings within so many minutes of each other, each given longer than that after its transaction. */
  readonly burst: { readonly windowMinutes: number, readonly least: number, readonly leastSpanHours: number }
  /**
   * Satisfied shares of tablet and phone are compared from so many ratings on. The interval of their difference, so many
   * deviations of the normal distribution wide, lies above the difference that honest days have too.
   */
  readonly tabletAbovePhones: {
    readonly leastTablet: number, readonly leastPhone: number, readonly deviations: number, readonly honestDifference: number
  }
  /**
   * Equal answers one after the other. With fewer other answers than `fewOthers` the officer's own ones say too little:
   * then nobody is expected to get the same answer more often than `highestShare`.
   */
  readonly sameAnswer: { readonly least: number, readonly fewOthers: number, readonly highestShare: number }
  /** Transactions begun without a called number, and over within so many seconds. */
  readonly withoutCitizen: MoreThanChance & { readonly seconds: number }
  /** From the call to the finish within so many seconds. */
  readonly calledAndFinished: MoreThanChance & { readonly seconds: number }
  /** Numbers called so soon after they were taken: outside the hours, or alone in line and over so soon after the call. */
  readonly ownNumbers: {
    readonly calledWithinSeconds: number
    readonly outsideHours: MoreThanChance
    readonly aloneInLine: MoreThanChance & { readonly overWithinSeconds: number }
  }
}

/**
 * No law sets these values. They come from what a hall allows: a tablet asks, somebody reads, decides and reaches for it,
 * which takes two seconds and more; a call takes six to ten seconds to be spoken, and its citizen some more to walk.
 * Shares are set high enough for a few people who press at once, and for wrong presses of officers.
 */
export const usualThresholds: TrustThresholds = {
  significance: 0.001,
  ratedAtOnce: { seconds: 1, least: 5, honestShare: 0.05 },
  burst: { windowMinutes: 10, least: 6, leastSpanHours: 4 },
  tabletAbovePhones: { leastTablet: 20, leastPhone: 10, deviations: 3.09, honestDifference: 0.1 },
  sameAnswer: { least: 20, fewOthers: 5, highestShare: 0.95 },
  withoutCitizen: { seconds: 15, least: 5, honestShare: 0.1 },
  calledAndFinished: { seconds: 15, least: 5, honestShare: 0.03 },
  ownNumbers: {
    calledWithinSeconds: 60,
    outsideHours: { least: 4, honestShare: 0.01 },
    aloneInLine: { overWithinSeconds: 60, least: 5, honestShare: 0.03 },
  },
}
