import type { Level } from '../evaluation/rules.ts'
import type { Dates } from '../judgement.ts'
import type { Kpi, Office } from '../office.ts'
import { scales } from '../rating/scale.ts'
import { count, durations, emptyCell, mergeCells, type Cell, type DurationName } from '../statistics/cell.ts'
import { averageSeconds } from '../statistics/distribution.ts'
import type { Marginal, MarginalName } from '../statistics/marginals.ts'
import { levelCounts } from '../statistics/tallies.ts'
import { presence } from './presence.ts'
import { marginalOfDimension, rowsBy, rowsWith, type Row } from './rows.ts'
import { durationSeries, loadSeries, satisfactionSeries } from './series.ts'
import { targetLines } from './target-lines.ts'
import type { ChartName, Series, Trend, TrendDimension } from './trend.ts'
import { binLabels, binPoints, binWidth, marksOf } from './wait-bins.ts'

/** What was measured in an office over a period, told apart as `marginalFor` asks. */
export interface Measured {
  readonly marginal: Marginal
  readonly dates: Dates
  readonly office: Pick<Office, 'targets' | 'rating'>
  readonly level: Level
  /** On how many days something happened; only people waiting against open counters are told per day. */
  readonly days: number
}

type Part = Pick<Trend, 'unit' | 'labels' | 'series'> & Partial<Pick<Trend, 'marks'>>

export function marginalFor(chart: ChartName, by: TrendDimension): MarginalName {
  if (chart === 'distribution') return 'all'
  return chart === 'heat' || chart === 'staffing' ? 'weekHour' : marginalOfDimension(by)
}

/** One chart of each of these, drawn to one scale, so that they can stand beside each other. */
export function trendsOf(chart: ChartName, by: TrendDimension, all: readonly Measured[]): Trend[] {
  const width = binWidth(all.map(({ marginal }) => durations(allOf(marginal), 'wait')))
  return all.map((measured) => {
    const part = partOf(chart, by, measured, width)
    return { marks: [], ...part, targets: linesOf(chart, by, measured, part.labels), dates: measured.dates }
  })
}

function partOf(chart: ChartName, by: TrendDimension, { marginal, office, days }: Measured, width: number): Part {
  switch (chart) {
    case 'distribution': return distributionPart(allOf(marginal), width)
    case 'heat': return heatPart(marginal)
    case 'staffing': return { unit: 'count', ...presence(marginal, days) }
    default: return rowsPart(chart, by, rowsBy(marginal, by), by === 'officer' ? office.rating.minimumForOfficer : 0)
  }
}

type ByRow = Exclude<ChartName, 'distribution' | 'heat' | 'staffing'>

const timed: Readonly<Partial<Record<ByRow, DurationName>>> = { wait: 'wait', visit: 'visitWait', handling: 'processing' }

function rowsPart(chart: ByRow, by: TrendDimension, rows: readonly Row[], minimum: number): Part {
  const duration = timed[chart]
  if (duration !== undefined) {
    const told = rowsWith(rows, by, (cell) => durations(cell, duration).count > 0)
    return { unit: 'seconds', labels: labelsOf(told), series: durationSeries(told, duration) }
  }
  if (chart === 'load') {
    const told = rowsWith(rows, by, (cell) => count(cell, 'issued') + count(cell, 'served') > 0)
    return { unit: 'count', labels: labelsOf(told), series: loadSeries(told, by) }
  }
  const told = rowsWith(rows, by, ({ tallies }) => scales.some((scale) => levelCounts(tallies, scale).some((n) => n > 0)))
  return { unit: 'share', labels: labelsOf(told), series: satisfactionSeries(told, minimum) }
}

function distributionPart(cell: Cell, width: number): Part {
  const waits = durations(cell, 'wait')
  const isNone = waits.count === 0
  return {
    unit: 'share', labels: isNone ? [] : binLabels(width),
    series: isNone ? [] : [{ of: 'share', points: binPoints(waits, width) }], marks: marksOf(waits),
  }
}

/** Average waits: a label per hour, a series per weekday that has any. */
function heatPart(weekHours: Marginal): Part {
  const waitAt = (weekday: string, hour: string) => durations(weekHours.get(`${weekday}-${hour}`) ?? emptyCell, 'wait')
  const waited = (by: 'weekday' | 'hour') => labelsOf(rowsWith(rowsBy(weekHours, by), by, (cell) => durations(cell, 'wait').count > 0))
  const labels = waited('hour')
  const series = waited('weekday').map((weekday): Series => ({
    of: `weekday${Number(weekday)}`,
    points: labels.map((hour) => ({ value: averageSeconds(waitAt(weekday, hour)), n: waitAt(weekday, hour).count })),
  }))
  return { unit: 'seconds', labels, series }
}

const kpis: Readonly<Partial<Record<ChartName, Kpi>>> = {
  wait: 'waitPerTransaction', heat: 'waitPerTransaction', visit: 'waitPerVisit', handling: 'processing', satisfaction: 'satisfaction',
}

function linesOf(chart: ChartName, by: TrendDimension, { office: { targets }, level, dates }: Measured, labels: readonly string[]): Trend['targets'] {
  const kpi = kpis[chart]
  return kpi === undefined ? [] : targetLines({ targets, level, kpi }, dates, labels, chart === 'heat' ? null : by)
}

function labelsOf(rows: readonly Row[]): string[] {
  return rows.map(([label]) => label)
}

function allOf(marginal: Marginal): Cell {
  return mergeCells([...marginal.values()])
}
