import type { AnswerTally } from './answers.ts'
import type { CountName, DurationName } from './cell.ts'
import type { Tally } from './tallies.ts'

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
  /** What citizens said; what was said before and is replaced counts −1. */
  readonly tallies: readonly Tally[]
  /** What was answered on rating forms; in most observations nothing. */
  readonly answers?: readonly AnswerTally[]
}
