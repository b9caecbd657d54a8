import type { Code } from '../../contract/refusals.ts'
import type { ReportQuery } from '../../contract/reports.ts'
import { reportPeriod } from '../../domain/reports/period.ts'
import type { AskedReport } from './produce.ts'
import type { ReportSubject } from './subject.ts'

/** What is asked of a subject, by its own calendar unless another is named; or why there is no such report. */
export function askedOf({ kind, calendar: own, today }: ReportSubject, { period: name, calendar = own, by }: Pick<ReportQuery, 'period' | 'calendar' | 'by'>): AskedReport | { readonly refusal: Code } {
  const period = reportPeriod(name, calendar)
  // The offices of a unit have services, counters and people of their own.
  const isApart = kind === 'office' || by === 'all' || by === 'unit'
  if (period === null || !isApart) return { refusal: 'invalidInput' }
  return period.from > today ? { refusal: 'notFound' } : { period, calendar, by }
}
