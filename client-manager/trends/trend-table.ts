import type { TrendAnswer, TrendSide } from '../../contract/trends.ts'
import type { Target } from '../../domain/office.ts'
import { beside, type BesideRow, type Matching } from '../../domain/trends/beside.ts'
import type { Point, Series } from '../../domain/trends/trend.ts'
import { figure, kindOfLabels, labelOf, sideName, weekdayName, withUnit, type Words } from './trend-words.ts'

/** A chart for those who cannot see it, and for a spreadsheet. The first `heads` columns say what a row is about. */
export interface TrendTable {
  readonly heads: number
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the figures are held against, one sentence each. */
  readonly notes: readonly string[]
}

/** Days stand beside each other in their order; another office's counters and officers are others, whatever their ids. */
export function matchingOf({ chart, by, sides }: TrendAnswer): Matching {
  const ofRows = !['distribution', 'heat', 'staffing'].includes(chart)
  if (!ofRows) return 'label'
  if (by === 'date') return 'place'
  return (by === 'officer' || by === 'counter') && new Set(sides.map(({ office }) => office)).size > 1 ? 'none' : 'label'
}

export function trendTable(answer: TrendAnswer, words: Words): TrendTable {
  return { ...answer.chart === 'heat' ? heatRows(answer, words) : seriesRows(answer, words), notes: notesOf(answer, words) }
}

/** "Chỉ tiêu 15,0 phút: T2 …", with the dates it is from where there is more than one. */
export function notesOf({ sides }: TrendAnswer, words: Words): string[] {
  return [...new Set(sides.flatMap(({ trend: { targets, unit } }) => targets.map(({ target }) =>
    words.t(informs(target) ? 'trends.targetInforms' : 'trends.target', { limit: withUnit(target.limit, unit, words), source: target.source }))))]
}

/** The clause on handling can be read as a limit or as mere information (domain.md 1.4). */
export function informs({ kpi, reading = 'information' }: Target): boolean {
  return kpi === 'processing' && reading === 'information'
}

function seriesRows(answer: TrendAnswer, words: Words): Omit<TrendTable, 'notes'> {
  const { sides } = answer
  const matching = matchingOf(answer)
  const names = matching === 'place' ? sides.map((_, place) => place) : [null]
  return {
    heads: names.length,
    columns: [
      ...names.map((place) => named(kindOfLabels(answer, words), sides, place, words)),
      ...sides.flatMap((side, place) => side.trend.series.flatMap((series) => columnsOf(series, side).map((column) =>
        named(titleOf(column, series, side, words), sides, place, words)))),
    ],
    rows: beside(sides.map(({ trend }) => trend), matching).map((row) => [
      ...names.map((place) => rowName(answer, row, place, words)),
      ...sides.flatMap((side, place) => side.trend.series.flatMap(({ points }, index) =>
        cellsOf(pointAt(points, row[place]), columnsOf(side.trend.series[index], side), side, words))),
    ]),
  }
}

type Column = 'value' | 'low' | 'high' | 'n'

/** Of how many cases is said once for all figures of the same cases. */
function columnsOf(series: Series | undefined, { trend }: TrendSide): Column[] {
  if (series?.of.startsWith('scale') === true) return ['value', 'low', 'high', 'n']
  return trend.unit !== 'count' && series === trend.series.at(-1) ? ['value', 'n'] : ['value']
}

function titleOf(column: Column, { of }: Series, { trend }: TrendSide, { t }: Words): string {
  if (column === 'n') return t(of.startsWith('scale') ? 'trends.ratings' : 'trends.n')
  const figures = t(column === 'value' ? `trends.series.${of}` : `trends.${column}`)
  return trend.unit === 'count' ? figures : `${figures} (${t(`trends.unit.${trend.unit}`)})`
}

function cellsOf(point: Point | null, columns: readonly Column[], { trend: { unit } }: TrendSide, { t, language }: Words): string[] {
  if (point === null) return columns.map(() => '–')
  const { value, n, interval } = point
  const texts: Readonly<Record<Column, () => string>> = {
    value: () => value === null && n > 0 ? t('trends.few') : figure(value, unit, language),
    low: () => figure(interval?.low ?? null, unit, language),
    high: () => figure(interval?.high ?? null, unit, language),
    n: () => String(n),
  }
  return columns.map((column) => texts[column]())
}

function pointAt(points: readonly Point[], place: number | null | undefined): Point | null {
  return typeof place === 'number' ? points[place] ?? null : null
}

/** What a row is about on one side, or on whichever has it. */
export function rowName(answer: TrendAnswer, row: BesideRow, side: number | null, words: Words): string {
  const of = side ?? row.findIndex((place) => place !== null)
  const [one, place] = [answer.sides[of], row[of]]
  const label = typeof place === 'number' ? one?.trend.labels[place] : undefined
  return one === undefined || label === undefined ? '–' : labelOf(answer, label, one, words)
}

function named(title: string, sides: readonly TrendSide[], place: number | null, { language }: Words): string {
  return sides.length < 2 || place === null ? title : `${title}, ${sideName(sides, place, language)}`
}

function heatRows({ sides }: TrendAnswer, words: Words): Omit<TrendTable, 'notes'> {
  const { t, language } = words
  const rows = sides.flatMap((side, place) => side.trend.series.flatMap(({ of, points }) => side.trend.labels.flatMap((hour, index) => {
    const point = pointAt(points, index)
    const about = [weekdayName(Number(of.replace('weekday', '')), language), labelOf({ chart: 'heat', by: 'hour' }, hour, side, words)]
    const isKnown = point !== null && point.n > 0
    return isKnown ? [[...sides.length > 1 ? [sideName(sides, place, language)] : [], ...about, figure(point.value, 'seconds', language), String(point.n)]] : []
  })))
  const about = [...sides.length > 1 ? [t('trends.side')] : [], t('trends.by.weekday'), t('trends.by.hour')]
  return { heads: about.length, columns: [...about, `${t('trends.series.average')} (${t('trends.unit.seconds')})`, t('trends.n')], rows }
}
