import type { Day } from '../../../domain/day.ts'
import { evolve } from '../../../domain/evolve/evolve.ts'
import type { Event } from '../../../domain/events.ts'
import { noStatistics, type Statistics } from '../../../domain/statistics/statistics.ts'
import { undoneBy } from './undone.ts'

export interface Happened { readonly event: Event, readonly before: Day }

/** The statistics of a part of a ledger, taken while the day goes on. */
export function statisticsOf(part: readonly Happened[]): Statistics {
  const [first] = part
  if (first === undefined) return noStatistics
  return part.reduce((day, { event }) => evolve(day, event), { ...first.before, statistics: noStatistics }).statistics
}

/** Where a ledger can be cut in two: not between a press and its taking back, as that counts for nothing only together. */
export function cutAt(part: readonly Happened[], wanted: number): number {
  const facts = part.map(({ event }) => event)
  for (const [undoing, pressed] of undoneBy(facts)) {
    if (facts.indexOf(pressed) < wanted && facts.indexOf(undoing) >= wanted) return cutAt(part, facts.indexOf(undoing) + 1)
  }
  return wanted
}
