import type { EvaluationView, UnitRow } from '../../contract/evaluation.ts'
import type { SelfScore, SelfScores } from '../../domain/evaluation/evaluation.ts'
import { areSound, figureNames, type FiguresOf } from '../../domain/evaluation/figures.ts'
import { unitIndicators, type Points, type UnitIndicator } from '../../domain/evaluation/indicator.ts'
import type { Level } from '../../domain/evaluation/rules.ts'
import { suggestedPoints } from '../../domain/evaluation/suggestion.ts'

/** What somebody has typed so far about one indicator; an empty number field holds ''. */
export interface SelfDraft {
  points: Points | null
  evidence: string
  figures: Record<string, number | ''>
}

export type SelfDrafts = Record<UnitIndicator, SelfDraft>

/** What was saved last, to go on with. */
export function draftsFrom({ rows }: Pick<EvaluationView, 'rows'>): SelfDrafts {
  const saved = (id: UnitIndicator) => rows.find((row): row is UnitRow => row.id === id)?.self ?? null
  return { 'indicator-5': draftOf('indicator-5', saved('indicator-5')), 'indicator-8': draftOf('indicator-8', saved('indicator-8')), 'indicator-9': draftOf('indicator-9', saved('indicator-9')) }
}

function draftOf(id: UnitIndicator, saved: UnitRow['self']): SelfDraft {
  const figures: Readonly<Record<string, number>> = saved?.figures ?? {}
  return {
    points: saved?.points ?? null, evidence: saved?.evidence ?? '',
    figures: Object.fromEntries(figureNames[id].map((name) => [name, figures[name] ?? ''])),
  }
}

/** The numbers, once every field holds a whole one. */
export function figuresIn<I extends UnitIndicator>(id: I, { figures }: SelfDraft): FiguresOf[I] | null {
  const isWhole = figureNames[id].every((name) => Number.isInteger(figures[name]) && Number(figures[name]) >= 0)
  // Every name of the indicator has its number now, which the type of a record does not say.
  return isWhole ? Object.fromEntries(figureNames[id].map((name) => [name, figures[name]])) as unknown as FiguresOf[I] : null
}

export type FigureFault = 'unfinished' | 'unsound'

/** No numbers at all are no fault: the evidence may say it in words. */
export function faultIn(id: UnitIndicator, draft: SelfDraft): FigureFault | null {
  const figures = figuresIn(id, draft)
  if (figures !== null) return areSound(id, figures) ? null : 'unsound'
  return Object.values(draft.figures).every((figure) => figure === '') ? null : 'unfinished'
}

export function suggestionIn(id: UnitIndicator, draft: SelfDraft, level: Level): Points | null {
  const figures = figuresIn(id, draft)
  return figures === null || !areSound(id, figures) ? null : suggestedPoints(id, figures, level)
}

/** Has points and evidence, and numbers that are none or all there. */
export function isComplete(id: UnitIndicator, draft: SelfDraft): boolean {
  return draft.points !== null && draft.evidence.trim() !== '' && faultIn(id, draft) === null
}

/** What can be kept of the drafts: indicators that are complete. */
export function scoresIn(drafts: SelfDrafts): Partial<SelfScores> {
  return Object.fromEntries(unitIndicators.filter((id) => isComplete(id, drafts[id])).map((id) => [id, scoreIn(id, drafts[id])]))
}

function scoreIn<I extends UnitIndicator>(id: I, draft: SelfDraft): SelfScore<FiguresOf[I]> {
  return { points: draft.points ?? 0, evidence: draft.evidence.trim(), figures: figuresIn(id, draft) }
}
