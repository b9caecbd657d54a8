import writeExcelFile, { type Sheet } from 'write-excel-file/node'
import type { Language } from '../../../domain/office.ts'
import { reportTexts } from '../../../domain/reports/paper/report-texts.ts'
import type { WrittenReport } from '../format.ts'
import { checkSheet } from './check-sheet.ts'
import { definitionsSheet, rowsSheet, summarySheet } from './report-sheets.ts'

/** A report as a workbook: real numbers with formats, what each figure means, and what was signed. */
export function toXlsx(written: WrittenReport, language: Language): Promise<Buffer> {
  const { report } = written
  return workbook([
    summarySheet(written, reportTexts(language).paper.sheetSummary, language),
    ...report.rows.length === 0 ? [] : [rowsSheet(report, language)],
    definitionsSheet(report, language), checkSheet(written, language),
  ])
}

export function workbook(sheets: readonly Sheet<Buffer>[]): Promise<Buffer> {
  return writeExcelFile([...sheets], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}
