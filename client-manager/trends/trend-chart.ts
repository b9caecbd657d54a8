import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js'
import type { TrendAnswer, TrendSide } from '../../contract/trends.ts'
import { beside, type BesideRow } from '../../domain/trends/beside.ts'
import type { Point, Series, SeriesName, Trend } from '../../domain/trends/trend.ts'
import type { Look } from './chart-look.ts'
import { chartOptions, isLying } from './chart-options.ts'
import { intervalPlugin } from './interval-bars.ts'
import { percentilePlugin } from './percentile-marks.ts'
import { targetLinePlugin, type Limit } from './target-lines.ts'
import { informs, matchingOf, rowName } from './trend-table.ts'
import { drawn, sideName, withUnit, type Words } from './trend-words.ts'

export type TrendConfiguration = ChartConfiguration<'bar' | 'line', (number | null)[]>
type Dataset = ChartDataset<'bar' | 'line', (number | null)[]>
type Shape = 'bar' | 'line' | 'dots'

/** A series as it is drawn: where its points are on the axis of labels, and what is said of each. */
interface Drawn { readonly series: Series, readonly side: number, readonly points: readonly (Point | null)[] }

/** A chart for the library: series as bars, lines and dots, targets as dashed lines, intervals and percentiles as marks. */
export function trendChart(answer: TrendAnswer, words: Words, look: Look): TrendConfiguration {
  const rows = beside(answer.sides.map(({ trend }) => trend), matchingOf(answer))
  const series = drawnSeries(answer, rows)
  const limits = limitsOf(answer, rows)
  const told = series.map(({ series: { of }, side, points }) =>
    points.map((point) => point === null ? '' : toldOf(nameOf(answer, of, side, words), point, answer.sides[side], words)))
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) => namesOf(answer, row, words).join(' · ')),
      datasets: [
        ...series.map((one) => datasetOf(answer, one, words, look)),
        ...limits.map((limit) => limitDataset(limit, rows.length, words, look)),
      ],
    },
    options: chartOptions(answer, { words, look, told: [...told, ...limits.map(({ source }) => rows.map(() => source))], ticks: rows.map((row) => ticksOf(answer, row, words)), lowest: lowestOf(series) }),
    plugins: pluginsOf(answer, series, limits, words, look),
  }
}

/** Of two sides only what leads each of them, as more would not be told apart. */
function drawnSeries({ chart, sides }: TrendAnswer, rows: readonly BesideRow[]): Drawn[] {
  const isAlone = sides.length < 2
  const names: readonly SeriesName[] = chart === 'staffing' ? ['openCounters', 'waiting'] : chart === 'load' && isAlone ? ['issued', 'served']
    : chart === 'load' ? ['served'] : isAlone ? ['average', 'p90', 'share', 'scale5', 'scale3'] : ['average', 'share', 'scale5', 'scale3']
  return names.flatMap((name) => sides.flatMap(({ trend }, side) => {
    const series = trend.series.find(({ of }) => of === name)
    if (series === undefined) return []
    return [{ series, side, points: rows.map((row) => pointAt(series, row[side])) }]
  }))
}

function pointAt({ points }: Series, place: number | null | undefined): Point | null {
  return typeof place === 'number' ? points[place] ?? null : null
}

function shapeOf({ chart, by }: TrendAnswer, of: SeriesName): Shape {
  if (chart === 'satisfaction') return 'dots'
  if (of === 'waiting') return 'line'
  if (chart === 'distribution' || chart === 'staffing' || chart === 'load') return 'bar'
  if (by === 'date') return 'line'
  return of === 'p90' ? 'dots' : 'bar'
}

function datasetOf(answer: TrendAnswer, { series: { of }, side, points }: Drawn, words: Words, look: Look): Dataset {
  const shape = shapeOf(answer, of)
  const unit = answer.sides[side]?.trend.unit ?? 'count'
  const colour = colourOf(of, side, look)
  const common = { label: nameOf(answer, of, side, words), data: points.map((point) => onAxis(point, unit)), borderColor: colour === look.second ? look.first : colour }
  return shape === 'bar'
    ? { ...common, type: 'bar', backgroundColor: colour, order: 3, borderWidth: 1, borderRadius: 3, maxBarThickness: 26, pointStyle: 'rect' }
    : { ...common, type: 'line', backgroundColor: side > 0 ? look.surface : colour, ...lineOf(of, side, shape, points.length) }
}

/** So many points that each of them would hide the next are a line alone. */
function lineOf(of: SeriesName, side: number, shape: 'line' | 'dots', count: number) {
  const radius = of === 'p90' ? 4 : 5
  return {
    order: 2, clip: 10, showLine: shape === 'line', borderWidth: 2.5, borderDash: side > 0 ? [4, 4] : [], spanGaps: true,
    pointRadius: shape === 'line' && count > 45 ? 0 : radius, pointStyle: of === 'p90' ? 'rectRot' as const : 'circle' as const,
  }
}

function onAxis(point: Point | null, unit: Trend['unit']): number | null {
  return point?.value === undefined || point.value === null ? null : drawn(point.value, unit)
}

