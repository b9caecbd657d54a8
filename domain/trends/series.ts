import { scales } from '../rating/scale.ts'
import { count, durations, type Cell, type DurationName } from '../statistics/cell.ts'
import { averageSeconds, percentileSeconds } from '../statistics/distribution.ts'
import { satisfactionOf } from '../statistics/satisfaction.ts'
import { levelCounts } from '../statistics/tallies.ts'
import type { Scale } from '../rating/scale.ts'
import type { Row } from './rows.ts'
import type { Point, Series, SeriesName, TrendDimension } from './trend.ts'

/** Mean, 50 % and 90 % point of a duration. */
export function durationSeries(rows: readonly Row[], name: DurationName): Series[] {
  const series = (of: SeriesName, figure: (cell: Cell) => number | null): Series =>
    ({ of, points: rows.map(([, cell]) => ({ value: figure(cell), n: durations(cell, name).count })) })
  return [
    series('average', (cell) => averageSeconds(durations(cell, name))),
    series('median', (cell) => percentileSeconds(durations(cell, name), 50)),
    series('p90', (cell) => percentileSeconds(durations(cell, name), 90)),
  ]
}

/** Numbers are given before anybody knows at which counter and by whom they will be served. */
export function loadSeries(rows: readonly Row[], by: TrendDimension): Series[] {
  const names = by === 'officer' || by === 'counter' ? ['served'] as const : ['issued', 'served'] as const
  return names.map((of) => ({
    of, points: rows.map(([, cell]) => ({ value: count(cell, of), n: count(cell, of) })),
  }))
}

/** One series per scale that somebody rated on. With fewer ratings than `minimum` no rate is told, as it would tell of single citizens. */
export function satisfactionSeries(rows: readonly Row[], minimum: number): Series[] {
  return scales.map((scale): Series => ({ of: `scale${scale}`, points: rows.map(([, cell]) => ratePoint(cell, scale, minimum)) }))
    .filter(({ points }) => points.some(({ n }) => n > 0))
}

function ratePoint({ tallies }: Cell, scale: Scale, minimum: number): Point {
  const { ratings, rate, interval } = satisfactionOf(scale, levelCounts(tallies, scale))
  if (interval === null || ratings < minimum) return { value: null, n: ratings }
  return { value: rate, n: ratings, interval }
}
