import type { FiguresOf } from './figures.ts'
import type { Points, UnitIndicator } from './indicator.ts'
import type { DateRange } from './period.ts'
import type { CitizenTallies } from './tallies.ts'

/** Who put a name under a step, and when (milliseconds since the epoch). The name as it was then. */
export interface Signature { readonly staff: string, readonly name: string, readonly position: string, readonly at: number }

/** Điểm tự chấm: what the unit gives itself for one indicator, with what proves it. */
export interface SelfScore<F> {
  readonly points: Points
  readonly evidence: string
  /** The numbers behind the points; null when the unit entered none. */
  readonly figures: F | null
}

export type SelfScores = { readonly [I in UnitIndicator]: SelfScore<FiguresOf[I]> }

/** Điểm thẩm định: what is left of the unit's points, with "lý do trừ điểm" when it is another number. */
export interface AppraisedScore { readonly points: Points, readonly reason: string | null }
export type AppraisedScores = Readonly<Record<UnitIndicator, AppraisedScore>>

/** What citizens said in the days that were counted; `countedTo` is before the period's end while it runs. */
export interface CitizensPart { readonly tallies: CitizenTallies, readonly dates: DateRange, readonly countedTo: string }

/** The result: nothing of it follows later forms, later settings or later names. */
export interface FixedResult { readonly by: Signature, readonly scores: AppraisedScores, readonly citizens: CitizensPart }

/** One version of an office's evaluation for a period. Fixed ones never change; a correction is the next version. */
export interface EvaluationVersion {
  readonly number: number
  /** Id of the set of indicators by which it is made. */
  readonly indicators: string
  /** Why there is another version after the one before; null for the first. */
  readonly correction: { readonly reason: string, readonly by: Signature } | null
  readonly self: Partial<SelfScores>
  readonly entered: Signature | null
  readonly submitted: Signature | null
  readonly fixed: FixedResult | null
  readonly published: Signature | null
}

/** A version in which nothing has been said yet. */
export function blankVersion(number: number, indicators: string): EvaluationVersion {
  return { number, indicators, correction: null, self: {}, entered: null, submitted: null, fixed: null, published: null }
}

export type EvaluationState = 'notBegun' | 'draft' | 'submitted' | 'fixed' | 'published'

export function stateOf(version: EvaluationVersion | undefined): EvaluationState {
  if (version === undefined) return 'notBegun'
  if (version.published !== null) return 'published'
  if (version.fixed !== null) return 'fixed'
  return version.submitted === null ? 'draft' : 'submitted'
}