/** The other scale, the other side and what is not an average have colours of their own; shapes tell them apart too. */
function colourOf(of: SeriesName, side: number, look: Look): string {
  if (of === 'p90' || of === 'waiting' || of === 'scale3') return look.accent
  if (of === 'issued') return look.second
  return side > 0 && !of.startsWith('scale') ? look.second : look.first
}

interface SourcedLimit extends Limit { readonly source: string, readonly name: 'target' | 'reference' }

/** Of the first side, and of another one only what is not the same. */
function limitsOf({ sides }: TrendAnswer, rows: readonly BesideRow[]): SourcedLimit[] {
  const all = sides.flatMap(({ trend: { targets, unit } }, side) => targets.map(({ target, first, last }) => ({
    value: drawn(target.limit, unit), source: target.source, name: informs(target) ? 'reference' as const : 'target' as const,
    first: rows.findIndex((row) => row[side] === first), last: rows.findIndex((row) => row[side] === last),
  })))
  const widest = new Map<string, SourcedLimit>()
  for (const limit of all) {
    const known = widest.get(limit.source)
    widest.set(limit.source, known === undefined ? limit : { ...known, first: Math.min(known.first, limit.first), last: Math.max(known.last, limit.last) })
  }
  return [...widest.values()]
}

/** Nothing is drawn of it: it stands in the legend, in what is said of a place, and makes the axis long enough. */
function limitDataset({ value, first, last, name }: SourcedLimit, count: number, { t }: Words, look: Look): Dataset {
  return {
    type: 'line', label: t(`trends.series.${name}`), data: Array.from({ length: count }, (_, place) => first <= place && place <= last ? value : null),
    showLine: false, pointRadius: 0, pointHoverRadius: 0, pointStyle: 'line', borderColor: look.target, backgroundColor: look.target, borderDash: [4, 3], borderWidth: 2, order: 1,
  }
}

function pluginsOf(answer: TrendAnswer, series: readonly Drawn[], limits: readonly Limit[], words: Words, look: Look): Plugin<'bar' | 'line'>[] {
  const lies = isLying(answer)
  return [
    targetLinePlugin(limits, look.target, lies),
    ...answer.chart !== 'satisfaction' ? [] : [intervalPlugin(series.map(({ points }) => points.map((point) =>
      point?.interval === undefined ? null : { low: point.interval.low * 100, high: point.interval.high * 100 })), lies)],
    ...answer.chart !== 'distribution' ? [] : [percentilePlugin(answer.sides.flatMap((side, place) => marksOf(side, place, words, look)), look.surface)],
  ]
}

function marksOf({ trend: { labels, marks } }: TrendSide, place: number, words: Words, look: Look) {
  const width = Number(labels[0]?.split('-')[1] ?? 60)
  return marks.map(({ of, seconds }) => ({
    bin: Math.min(seconds / width, labels.length), colour: place === 0 ? look.accent : look.text,
    text: `${words.t(`trends.mark.${of}`)} ${withUnit(seconds, 'seconds', words)}${place > 0 ? ` (${words.t('trends.mark.compared')})` : ''}`,
  }))
}

function nameOf({ sides }: TrendAnswer, of: SeriesName, side: number, { t, language }: Words): string {
  const name = t(`trends.series.${of}`)
  return sides.length < 2 ? name : `${name}, ${sideName(sides, side, language)}`
}

/** What a place is called: on both sides where days of two periods share it. */
function namesOf(answer: TrendAnswer, row: BesideRow, words: Words): string[] {
  return matchingOf(answer) === 'place' ? answer.sides.map((_, side) => rowName(answer, row, side, words)) : [rowName(answer, row, null, words)]
}

/** "7:00" for the hour from then on, "20/11" for a day. */
function ticksOf(answer: TrendAnswer, row: BesideRow, words: Words): string | string[] {
  const names = namesOf(answer, row, words)
  if (matchingOf(answer) === 'place') return names.map((date) => date.split('/').slice(0, 2).join('/'))
  const isHour = answer.chart === 'staffing' || (answer.by === 'hour' && answer.chart !== 'distribution')
  return isHour ? names.map((hours) => hours.split('–')[0] ?? '') : names
}

function toldOf(name: string, { value, n, interval }: Point, side: TrendSide | undefined, words: Words): string {
  const unit = side?.trend.unit ?? 'count'
  if (value === null) return `${name}: ${n > 0 ? words.t('trends.few') : '–'}`
  const of = unit === 'count' ? '' : ` (n = ${n})`
  const range = interval === undefined ? '' : ` [${withUnit(interval.low, unit, words)} – ${withUnit(interval.high, unit, words)}]`
  return `${name}: ${withUnit(value, unit, words)}${range}${of}`
}

/** Where an axis of rates may begin: dots need no zero, and rates of 90 % are told apart only near them. */
function lowestOf(series: readonly Drawn[]): number {
  const lows = series.flatMap(({ points }) => points.flatMap((point) => point?.interval?.low ?? []))
  return Math.floor(Math.min(0.9, ...lows) * 10) * 10
}
