import { withAnswers } from './answers.ts'
import { addDuration, noDurations, removeDuration } from './distribution.ts'
import { completeCell, emptyCell, mergeCells, type Cell, type StoredCell } from './cell.ts'
import type { Observation, Place } from './observation.ts'
import { cellOf, cellRecords, type CellRecord } from './record.ts'
import { tallied } from './tallies.ts'

/**
 * A day, a week, an office or a province: cells by hour of arrival, then by service, counter and officer.
 * Any two can be merged, and any question is answered by merging the cells that it asks about.
 */
export interface Statistics { readonly hours: Readonly<Record<string, Readonly<Record<string, Cell>>>> }

export const noStatistics: Statistics = { hours: {} }

/** As they are kept: every cell under "hour|service|counter|officer". */
export interface StatisticsRecord { readonly cells: readonly CellRecord[] }

/** Or as an older version of this product may have written them down. */
export type StoredStatistics = StatisticsRecord | { readonly hours: Readonly<Record<string, Readonly<Record<string, StoredCell>>>> }

export function statisticsRecord(statistics: Statistics): StatisticsRecord {
  return { cells: cellRecords(placesOf(statistics).map(({ place, cell }) => [`${String(place.hour)}|${keyOf(place)}`, cell])) }
}

export function completeStatistics(stored: StoredStatistics): Statistics {
  if ('cells' in stored) return ofRecord(stored)
  return {
    hours: Object.fromEntries(Object.entries(stored.hours).map(([hour, cells]) =>
      [hour, Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, completeCell(cell)]))])),
  }
}

function ofRecord({ cells }: StatisticsRecord): Statistics {
  const hours: Record<string, Record<string, Cell>> = {}
  for (const record of cells) {
    const bar = record[0].indexOf('|')
    const hour = record[0].slice(0, bar)
    const known = hours[hour] ??= {}
    known[record[0].slice(bar + 1)] = cellOf(record)
  }
  return { hours }
}

export function addObservation(statistics: Statistics, observation: Observation): Statistics {
  const hour = String(observation.place.hour)
  const key = keyOf(observation.place)
  const cells = statistics.hours[hour] ?? {}
  return { hours: { ...statistics.hours, [hour]: { ...cells, [key]: addTo(cells[key] ?? emptyCell, observation) } } }
}

/** As if the observation had never been made: of a press that was taken back. */
export function removeObservation(statistics: Statistics, observation: Observation): Statistics {
  const hour = String(observation.place.hour)
  const key = keyOf(observation.place)
  const cells = statistics.hours[hour] ?? {}
  const cell = mergeCells([takeFrom(cells[key] ?? emptyCell, observation)])
  return { hours: { ...statistics.hours, [hour]: { ...cells, [key]: cell } } }
}

export function mergeStatistics(parts: readonly Statistics[]): Statistics {
  const groups = new Map<string, Map<string, Cell[]>>()
  for (const [hour, cells] of parts.flatMap((part) => Object.entries(part.hours))) {
    const group = groups.get(hour) ?? new Map<string, Cell[]>()
    groups.set(hour, group)
    for (const [key, cell] of Object.entries(cells)) group.set(key, [...group.get(key) ?? [], cell])
  }
  return {
    hours: Object.fromEntries([...groups].map(([hour, group]) =>
      [hour, Object.fromEntries([...group].map(([key, cells]) => [key, mergeCells(cells)]))])),
  }
}

/** Without what was counted and measured of people and counters: what citizens said, and of how many transactions. */
export function onlyTallies({ hours }: Statistics): Statistics {
  return {
    hours: Object.fromEntries(Object.entries(hours).map(([hour, cells]) =>
      [hour, Object.fromEntries(Object.entries(cells).flatMap(([key, { tallies, answers }]) =>
        Object.keys(tallies).length === 0 && Object.keys(answers).length === 0 ? [] : [[key, { ...emptyCell, tallies, answers }]]))])),
  }
}

/** One cell for everything that the question covers; all of it when nothing is asked. */
export function total(statistics: Statistics, asked: (place: Place) => boolean = () => true): Cell {
  return mergeCells(placesOf(statistics).filter(({ place }) => asked(place)).map(({ cell }) => cell))
}

/** One cell per value of one dimension, such as per service or per hour. */
export function totalBy<D extends keyof Place>(statistics: Statistics, dimension: D): Map<Place[D], Cell> {
  const groups = new Map<Place[D], Cell[]>()
  for (const { place, cell } of placesOf(statistics)) {
    const group = groups.get(place[dimension])
    if (group === undefined) groups.set(place[dimension], [cell])
    else group.push(cell)
  }
  return new Map([...groups].map(([value, cells]) => [value, mergeCells(cells)]))
}

export function placesOf(statistics: Statistics): { place: Place, cell: Cell }[] {
  return Object.entries(statistics.hours).flatMap(([hour, cells]) =>
    Object.entries(cells).map(([key, cell]) => ({ place: placeOf(Number(hour), key), cell })))
}

function keyOf({ service, counter, officer }: Place): string {
  return `${service}|${counter}|${officer}`
}

function placeOf(hour: number, key: string): Place {
  const [service = '', counter = '', officer = ''] = key.split('|')
  return { hour, service, counter, officer }
}

function addTo(cell: Cell, { counts, durations, tallies, answers = [] }: Observation): Cell {
  return {
    counts: counts.reduce((all, name) => ({ ...all, [name]: (all[name] ?? 0) + 1 }), cell.counts),
    durations: durations.reduce((all, [name, ms]) =>
      ({ ...all, [name]: addDuration(all[name] ?? noDurations, ms) }), cell.durations),
    tallies: tallied(cell.tallies, tallies, 1),
    answers: withAnswers(cell.answers, answers, 1),
  }
}

function takeFrom(cell: Cell, { counts, durations, tallies, answers = [] }: Observation): Cell {
  return {
    counts: counts.reduce((all, name) => ({ ...all, [name]: (all[name] ?? 0) - 1 }), cell.counts),
    durations: durations.reduce((all, [name, ms]) =>
      ({ ...all, [name]: removeDuration(all[name] ?? noDurations, ms) }), cell.durations),
    tallies: tallied(cell.tallies, tallies, -1),
    answers: withAnswers(cell.answers, answers, -1),
  }
}
