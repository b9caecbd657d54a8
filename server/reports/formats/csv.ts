import type { Language } from '../../../domain/office.ts'
import type { Figure, Row } from '../../../domain/reports/figure.ts'
import type { FigureUnit } from '../../../domain/reports/figures.ts'
import { rowName } from '../../../domain/reports/paper/paper-report.ts'
import { reportTexts } from '../../../domain/reports/paper/report-texts.ts'
import { targetInWords, verdictInWords } from '../../../domain/reports/paper/whole-table.ts'
import { halfUp, inShownUnit } from '../../../domain/reports/paper/written-value.ts'
import type { WrittenReport } from '../format.ts'
import { csvText, type CsvCell } from './csv-text.ts'

/** One line per figure of every row, so that nothing of it is lost: to be filtered and put into a pivot table. */
export function toCsv({ report, signed }: WrittenReport, language: Language): Promise<Buffer> {
  const { paper, by } = reportTexts(language)
  const version: CsvCell = signed === null ? null : { number: signed.version, decimals: 0 }
  const period = [report.period.name, report.period.from, report.countedTo, version]
  const head = [
    paper.columnPeriod, paper.columnFrom, paper.columnTo, paper.columnVersion, by[report.by], paper.columnCode, paper.columnGroup,
    paper.columnFigure, paper.columnResult, paper.columnUnit, paper.columnOver, paper.columnTarget, paper.columnVerdict, paper.columnNotes,
  ]
  const linesOf = (row: Row, name: string) => row.figures.map((figure) => [...period, name, ...figureCells(figure, language)])
  const lines = [
    ...linesOf(report.all, paper.whole),
    ...report.rows.flatMap((row) => linesOf(row, rowName(row, report.by, language))),
  ]
  return Promise.resolve(Buffer.from(csvText([head, ...lines]), 'utf8'))
}

function figureCells(figure: Figure, language: Language): CsvCell[] {
  const { group, figure: names } = reportTexts(language)
  const { id, unit, value, n } = figure
  return [
    id, group[figure.group], names[id],
    value === null ? null : { number: halfUp(inShownUnit(value, unit), 2), decimals: unit === 'count' ? 0 : 2 },
    unitOf(unit, language), n === null ? null : { number: n, decimals: 0 },
    targetInWords(figure, figure.target, language), verdictInWords(figure.met, language), figure.notes.join(' '),
  ]
}

function unitOf(unit: FigureUnit, language: Language): string {
  const { unitCount, unitSeconds, unitShare, unitPoints } = reportTexts(language).paper
  return { count: unitCount, seconds: unitSeconds, share: unitShare, points: unitPoints }[unit]
}
