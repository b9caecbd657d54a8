import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { ReportTexts } from '../../../domain/reports/paper/report-texts.ts'
import { withMarks } from '../../../domain/reports/paper/superscript.ts'
import type { RowCell, RowTable } from '../../../domain/reports/paper/row-tables.ts'
import type { WholeGroup, WholeLine } from '../../../domain/reports/paper/whole-table.ts'

const verdictColours = { met: '#136c3a', missed: '#a81e1e' }
const [headFill, line, quiet] = ['#e6eef7', '#8fa1b3', '#46586a']
/** A table of at most so many rows is moved to the next page rather than broken. */
const keptTogether = 24
/** Points that the figures of a row share, so that some are left for its name. */
const forFigures = 310

const layout: CustomTableLayout = {
  hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => line, vLineColor: () => line,
  paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 2.5, paddingBottom: () => 2.5,
}

/** One group of figures of the whole, held against the targets; its lines are numbered on from the group before. */
export function pdfGroupTable({ title, lines, from }: WholeGroup & { readonly from: number }, paper: ReportTexts['paper']): Content {
  const columns = [paper.columnNumber, title, paper.columnResult, paper.columnOver, paper.columnTarget, paper.columnVerdict]
  return {
    unbreakable: true, margin: [0, 0, 0, 7], stack: [{
      table: {
        headerRows: 1, widths: [16, '*', 80, 44, 88, 48],
        body: [columns.map((column, index) => headCell(column, [], index === 1 ? 'left' : 'center')), ...lines.map((shown, index) => wholeLine(shown, from + index))],
      },
      layout, fontSize: 8.5,
    }],
  }
}

/** One group of figures of all rows; under its own title. */
export function pdfRowTable({ title, columns, rows }: RowTable, by: string): Content {
  const body = rows.map(({ name, cells, isWhole }) => [{ text: name, bold: isWhole }, ...cells.map((cell) => rowCell(cell, isWhole))])
  const widths = ['*', ...columns.map(() => Math.min(52, Math.floor(forFigures / columns.length)))]
  return {
    unbreakable: rows.length <= keptTogether, margin: [0, 8, 0, 0],
    stack: [
      { text: title, bold: true, margin: [0, 0, 0, 3] },
      {
        table: { headerRows: 1, dontBreakRows: true, widths, body: [[headCell(by), ...columns.map(({ name, marks }) => headCell(name, marks))], ...body] },
        layout, fontSize: 7.5,
      },
    ],
  }
}

function headCell(text: string, marks: readonly number[] = [], alignment: 'left' | 'center' = 'center'): TableCell {
  return { text: withMarks(text, marks), bold: true, alignment, fillColor: headFill }
}

function wholeLine({ name, value, over, target, verdict, details, marks, figure }: WholeLine, number: number): TableCell[] {
  const small = details.map((text): Content => ({ text, fontSize: 7.5, color: quiet }))
  return [
    { text: String(number), alignment: 'center' }, { stack: [{ text: withMarks(name, marks) }, ...small] },
    { text: value, alignment: 'right', bold: true }, { text: over, alignment: 'right' }, { text: target, alignment: 'center' },
    { text: verdict, alignment: 'center', bold: true, ...colourOf(figure.met) },
  ]
}

function rowCell({ text, marks, met }: RowCell, isWhole: boolean): TableCell {
  return { text: withMarks(text, marks), alignment: 'right', bold: isWhole, ...colourOf(met) }
}

function colourOf(met: boolean | null): { color?: string } {
  return met === null ? {} : { color: met ? verdictColours.met : verdictColours.missed }
}
