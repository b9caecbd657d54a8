import type { CounterState, Day } from '../../../domain/day.ts'
import { placesOf, type Statistics } from '../../../domain/statistics/statistics.ts'

/**
 * A day as it is compared before a press and after it was taken back: without the time of the last fact, the count of
 * calls, the time counters stood idle and what could be undone; a line in which nobody stands is no line.
 */
export function asIfNotPressed(day: Day): object {
  const { lastAt: _lastAt, callCount: _callCount, idle: _idle, statistics, lines, held, missed, counters, calls, ...rest } = day
  return {
    ...rest,
    lines: Object.fromEntries(Object.entries(lines).filter(([, line]) => line.length > 0)),
    held: new Set(held), missed: new Set(missed),
    counters: Object.fromEntries(Object.entries(counters).map(([id, state]) => [id, withoutMemory(state)])),
    // the list is cut at its old end, and a call that fell off does not come back
    calls: calls.slice(-50),
    statistics: cellsOf(statistics),
  }
}

function withoutMemory({ last: _last, ...state }: CounterState): object {
  return state
}

function cellsOf(statistics: Statistics): object {
  return Object.fromEntries(placesOf(statistics).flatMap(({ place: { hour, service, counter, officer }, cell }) => {
    const { idle: _idle, ...durations } = cell.durations
    const isEmpty = [cell.counts, durations, cell.tallies].every((part) => Object.keys(part).length === 0)
    return isEmpty ? [] : [[[hour, service, counter, officer].join(), { ...cell, durations }]]
  }))
}
