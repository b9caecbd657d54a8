import type { Language } from '../../office.ts'
import type { Figure, Row } from '../figure.ts'
import { figureGroups, type FigureGroup } from '../figures.ts'
import type { NoteId } from '../notes.ts'
import { rowName, shownFigures, type PaperReport } from './paper-report.ts'
import { filled, reportTexts } from './report-texts.ts'
import { marksOf, valueInWords } from './whole-table.ts'

export interface RowTable {
  readonly group: FigureGroup
  readonly title: string
  /** Marks here are of notes that every figure of the column has. */
  readonly columns: readonly { readonly name: string, readonly marks: readonly number[] }[]
  /** The last one is the whole. */
  readonly rows: readonly { readonly id: string, readonly name: string, readonly isWhole: boolean, readonly cells: readonly RowCell[] }[]
}

/** Stands behind a figure that misses its target. */
export const missedSign = '×'

/** "Chi tiết theo dịch vụ": what stands above the tables. */
export function detailsTitle(by: PaperReport['by'], language: Language): string {
  const texts = reportTexts(language)
  return filled(texts.paper.details, { by: texts.by[by].toLocaleLowerCase(language) })
}

export interface RowCell { readonly text: string, readonly marks: readonly number[], readonly met: boolean | null }

/** The rows of a report, one table per group of figures: so many columns fit a sheet of paper. None when there are no rows. */
export function rowTables(report: PaperReport, language: Language): RowTable[] {
  const [first] = report.rows
  if (first === undefined) return []
  return figureGroups.flatMap((group) => {
    const ids = shownFigures(report, first).filter((figure) => figure.group === group).map(({ id }) => id)
    return ids.length === 0 ? [] : [tableOf(group, ids, report, language)]
  })
}

function tableOf(group: FigureGroup, ids: readonly Figure['id'][], report: PaperReport, language: Language): RowTable {
  const { short, group: titles, paper } = reportTexts(language)
  const all = [...report.rows, report.all]
  const common = ids.map((id) => commonNotes(all.flatMap((row) => figureOf(row, id) ?? [])))
  const cells = (row: Row) => ids.map((id, column) => cellOf(figureOf(row, id), common[column] ?? [], report.notes, language))
  return {
    group, title: titles[group],
    columns: ids.map((id, column) => ({ name: short[id], marks: marksOf(common[column] ?? [], report.notes) })),
    rows: [
      ...report.rows.map((row) => ({ id: row.id, name: rowName(row, report.by, language), isWhole: false, cells: cells(row) })),
      { id: 'whole', name: paper.whole, isWhole: true, cells: cells(report.all) },
    ],
  }
}

function figureOf({ figures }: Row, id: Figure['id']): Figure | null {
  return figures.find((figure) => figure.id === id) ?? null
}

function commonNotes(figures: readonly Figure[]): NoteId[] {
  const [first, ...others] = figures
  return first === undefined ? [] : first.notes.filter((note) => others.every(({ notes }) => notes.includes(note)))
}

/** Where nobody rated, or few did, a mark says so: words would not fit the column. */
function cellOf(figure: Figure | null, common: readonly NoteId[], notes: readonly NoteId[], language: Language): RowCell {
  if (figure === null) return { text: '–', marks: [], met: null }
  const text = figure.value === null ? '–' : valueInWords(figure, language)
  return {
    text: figure.met === false ? `${text}\u00A0${missedSign}` : text, met: figure.met,
    marks: marksOf(figure.notes.filter((note) => !common.includes(note)), notes),
  }
}
