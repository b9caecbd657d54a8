import type { Level } from '../evaluation/rules.ts'
import type { Dates } from '../judgement.ts'
import type { Target } from '../office.ts'
import type { ProcedureCounts } from '../on-the-spot.ts'
import type { Cell } from '../statistics/cell.ts'

/** Cases of feedback: counts only, so that offices add up. */
export type CaseCounts = Readonly<Record<'received' | 'carriedOver' | 'closed' | 'onTime' | 'late' | 'overdue', number>>

/** What only a whole has: an office, or all of a unit. */
export interface WholeSources {
  readonly petitions: CaseCounts
  /** Null where nobody has said which procedures are done on the spot. */
  readonly procedures: ProcedureCounts | null
  /** What was published for the same period; null when nothing was. */
  readonly evaluation: { readonly points: number, readonly forms: number } | null
}

/** Everything that a row of a report is made of. */
export interface Sources {
  readonly dates: Dates
  /** What was counted and measured in the period, durations in buckets. */
  readonly cell: Cell
  /** The same of a part of the period; null where it is not told apart. */
  readonly partOf: (dates: Dates) => Cell | null
  readonly targets: readonly Target[]
  readonly level: Level
  /** With fewer ratings nothing is said of how good they are. */
  readonly fewestRatings: number
  /** Whether the row tells of services, counters or people, and not of an office as a whole. */
  readonly isPart: boolean
  readonly whole: WholeSources | null
}
