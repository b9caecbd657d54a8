import type { Day } from '../day.ts'
import { estimateWait } from './estimate-wait.ts'
import type { Estimate } from './situation.ts'
import { nothingKnown, situationOf, type Known } from './situation-of.ts'

/**
 * How long somebody would wait who took a number for a service now, with a credit of so many seconds; in seconds.
 * Null when no counter that is not closed takes the service.
 */
export function expectedWait(day: Day, service: string, creditSeconds: number, at: number, known: Known = nothingKnown): Estimate | null {
  return estimateWait(situationOf(day, at, known), {
    order: day.tickets.length, service, toCounter: null, rank: at - creditSeconds * 1000, isPriority: creditSeconds > 0,
  })
}

/** The same of a ticket that waits already: how much longer. Null also when it does not wait. */
export function expectedWaitOf(day: Day, number: string, at: number, known: Known = nothingKnown): Estimate | null {
  const situation = situationOf(day, at, known)
  const order = day.tickets.findIndex((ticket) => ticket.number === number)
  const me = situation.waiting.find((one) => one.order === order)
  return me === undefined ? null : estimateWait(situation, me)
}
