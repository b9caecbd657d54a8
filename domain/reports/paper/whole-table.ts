import type { Language } from '../../office.ts'
import type { Figure, Held } from '../figure.ts'
import { figureGroups, type FigureGroup } from '../figures.ts'
import type { NoteId } from '../notes.ts'
import { paperDate, shownFigures, type PaperReport } from './paper-report.ts'
import { filled, reportTexts } from './report-texts.ts'
import { writtenLimit, writtenValue } from './written-value.ts'

/** One figure of the whole, in words. */
export interface WholeLine {
  readonly figure: Figure
  readonly name: string
  /** In words, too, when there is none. */
  readonly value: string
  /** Over how many; empty of a count. */
  readonly over: string
  readonly target: string
  /** "Đạt", "Chưa đạt", or nothing where nothing is judged. */
  readonly verdict: string
  /** What stands in small letters below it. */
  readonly details: readonly string[]
  /** Numbers of the notes, as they stand in the list of notes. */
  readonly marks: readonly number[]
}

export interface WholeGroup { readonly group: FigureGroup, readonly title: string, readonly lines: readonly WholeLine[] }

/** Everything that is said of the whole, group by group. */
export function wholeGroups(report: PaperReport, language: Language): WholeGroup[] {
  const figures = shownFigures(report, report.all)
  return figureGroups.flatMap((group) => {
    const lines = figures.filter((figure) => figure.group === group).map((figure) => lineOf(figure, report.notes, language))
    return lines.length === 0 ? [] : [{ group, title: reportTexts(language).group[group], lines }]
  })
}

/** The same, with every line numbered through all groups. */
export function numberedGroups(report: PaperReport, language: Language): (WholeGroup & { readonly from: number })[] {
  let from = 1
  return wholeGroups(report, language).map((group) => {
    const numbered = { ...group, from }
    from += group.lines.length
    return numbered
  })
}

/** Which notes of the report are these, from 1. */
export function marksOf(notes: readonly NoteId[], all: readonly NoteId[]): number[] {
  return notes.map((note) => all.indexOf(note) + 1).filter((mark) => mark > 0)
}

export function valueInWords({ value, unit, notes }: Figure, language: Language): string {
  if (value !== null) return writtenValue(value, unit, language)
  const { paper } = reportTexts(language)
  if (notes.includes('noRatings')) return paper.noRatings
  return notes.includes('fewRatings') ? paper.few : '–'
}

export function verdictInWords(met: boolean | null, language: Language): string {
  const { paper } = reportTexts(language)
  return met === null ? '' : met ? paper.met : paper.missed
}

/** What a figure is held against; empty without a target. Limits of waits and processing are times, all others shares. */
export function targetInWords({ group }: Pick<Figure, 'group'>, target: Held['target'], language: Language): string {
  if (target === null) return ''
  const { paper } = reportTexts(language)
  if (target.reading === 'information') return paper.information
  const isTime = group === 'waiting' || group === 'processing'
  const limit = writtenLimit(target.limit, isTime ? 'seconds' : 'share', language)
  if (target.reading !== 'reductionVsBaseline') return filled(isTime ? paper.limit : paper.goal, { limit })
  const baseline = target.baselineSeconds === undefined ? '–' : writtenLimit(target.baselineSeconds, 'seconds', language)
  return filled(paper.reduction, { limit, baseline })
}

function lineOf(figure: Figure, notes: readonly NoteId[], language: Language): WholeLine {
  return {
    figure, name: reportTexts(language).figure[figure.id], value: valueInWords(figure, language),
    over: figure.n === null || figure.unit === 'count' ? '' : writtenValue(figure.n, 'count', language),
    target: targetInWords(figure, figure.target, language), verdict: verdictInWords(figure.met, language),
    details: detailsOf(figure, language), marks: marksOf(figure.notes, notes),
  }
}

function detailsOf(figure: Figure, language: Language): string[] {
  return [...levelsOf(figure, language), ...intervalOf(figure, language), ...partsOf(figure, language)]
}

/** "Rất hài lòng 40 · Hài lòng 12 · …", the best first. */
function levelsOf({ id, levels }: Figure, language: Language): string[] {
  if (levels === undefined) return []
  const texts = reportTexts(language)
  const words = Object.values(id === 'satisfaction3' ? texts.level3 : texts.level5)
  return [levels.map((n, index) => `${words[index] ?? ''} ${writtenValue(n, 'count', language)}`).toReversed().join(' · ')]
}

function intervalOf({ interval }: Figure, language: Language): string[] {
  if (interval === undefined) return []
  const [low, high] = [interval.low, interval.high].map((end) => writtenValue(end, 'share', language))
  return [filled(reportTexts(language).paper.interval, { low: low ?? '', high: high ?? '' })]
}

/** Where targets changed: each part by the target of its own time. */
function partsOf(figure: Figure, language: Language): string[] {
  return (figure.parts ?? []).map(({ from, to, value, target, met }) => filled(reportTexts(language).paper.part, {
    from: paperDate(from), to: paperDate(to), value: value === null ? '–' : writtenValue(value, figure.unit, language),
    target: targetInWords(figure, target, language) || '–', verdict: verdictInWords(met, language).toLowerCase(),
  }).trim())
}
