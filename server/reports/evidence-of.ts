import type { EvidencePack } from '../../contract/reports.ts'
import { reportPeriod } from '../../domain/reports/period.ts'
import { nameOfSubject, signedOf, withoutReport } from './kept-report.ts'
import type { KeptReports } from './kept-reports.ts'
import { produceReport, type ProducingParts } from './produce.ts'
import type { ReportSubject } from './subject.ts'

export interface ReportParts extends ProducingParts { readonly reports: KeptReports }

/** The quarters of a year that have begun, and the year: as signed last, whatever its rows stand for, or else as of now. */
export async function evidenceOf(subject: ReportSubject, year: number, parts: ReportParts): Promise<EvidencePack> {
  const { calendar, today } = subject
  const names = [...[1, 2, 3, 4].map((quarter) => `${String(year)}-Q${String(quarter)}`), String(year)]
  const periods = names.flatMap((name) => reportPeriod(name, calendar) ?? []).filter(({ from }) => from <= today)
  const evidence = periods.map(async (period) => {
    const signed = signedOf(await parts.reports.versions({ subject: nameOfSubject(subject), period: period.name, calendar }))
      .sort((one, other) => other.signedAt - one.signedAt)
    const [last] = signed
    const by = subject.kind === 'unit' ? 'unit' as const : 'service' as const
    return {
      report: last?.report ?? await produceReport(subject, { period, calendar, by }, parts),
      signed: last === undefined ? null : withoutReport(last),
      versions: signed.map((one) => ({ ...withoutReport(one), rowsBy: one.report.by })),
    }
  })
  return { subject: subject.shown, year, calendar, producedAt: parts.clock.now(), parts: await Promise.all(evidence) }
}
