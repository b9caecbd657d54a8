import { weekdayOf } from '../hours/calendar.ts'
import { mergeCells, type Cell } from './cell.ts'
import { bucketed } from './histogram.ts'
import type { Place } from './observation.ts'
import { placesOf, type Statistics } from './statistics.ts'

export const marginalNames = ['all', 'service', 'counter', 'officer', 'weekHour', 'date'] as const
/**
 * By what a period is told apart: one value at a time, as reports ask. "weekHour" is the weekday, 1 for Monday to 7, and
 * the hour of arrival since local midnight: "1-08". The one value of "all" is "all"; counters' own time is at service "".
 */
export type MarginalName = typeof marginalNames[number]

/** One cell per value, its durations in buckets. */
export type Marginal = ReadonlyMap<string, Cell>

/** Of one day, `date` "yyyy-MM-dd". */
export function marginalOf(statistics: Statistics, by: MarginalName, date: string): Marginal {
  return grouped(placesOf(statistics).map(({ place, cell }) => [valueOf(place, by, date), cell]), inBuckets)
}

/** Of all parts together, whether they are days, months or offices. */
export function mergeMarginals(parts: readonly Marginal[]): Marginal {
  return grouped(parts.flatMap((part) => [...part]), (cell) => cell)
}

function grouped(cells: readonly (readonly [string, Cell])[], finish: (cell: Cell) => Cell): Marginal {
  const groups = new Map<string, Cell[]>()
  for (const [value, cell] of cells) {
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [cell])
    else group.push(cell)
  }
  return new Map([...groups].map(([value, group]) => [value, finish(mergeCells(group))]))
}

function valueOf(place: Place, by: MarginalName, date: string): string {
  switch (by) {
    case 'all': return 'all'
    case 'date': return date
    case 'weekHour': return `${String(weekdayOf(date))}-${String(place.hour).padStart(2, '0')}`
    default: return place[by]
  }
}

function inBuckets(cell: Cell): Cell {
  const durations = Object.entries(cell.durations).map(([name, distribution]) => [name, bucketed(distribution)] as const)
  return { ...cell, durations: Object.fromEntries(durations) }
}
