import type { Language } from '../../office.ts'
import type { Held } from '../figure.ts'
import type { FigureGroup, FigureId } from '../figures.ts'
import { paperDate, shownFigures, type PaperReport } from './paper-report.ts'
import { filled, reportTexts } from './report-texts.ts'

/** What must be read with the figures. */
export interface Explanations {
  /** The footnotes, by their numbers. */
  readonly notes: readonly { readonly mark: number, readonly text: string }[]
  /** Each target once, with its source and from when on it holds. */
  readonly targets: readonly string[]
  readonly definitions: readonly { readonly id: FigureId, readonly group: FigureGroup, readonly name: string, readonly text: string }[]
}

export function explanations(report: PaperReport, language: Language): Explanations {
  const { note, figure, definition } = reportTexts(language)
  return {
    notes: report.notes.map((id, index) => ({ mark: index + 1, text: note[id] })),
    targets: [...new Set(targetsIn(report).map((target) => sourceOf(target, language)))],
    definitions: shownFigures(report, report.all).map(({ id, group }) => ({ id, group, name: figure[id], text: definition[id] })),
  }
}

type Target = NonNullable<Held['target']>

function targetsIn({ all }: PaperReport): Target[] {
  return all.figures.flatMap(({ target, parts = [] }) => [...parts.map((part) => part.target), target]).filter((target) => target !== null)
}

function sourceOf({ source, from, to }: Target, language: Language): string {
  const { paper } = reportTexts(language)
  return filled(to === null ? paper.sourceFrom : paper.sourceFromTo, { source, from: paperDate(from), to: paperDate(to ?? '') })
}
