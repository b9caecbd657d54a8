import type { RatingLevel } from '../ticket.ts'
import type { CountName, DurationName } from './cell.ts'

/** Where something is counted: by the hour in which the transaction arrived, its service, counter and officer. */
export interface Place {
  /** Hours since the day's local midnight. */
  readonly hour: number
  readonly service: string
  readonly counter: string
  readonly officer: string
}

/** What an event adds to the statistics. Durations in milliseconds. */
export interface Observation {
  readonly place: Place
  readonly counts: readonly CountName[]
  readonly durations: readonly (readonly [DurationName, number])[]
  readonly rating: RatingLevel | null
}
