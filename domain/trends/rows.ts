import { emptyCell, type Cell } from '../statistics/cell.ts'
import { mergeMarginals, type Marginal, type MarginalName } from '../statistics/marginals.ts'
import type { TrendDimension } from './trend.ts'

export type Row = readonly [label: string, cell: Cell]

/** How the statistics of a period are to be told apart for a dimension. */
export function marginalOfDimension(by: TrendDimension): MarginalName {
  return by === 'hour' || by === 'weekday' ? 'weekHour' : by
}

/** One row per value, in order. What nobody served, or at no counter, has no row. */
export function rowsBy(marginal: Marginal, by: TrendDimension): Row[] {
  const cells = mergeMarginals([...marginal].map(([value, cell]) => new Map([[labelOf(value, by), cell]])))
  return [...cells].filter(([label]) => label !== '').sort(([one], [other]) => inOrder(one, other))
}

/** Only rows of which something is to be told; between two such hours those in which nothing happened too. */
export function rowsWith(rows: readonly Row[], by: TrendDimension, isTold: (cell: Cell) => boolean): Row[] {
  const told = rows.filter(([, cell]) => isTold(cell))
  if (by !== 'hour') return told
  const cells = new Map(told)
  return hoursOver(told.map(([hour]) => Number(hour))).map((hour) => [hour, cells.get(hour) ?? emptyCell])
}

/** From the first of these hours to the last, without a gap. */
export function hoursOver(hours: readonly number[]): string[] {
  const first = Math.min(...hours)
  return hours.length === 0 ? [] : Array.from({ length: Math.max(...hours) - first + 1 }, (_, place) => hourLabel(first + place))
}

/** Numbers, and what begins with one, by their worth; ids and dates by their letters. */
export function inOrder(one: string, other: string): number {
  return Number.parseInt(one) - Number.parseInt(other) || (one < other ? -1 : 1)
}

/** Two digits, so that they are read and sorted as hours. */
function hourLabel(hour: number): string {
  return String(hour).padStart(2, '0')
}

/** Of "1-08", Monday and eight o'clock, the one or the other. */
function labelOf(value: string, by: TrendDimension): string {
  const [weekday = '', hour = ''] = by === 'hour' || by === 'weekday' ? value.split('-') : []
  return by === 'weekday' ? weekday : by === 'hour' ? hour : value
}
