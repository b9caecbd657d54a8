import type { Sheet } from 'write-excel-file/node'
import { reportSchema } from '../../../contract/reports.ts'
import { dateAndTime } from '../../../domain/date-and-time.ts'
import type { Language } from '../../../domain/office.ts'
import { paperDate } from '../../../domain/reports/paper/paper-report.ts'
import { reportTexts } from '../../../domain/reports/paper/report-texts.ts'
import type { WrittenReport } from '../format.ts'
import { plainCell, strongCell, widths, wrappedCell } from './sheet-cells.ts'

/** By what the report can be told from every other: period, who signed when, version and hash. */
export function checkSheet({ report, signed }: WrittenReport, language: Language): Sheet<Buffer> {
  const { paper } = reportTexts(language)
  const { subject, period, producedAt } = report
  const time = (at: number) => dateAndTime(at, subject.timeZone, language)
  const lines: readonly (readonly [label: string, value: string])[] = [
    [paper.columnOffice, subject.name[language]], [paper.columnPeriod, period.label[language]],
    [paper.columnFrom, paperDate(period.from)], [paper.columnTo, paperDate(period.to)],
    [paper.columnCalendar, period.calendar === 'day14' ? paper.day14Period : paper.calendarPeriod],
    [paper.columnProducedAt, time(producedAt)], [paper.columnSchema, reportSchema],
    ...signed === null ? [[paper.columnSigner, paper.notSigned] as const] : [
      [paper.columnVersion, String(signed.version)] as const, [paper.columnSigner, signed.by.name] as const,
      [paper.columnPosition, signed.by.position] as const, [paper.columnSignedAt, time(signed.signedAt)] as const,
      [paper.columnReason, signed.note ?? '–'] as const, [paper.columnHash, signed.hash] as const, ['', paper.hashMethod] as const,
    ],
  ]
  return { sheet: paper.sheetCheck, data: lines.map(([label, value]) => [strongCell(label), label === '' ? wrappedCell(value) : plainCell(value)]), columns: widths(28, 90) }
}
