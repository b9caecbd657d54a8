import type { Calendar } from '../../evaluation/rules.ts'
import type { Language, Text } from '../../office.ts'
import type { Figure, Row } from '../figure.ts'
import type { FigureId, ReportDimension } from '../figures.ts'
import type { NoteId } from '../notes.ts'
import type { PeriodKind } from '../period.ts'
import { filled, reportTexts } from './report-texts.ts'

/** A report as it is written down. */
export interface PaperReport {
  readonly subject: { readonly name: Text, readonly above: readonly Text[], readonly timeZone: string }
  readonly period: {
    readonly kind: PeriodKind, readonly name: string, readonly calendar: Calendar, readonly label: Text
    readonly from: string, readonly to: string
  }
  readonly countedTo: string
  readonly isOver: boolean
  readonly producedAt: number
  readonly by: ReportDimension
  readonly all: Row
  readonly rows: readonly Row[]
  readonly notes: readonly NoteId[]
}

/** Under which a report was frozen. */
export interface PaperSignature {
  readonly version: number
  readonly signedAt: number
  readonly by: { readonly name: string, readonly position: string }
  readonly note: string | null
  readonly hash: string
}

/**
 * The figures of a row that are shown: of the two scales those on which somebody rated, and the one of five where nobody
 * did.
 */
export function shownFigures(report: Pick<PaperReport, 'all'>, row: Row): Figure[] {
  const isRated = (id: FigureId) => (report.all.figures.find((figure) => figure.id === id)?.n ?? 0) > 0
  const isHidden = (id: FigureId) => (id === 'satisfaction3' && !isRated(id)) || (id === 'satisfaction5' && !isRated(id) && isRated('satisfaction3'))
  return row.figures.filter(({ id }) => !isHidden(id))
}

/** What a row is of, in words; an id that has no name any more is still better than nothing. */
export function rowName({ id, name }: Row, by: ReportDimension, language: Language): string {
  const { paper, staffType } = reportTexts(language)
  if (id === '') return paper.nobody
  if (by === 'staffType' && id in staffType) return staffType[id as keyof typeof staffType]
  if (name === null) return id
  return by === 'counter' ? filled(paper.counter, { label: name[language] }) : name[language]
}

/** "20/11/2026" of a local date. */
export function paperDate(date: string): string {
  return date.split('-').reverse().join('/')
}
