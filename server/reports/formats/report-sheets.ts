import type { Row, Sheet } from 'write-excel-file/node'
import type { Language } from '../../../domain/office.ts'
import type { Figure, Row as ReportRow } from '../../../domain/reports/figure.ts'
import type { FigureUnit } from '../../../domain/reports/figures.ts'
import { figureGroups } from '../../../domain/reports/figures.ts'
import { explanations } from '../../../domain/reports/paper/explanations.ts'
import { paperHeading } from '../../../domain/reports/paper/paper-heading.ts'
import { rowName, shownFigures, type PaperReport } from '../../../domain/reports/paper/paper-report.ts'
import { filled, reportTexts, type ReportTexts } from '../../../domain/reports/paper/report-texts.ts'
import { wholeGroups, type WholeLine } from '../../../domain/reports/paper/whole-table.ts'
import type { WrittenReport } from '../format.ts'
import {
  figureCell, groupCell, headCell, numberCell, plainCell, quietCell, strongCell, titleCell, widths, wrappedCell,
} from './sheet-cells.ts'

type ReportSheet = Sheet<Buffer>

/** The whole, one figure per line, with what it is held against; `name` is that of the sheet. */
export function summarySheet({ report, signed }: WrittenReport, name: string, language: Language): ReportSheet {
  const { paper } = reportTexts(language)
  const heading = paperHeading(report, signed, language)
  const columns = ['columnFigure', 'columnResult', 'columnUnit', 'columnOver', 'columnTarget', 'columnVerdict', 'columnNotes'] as const
  const data = [
    [titleCell(`${heading.subtitle} ${heading.at} – ${heading.period}`)],
    [quietCell([heading.dates, ...heading.remarks].join(' '))],
    columns.map((column) => headCell(paper[column])),
    ...wholeGroups(report, language).flatMap(({ title, lines }) => [
      columns.map((_, index) => groupCell(index === 0 ? title : '')),
      ...lines.map((line) => summaryLine(line, paper, language)),
    ]),
  ]
  return { sheet: name, data, columns: widths(52, 16, 14, 12, 22, 12, 60), stickyRowsCount: 3, stickyColumnsCount: 1 }
}

/** What the report is told apart by: one line each, all figures beside each other, the whole at the end. */
export function rowsSheet(report: PaperReport, language: Language): ReportSheet {
  const { paper, by: dimensions, short, group: groups } = reportTexts(language)
  const by = dimensions[report.by]
  const figures = shownFigures(report, report.rows[0] ?? report.all)
  const grouped = figureGroups.flatMap((group) => figures.filter((figure) => figure.group === group))
  const line = (row: ReportRow) => grouped.map(({ id }) => figureCell(row.figures.find((figure) => figure.id === id) ?? null, language))
  const titles = grouped.map(({ group }, index) => headCell(group === grouped[index - 1]?.group ? '' : groups[group]))
  const data: Row[] = [
    [headCell(''), ...titles],
    [headCell(by), ...grouped.map(({ id }) => headCell(short[id]))],
    ...report.rows.map((row) => [plainCell(rowName(row, report.by, language)), ...line(row)]),
    [strongCell(paper.whole), ...line(report.all)],
  ]
  const name = filled(paper.sheetRows, { by: by.toLocaleLowerCase(language) })
  return { sheet: name, data, columns: widths(36, ...grouped.map(() => 14)), stickyRowsCount: 2, stickyColumnsCount: 1 }
}

/** What each figure means, the footnotes, and where the targets come from. */
export function definitionsSheet(report: PaperReport, language: Language): ReportSheet {
  const { paper, group: groups } = reportTexts(language)
  const { definitions, notes, targets } = explanations(report, language)
  const unitOf = new Map(report.all.figures.map(({ id, unit }) => [id, unit]))
  const data = [
    [paper.columnCode, paper.columnGroup, paper.columnFigure, paper.columnUnit, paper.columnMeaning].map(headCell),
    ...definitions.map(({ id, group, name, text }) =>
      [quietCell(id), plainCell(groups[group]), wrappedCell(name), plainCell(unitInSheet(unitOf.get(id) ?? 'count', paper)), wrappedCell(text)]),
    [], [strongCell(paper.notes)],
    ...notes.map(({ mark, text }) => [plainCell(`[${mark}]`), { ...wrappedCell(text), columnSpan: 4 }]),
    [], [strongCell(paper.targets)],
    ...targets.map((text) => [null, { ...wrappedCell(text), columnSpan: 4 }]),
  ]
  return { sheet: paper.sheetDefinitions, data, columns: widths(24, 28, 44, 14, 90), stickyRowsCount: 1 }
}

function summaryLine({ figure, name, target, verdict, details, marks }: WholeLine, paper: ReportTexts['paper'], language: Language): Row {
  const notes = [...details, ...marks.map((mark) => `[${mark}]`)].join(' ')
  return [
    plainCell(name), figureCell(figure, language), quietCell(unitInSheet(figure.unit, paper)), numberCell(overOf(figure)), plainCell(target),
    plainCell(verdict), quietCell(notes),
  ]
}

function overOf({ n, unit }: Figure): number | null {
  return unit === 'count' ? null : n
}

function unitInSheet(unit: FigureUnit, { unitCount, unitDuration, unitShare, unitPoints }: ReportTexts['paper']): string {
  return { count: unitCount, seconds: unitDuration, share: unitShare, points: unitPoints }[unit]
}
