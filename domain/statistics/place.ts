import { counterStateOf, type Day } from '../day.ts'
import type { Transaction } from '../ticket.ts'
import type { Place } from './observation.ts'

/** Where a transaction is counted: at the hour in which it began to wait. */
export function transactionPlace(day: Day, { service, counter, officer, from }: Transaction): Place {
  return { hour: hourOf(day, from), service, counter: counter ?? '', officer: officer ?? '' }
}

/** Where a stretch of a counter's time is counted: at the hour in which it began, at no service. */
export function counterPlace(day: Day, counter: string, from: number): Place {
  return { hour: hourOf(day, from), service: '', counter, officer: counterStateOf(day, counter).officer ?? '' }
}

function hourOf({ startsAt }: Day, moment: number): number {
  return Math.floor((moment - startsAt) / 3_600_000)
}
