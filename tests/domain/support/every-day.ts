import fc from 'fast-check'
import type { Day } from '../../../domain/day.ts'
import type { Ticket } from '../../../domain/ticket.ts'
import type { History } from './history.ts'
import { randomDay } from './random-day.ts'

/** Tries a promise on random days. */
export function onRandomDays(promise: (history: History) => void, numRuns = 40): void {
  fc.assert(fc.property(randomDay, promise), { numRuns })
}

/** Tries a promise at every moment of random days. */
export function atEveryMoment(promise: (day: Day) => void): void {
  onRandomDays((history) => { new Set(history.days).forEach(promise) })
}

/** Tries a promise on every ticket of random days, as it was after each of its changes. */
export function onEveryTicket(promise: (ticket: Ticket) => void): void {
  onRandomDays((history) => { new Set(history.days.flatMap(({ tickets }) => tickets)).forEach(promise) })
}
