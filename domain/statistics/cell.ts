import { pauseReasons } from '../reasons.ts'
import { mergeAnswers, noAnswerCounts, type AnswerCounts } from './answers.ts'
import { mergeDurations, noDurations, type Distribution } from './distribution.ts'
import { completeTallies, mergeTallies, type OldCell, type Tallies } from './tallies.ts'

export const countNames = [
  'issued', 'walkIns', 'served', 'leftOpen', 'withdrawn', 'missed', 'expired', 'transferred',
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
  /** Transactions that ended, and what their citizens said of them. */
  readonly tallies: Tallies
  /** What they answered on the forms that they rated on. */
  readonly answers: AnswerCounts
}

export const emptyCell: Cell = { counts: {}, durations: {}, tallies: {}, answers: noAnswerCounts }

/** As an older version of this product wrote it down: without answers, or with one list of ratings. */
export type StoredCell = Omit<Cell, 'answers'> & Partial<Pick<Cell, 'answers'>> | Pick<Cell, 'durations'> & OldCell

export function completeCell(stored: StoredCell): Cell {
  return 'tallies' in stored
    ? { ...stored, answers: stored.answers ?? noAnswerCounts }
    : mergeCells([{ ...stored, tallies: completeTallies(stored), answers: noAnswerCounts }])
}

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
    tallies: mergeTallies(cells.map(({ tallies }) => tallies)),
    answers: mergeAnswers(cells.map(({ answers }) => answers)),
  }
}

export function count(cell: Cell, name: CountName): number {
  return cell.counts[name] ?? 0
}

export function durations(cell: Cell, name: DurationName): Distribution {
  return cell.durations[name] ?? noDurations
}
