import type { Cell, CellObject } from 'write-excel-file/node'
import type { Figure } from '../../../domain/reports/figure.ts'
import type { FigureUnit } from '../../../domain/reports/figures.ts'
import type { Language } from '../../../domain/office.ts'
import { valueInWords } from '../../../domain/reports/paper/whole-table.ts'

const [headFill, groupFill, line] = ['#0f3d6e', '#e6eef7', '#c6d2de']
const verdictColours = { met: '#136c3a', missed: '#a81e1e' }

/** Durations are shown as hours, minutes and seconds: a spreadsheet counts them in days. */
const formats: Readonly<Record<FigureUnit, string>> = { count: '#,##0', seconds: '[h]:mm:ss', share: '0.0%', points: '0.0' }
const daySeconds = 86_400

/** What keeps words on one line of paper would only be in the way of who searches. */
export const plainCell = (words: string): CellObject => ({ value: words.replaceAll('\u00A0', ' '), type: String })
export const titleCell = (words: string): CellObject => ({ ...plainCell(words), fontWeight: 'bold', fontSize: 14 })
export const quietCell = (words: string): CellObject => ({ ...plainCell(words), textColor: '#46586a' })
export const wrappedCell = (words: string): CellObject => ({ ...plainCell(words), wrap: true, alignVertical: 'top' })
export const strongCell = (words: string): CellObject => ({ ...plainCell(words), fontWeight: 'bold' })
export const groupCell = (value: string): CellObject => ({ ...strongCell(value), backgroundColor: groupFill })

export function headCell(value: string): CellObject {
  return {
    ...strongCell(value), backgroundColor: headFill, textColor: '#ffffff', wrap: true, align: 'center', alignVertical: 'center',
    borderStyle: 'thin', borderColor: line,
  }
}

/** A real number that the spreadsheet can go on with; in words only where there is none. */
export function figureCell(figure: Figure | null, language: Language): Cell {
  if (figure === null) return null
  const { value, unit, met } = figure
  if (value === null) return { ...quietCell(valueInWords(figure, language)), align: 'right' }
  const colour = met === null ? {} : { textColor: met ? verdictColours.met : verdictColours.missed }
  return { value: unit === 'seconds' ? value / daySeconds : value, type: Number, format: formats[unit], align: 'right', ...colour }
}

export function numberCell(value: number | null): Cell {
  return value === null ? null : { value, type: Number, format: formats.count, align: 'right' }
}

/** Of columns, in characters. */
export function widths(...characters: readonly number[]): { width: number }[] {
  return characters.map((width) => ({ width }))
}
