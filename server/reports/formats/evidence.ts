import type { Row, Sheet } from 'write-excel-file/node'
import type { EvidencePack } from '../../../contract/reports.ts'
import { dateAndTime } from '../../../domain/date-and-time.ts'
import type { Language } from '../../../domain/office.ts'
import { figureGroups } from '../../../domain/reports/figures.ts'
import { shownFigures } from '../../../domain/reports/paper/paper-report.ts'
import { filled, reportTexts } from '../../../domain/reports/paper/report-texts.ts'
import { definitionsSheet, summarySheet } from './report-sheets.ts'
import { figureCell, groupCell, headCell, numberCell, plainCell, quietCell, strongCell, titleCell, widths, wrappedCell } from './sheet-cells.ts'
import { workbook } from './xlsx.ts'

/**
 * What a province hands in for the index of administrative reform (domain.md D2): the year and its quarters beside each
 * other, each of them whole, what the figures mean, and the hash of everything that was signed.
 */
export function toEvidenceXlsx(pack: EvidencePack, language: Language): Promise<Buffer> {
  const last = pack.parts.at(-1)
  return workbook([
    overviewSheet(pack, language),
    ...pack.parts.map((part) => summarySheet(part, part.report.period.label[language], language)),
    ...last === undefined ? [] : [definitionsSheet(last.report, language)],
    hashesSheet(pack, language),
  ])
}

function overviewSheet(pack: EvidencePack, language: Language): Sheet<Buffer> {
  const { paper, figure: names, group: groups } = reportTexts(language)
  const { subject, year, parts } = pack
  const all = parts.at(-1)?.report
  const figures = all === undefined ? [] : shownFigures(all, all.all)
  const shown = figureGroups.map((group) => figures.filter((figure) => figure.group === group)).filter(({ length }) => length > 0)
  const data: Row[] = [
    [titleCell(filled(paper.evidenceTitle, { year }))],
    [quietCell(filled(paper.evidenceSubtitle, { name: subject.name[language] }))],
    [headCell(paper.columnFigure), ...parts.map(({ report }) => headCell(report.period.label[language]))],
    [quietCell(paper.evidenceFrom), ...parts.map((part) => quietCell(sourceOf(pack, part, language)))].map((cell) => ({ ...cell, wrap: true })),
    ...shown.flatMap((group) => [
      [groupCell(group[0] === undefined ? '' : groups[group[0].group]), ...parts.map(() => groupCell(''))],
      ...group.map(({ id }) => [
        plainCell(names[id]),
        ...parts.map(({ report }) => figureCell(report.all.figures.find((figure) => figure.id === id) ?? null, language)),
      ]),
    ]),
  ]
  return { sheet: paper.sheetSummary, data, columns: widths(52, ...parts.map(() => 20)), stickyRowsCount: 4, stickyColumnsCount: 1 }
}

function sourceOf({ subject }: EvidencePack, { report, signed }: EvidencePack['parts'][number], language: Language): string {
  const { paper } = reportTexts(language)
  const time = (at: number) => dateAndTime(at, subject.timeZone, language)
  return signed === null
    ? filled(paper.asComputed, { time: time(report.producedAt) })
    : filled(paper.asSigned, { version: signed.version, time: time(signed.signedAt) })
}

function hashesSheet({ subject, parts }: EvidencePack, language: Language): Sheet<Buffer> {
  const { paper, by: dimensions } = reportTexts(language)
  const columns = ['columnPeriod', 'columnBy', 'columnVersion', 'columnSigner', 'columnPosition', 'columnSignedAt', 'columnReason', 'columnHash'] as const
  const data: Row[] = [
    columns.map((column) => headCell(paper[column])),
    ...parts.flatMap(({ report, versions }) => {
      const period = strongCell(report.period.label[language])
      if (versions.length === 0) return [[period, null, null, quietCell(paper.notSigned)]]
      return versions.map(({ version, by, signedAt, note, hash, rowsBy }) => [
        period, plainCell(dimensions[rowsBy]), numberCell(version), plainCell(by.name), plainCell(by.position), plainCell(dateAndTime(signedAt, subject.timeZone, language)),
        wrappedCell(note ?? ''), plainCell(hash),
      ])
    }),
    [], [{ ...wrappedCell(paper.hashMethod), columnSpan: columns.length, height: 32 }],
  ]
  return { sheet: paper.sheetCheck, data, columns: widths(20, 16, 8, 26, 26, 18, 40, 68), stickyRowsCount: 1 }
}
