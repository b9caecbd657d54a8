import { allFigures, type SatisfactionFigures } from '../rating/figures.ts'
import { count, durations, type Cell } from '../statistics/cell.ts'
import { averageSeconds, percentileSeconds } from '../statistics/distribution.ts'

/** Figures of an office, or of many as one, over a period. Times in seconds; null where nothing was measured. */
export interface Figures {
  readonly tickets: number, readonly served: number, readonly missed: number, readonly withdrawn: number, readonly expired: number
  /** Transactions and visits that have a wait. */
  readonly waits: number, readonly visits: number
  readonly averageWait: number | null, readonly medianWait: number | null, readonly p90Wait: number | null
  readonly averageVisitWait: number | null
  readonly averageProcessing: number | null
  readonly satisfaction: SatisfactionFigures
}

export function figuresOf(cell: Cell): Figures {
  const [wait, visit] = [durations(cell, 'wait'), durations(cell, 'visitWait')]
  return {
    tickets: count(cell, 'issued'), served: count(cell, 'served'), missed: count(cell, 'missed'),
    withdrawn: count(cell, 'withdrawn'), expired: count(cell, 'expired'),
    waits: wait.count, visits: visit.count,
    averageWait: averageSeconds(wait), medianWait: percentileSeconds(wait, 50), p90Wait: percentileSeconds(wait, 90),
    averageVisitWait: averageSeconds(visit), averageProcessing: averageSeconds(durations(cell, 'processing')),
    satisfaction: allFigures(cell),
  }
}

/** The rate that is held against a target and ranked: on the one scale that was used; null with several, or with none. */
export function onlyRate({ scales }: SatisfactionFigures): { readonly rate: number | null, readonly ratings: number } {
  const [only] = scales
  if (only === undefined || scales.length > 1) return { rate: null, ratings: 0 }
  return { rate: only.reason === null ? only.rate : null, ratings: only.ratings }
}
