import { pauseReasons } from '../reasons.ts'
import { mergeDurations, noDurations, type Distribution } from './distribution.ts'

export const countNames = [
  'issued', 'walkIns', 'served', 'leftOpen', 'withdrawn', 'missed', 'expired', 'transferred', 'ratingsDeclined',
  'estimates', 'estimatesHeld',
] as const
/**
 * `walkIns` are among the issued; `leftOpen`: services that nobody ended, in no average; `estimatesHeld`:
 * of the waits that were told, those that were within the 90 % point.
 */
export type CountName = typeof countNames[number]

const pauses = pauseReasons.map((reason) => `pause-${reason}` as const)

export const durationNames = ['wait', 'visitWait', 'walk', 'processing', 'estimateError', 'staffed', 'idle', ...pauses] as const
/**
 * Of people: wait of a transaction, wait of a whole visit, called → start, start → finish, and how far the
 * 50 % point that was told lay from the wait. Of counters, by stretch:
 * open for work, free while somebody waited, paused for each reason.
 */
export type DurationName = typeof durationNames[number]

/** The smallest piece of statistics: what happened to those who arrived in one hour for one service at one counter. */
export interface Cell {
  readonly counts: Readonly<Partial<Record<CountName, number>>>
  readonly durations: Readonly<Partial<Record<DurationName, Distribution>>>
  /** How many ratings of level 1, 2, 3, 4, 5. */
  readonly ratings: readonly number[]
}

export const emptyCell: Cell = { counts: {}, durations: {}, ratings: [0, 0, 0, 0, 0] }

export function mergeCells(cells: readonly Cell[]): Cell {
  return {
    counts: Object.fromEntries(countNames.flatMap((name) => {
      const sum = cells.reduce((total, cell) => total + (cell.counts[name] ?? 0), 0)
      return sum === 0 ? [] : [[name, sum]]
    })),
    durations: Object.fromEntries(durationNames.flatMap((name) => {
      const parts = cells.map((cell) => cell.durations[name]).filter((part) => part !== undefined).filter(({ count }) => count > 0)
      return parts.length === 0 ? [] : [[name, mergeDurations(parts)]]
    })),
    ratings: [0, 1, 2, 3, 4].map((level) => cells.reduce((total, cell) => total + (cell.ratings[level] ?? 0), 0)),
  }
}

export function count(cell: Cell, name: CountName): number {
  return cell.counts[name] ?? 0
}

export function durations(cell: Cell, name: DurationName): Distribution {
  return cell.durations[name] ?? noDurations
}
