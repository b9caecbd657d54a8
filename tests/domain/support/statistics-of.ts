import type { Day } from '../../../domain/day.ts'
import type { Observation } from '../../../domain/statistics/observation.ts'
import { observe } from '../../../domain/statistics/observe.ts'
import { addObservation, noStatistics, type Statistics } from '../../../domain/statistics/statistics.ts'
import type { Event } from '../../../domain/events.ts'

interface Happened { readonly event: Event, readonly before: Day, readonly after: Day }

/** The statistics of a part of a ledger, taken while the day goes on. */
export function statisticsOf(part: readonly Happened[]): Statistics {
  return part.map(({ before, event, after }) => observe(before, event, after))
    .filter((observation): observation is Observation => observation !== null)
    .reduce(addObservation, noStatistics)
}
