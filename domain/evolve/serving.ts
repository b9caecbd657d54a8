import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import { currentTransaction, type Ticket } from '../ticket.ts'
import { join, leave, move, newTransaction, withTicket, withTransaction } from './change.ts'
import { withCounter } from './counters.ts'

/** The next one is being served: whoever sat there before is not asked for a rating any more. */
export function started(day: Day, { ticket: number, counter, at }: EventOf<'serviceStarted'>): Day {
  const { officer } = counterStateOf(day, counter)
  const serving = withTransaction(move(knownTicket(day, number), 'serving', at, {}), { counter, officer })
  return withCounter(withTicket(day, serving), counter, { ended: null })
}

export function finished(day: Day, { ticket: number, counter, outcome, dossier = null, at }: EventOf<'serviceFinished'>): Day {
  const ticket = knownTicket(day, number)
  const ended = withTransaction(move(ticket, 'finished', at, { counter: null }), { outcome, dossier, endedAt: at })
  return endedAt(withTicket(day, ended), counter, ticket, at)
}

/** The ticket stays in hand; the tablet asks for a rating of what just ended while the next matter begins. */
export function continued(day: Day, event: EventOf<'serviceContinued'>): Day {
  const { ticket: number, counter, outcome, dossier, service, at } = event
  const ticket = knownTicket(day, number)
  const { officer } = counterStateOf(day, counter)
  const ended = withTransaction(move(ticket, 'serving', at, { service }), { outcome, dossier, endedAt: at })
  const next = { ...ended, transactions: [...ended.transactions, { ...newTransaction(service, at), counter, officer }] }
  return withCounter(endedAt(withTicket(day, next), counter, ticket, at), counter, { inHand: number })
}

/** Nobody is asked to rate what nobody ended. */
export function leftOpen(day: Day, { ticket: number, counter, at }: EventOf<'serviceLeftOpen'>): Day {
  const settled = move(knownTicket(day, number), 'finished', at, { counter: null })
  return withCounter(withTicket(day, withTransaction(settled, { outcome: 'leftOpen', endedAt: at })), counter, { inHand: null })
}

export function held(day: Day, { ticket: number, counter, backAt = null, at }: EventOf<'ticketHeld'>): Day {
  const next = join(day, move(knownTicket(day, number), 'held', at, { counter: null, backAt }))
  return withCounter(next, counter, { inHand: null })
}

export function resumed(day: Day, { ticket: number, counter, officer, at }: EventOf<'ticketResumed'>): Day {
  const ticket = knownTicket(day, number)
  const serving = withTransaction(move(ticket, 'serving', at, { counter, backAt: null }), { counter, officer })
  return withCounter(withTicket(leave(day, ticket), serving), counter, { inHand: number, ended: null })
}

/** A second transaction begins only when the first was being served and the visit goes on to another service. */
export function transferred(day: Day, event: EventOf<'ticketTransferred'>): Day {
  const { ticket: number, counter, service, toCounter, note = null, at } = event
  const ticket = knownTicket(day, number)
  const moved = move(ticket, 'waiting', at, { counter: null, service, toCounter, calledTimes: 0, note })
  if (ticket.state !== 'serving' || service === ticket.service) {
    return withCounter(join(day, withTransaction(moved, { service })), counter, { inHand: null })
  }
  const ended = withTransaction(moved, { outcome: 'transferred', endedAt: at })
  const next = { ...ended, transactions: [...ended.transactions, newTransaction(service, at)] }
  return endedAt(join(day, next), counter, ticket, at)
}

/** The counter's hand is free, and its tablet asks for a rating of the transaction that just ended. */
function endedAt(day: Day, counter: string, ticket: Ticket, at: number): Day {
  const officer = counterStateOf(day, counter).officer ?? ''
  const ended = { ticket: ticket.number, transaction: currentTransaction(ticket), at, officer }
  return withCounter(day, counter, { inHand: null, ended })
}
