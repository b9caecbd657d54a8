import type { ReportDimension } from './figures.ts'
import type { MonthlyKind } from './period.ts'

/**
 * On which day of the month (1–28) a report of the period that ended last is drafted by itself; null: not. A quarter's
 * draft comes on the first such day after the quarter.
 */
export type ReportSchedule = Readonly<Record<MonthlyKind, number | null>>

export interface ReportSettings {
  readonly schedule: ReportSchedule
  /** What the rows of such drafts stand for. */
  readonly by: Exclude<ReportDimension, 'unit'>
}

export const usualReports: ReportSettings = { schedule: { month: null, quarter: null, halfYear: null, year: null }, by: 'service' }
