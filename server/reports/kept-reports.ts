import type { Report } from '../../contract/reports.ts'
import type { Calendar } from '../../domain/evaluation/rules.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { Models } from '../store/models.ts'
import type { ReportRecord } from '../store/report-schemas.ts'

/** What a report is of; without `by` whatever its rows stand for. */
export interface ReportKey { readonly subject: string, readonly period: string, readonly calendar: Calendar, readonly by?: string }

/** A kept report without its figures. */
export type ListedReport = Omit<ReportRecord, 'report'> & { readonly report: Pick<Report, 'period' | 'by'> }

export interface KeptReports {
  /** Every version, and with 0 the draft, the newest first. */
  versions(key: ReportKey): Promise<ReportRecord[]>
  version(key: ReportKey, version: number): Promise<ReportRecord | null>
  /** Everything of an office or a unit, the period that ended last first. */
  list(subject: string): Promise<ListedReport[]>
  /** False when this version is there already: then nothing is kept. */
  add(record: ReportRecord): Promise<boolean>
}

/** Nothing here changes what was kept. */
export function keptReportsOf({ reports }: Pick<Models, 'reports'>): KeptReports {
  return {
    versions: (key) => reports.find({ ...key }, { _id: 0 }).sort({ version: -1 }).lean<ReportRecord[]>(),
    version: (key, version) => reports.findOne({ ...key, version }, { _id: 0 }).lean<ReportRecord>(),
    async list(subject) {
      const found = await reports.find({ subject }, { '_id': 0, 'report.all': 0, 'report.rows': 0 }).lean<ListedReport[]>()
      return found.sort((one, other) => endedLast(one.report.period, other.report.period))
    },
    async add(record) {
      try {
        await reports.create(record)
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
  }
}

/** Of those that ended together the longest stands first. */
function endedLast(one: Report['period'], other: Report['period']): number {
  if (one.to !== other.to) return one.to < other.to ? 1 : -1
  return one.from < other.from ? -1 : 1
}
