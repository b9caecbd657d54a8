import { smallBelow } from '../statistics/satisfaction.ts'
import type { Cell } from '../statistics/cell.ts'
import type { Measure, Row } from './figure.ts'
import { figureKinds, type FigureId } from './figures.ts'
import { ratedScales } from './measures.ts'
import { noteIds, type NoteId } from './notes.ts'

/** What is always to be said of a figure. */
const always: Readonly<Partial<Record<FigureId, readonly NoteId[]>>> = {
  missed: ['servedOnly'], withdrawn: ['servedOnly'], expired: ['servedOnly'],
  waitMean: ['arithmeticMean', 'servedOnly'], waitMedian: ['extraFigure', 'withinBuckets'], waitP90: ['extraFigure', 'withinBuckets'],
  waitWithinLimit: ['extraFigure'],
  visitWaitMean: ['arithmeticMean', 'servedOnly', 'visitIsTicket'],
  visitWaitMedian: ['extraFigure', 'withinBuckets', 'visitIsTicket'], visitWaitP90: ['extraFigure', 'withinBuckets', 'visitIsTicket'],
  processingMean: ['arithmeticMean', 'servedOnly', 'handlingClause'],
  processingMedian: ['extraFigure', 'withinBuckets'], processingP90: ['extraFigure', 'withinBuckets'],
  satisfaction5: ['notSipas'], satisfaction3: ['notSipas'],
  feedbackOnTimeShare: ['onTimeShare'], onTheSpotShareAll: ['allProcedures'], onTheSpotShareFrequent: ['frequentProcedures'],
}

export interface Noted {
  readonly measure: Measure
  readonly cell: Cell
  readonly isPart: boolean
  /** Whether its target changed within the period. */
  readonly hasChanged: boolean
}

export function notesOf(id: FigureId, noted: Noted): NoteId[] {
  const isTold: Readonly<Partial<Record<NoteId, boolean>>> = {
    visitAtItsEnd: noted.isPart && id.startsWith('visitWait'),
    notFlagged: figureKinds[id].group === 'onTheSpot' && noted.measure.n === null,
    noneFrequent: id === 'onTheSpotShareFrequent' && noted.measure.n === 0,
    notPublished: id === 'evaluationPoints' && noted.measure.value === null,
    targetChanged: noted.hasChanged,
  }
  const isRate = id === 'satisfaction5' || id === 'satisfaction3'
  return inOrder([...always[id] ?? [], ...isRate ? ratingNotes(noted) : [], ...noteIds.filter((note) => isTold[note] === true)])
}

/** Every note of these rows once, in their order. */
export function notesIn(rows: readonly Row[]): NoteId[] {
  return inOrder(rows.flatMap(({ figures }) => figures.flatMap(({ notes }) => notes)))
}

function ratingNotes({ measure: { value, n }, cell }: Noted): NoteId[] {
  const ratings = n ?? 0
  const several = ratedScales(cell.tallies).length > 1 ? ['twoScales' as const] : []
  if (ratings === 0) return ['noRatings', ...several]
  if (value === null) return ['fewRatings', ...several]
  return [...ratings < smallBelow ? ['smallNumber' as const] : [], ...several]
}

function inOrder(notes: readonly NoteId[]): NoteId[] {
  const said = new Set(notes)
  return noteIds.filter((note) => said.has(note))
}
