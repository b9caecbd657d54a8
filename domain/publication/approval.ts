import type { DateRange } from '../evaluation/period.ts'
import type { PublicFigures } from './figures.ts'
import type { ClosedKind, NamedPeriod } from './period.ts'
import type { PublicationRefusal } from './refusals.ts'

/** Figures of a period that is over, as they were approved for everybody: they never change again. */
export interface ApprovedContent {
  readonly office: string
  readonly period: string
  readonly kind: ClosedKind
  readonly dates: DateRange
  /** From 1; a correction is the next version and is approved like the first. */
  readonly version: number
  /** When, in milliseconds. */
  readonly approvedAt: number
  readonly figures: PublicFigures
}

export interface Approval extends ApprovedContent {
  readonly by: { readonly staff: string, readonly name: string, readonly position: string }
  /** SHA-256 of the content, written with the keys of every object in order. */
  readonly hash: string
}

/** What an approver has before the eyes: figures as they are computed now, and a mark that tells them from others. */
export interface ComputedFigures { readonly figures: PublicFigures, readonly mark: string }

export interface Asked {
  readonly period: NamedPeriod
  /** Today's local date. */
  readonly date: string
  /** The mark of the figures that the approver saw. */
  readonly seen: string
  readonly computed: ComputedFigures
  /** The mark of the figures approved last; null when none were. */
  readonly approved: string | null
}

/** Why figures cannot be approved now; null when they can. */
export function approvalRefusal({ period, date, seen, computed, approved }: Asked): PublicationRefusal | null {
  if (period.dates.to >= date) return 'periodNotOver'
  if (seen !== computed.mark) return 'figuresChanged'
  return approved === computed.mark ? 'alreadyApproved' : null
}

/** Of each period the version that was approved last, and those that it replaced, the newest first. */
export function newestOf<A extends Pick<Approval, 'period' | 'version'>>(approvals: readonly A[]): { newest: A, replaced: A[] }[] {
  return [...new Set(approvals.map(({ period }) => period))].flatMap((period) => {
    const [newest, ...replaced] = approvals.filter((one) => one.period === period).sort((one, other) => other.version - one.version)
    return newest === undefined ? [] : [{ newest, replaced }]
  })
}
