import { callsKept, counterStateOf, knownTicket, type Call, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import { joinLine, leaveLine } from '../queue/lines.ts'
import type { Ticket, Transaction } from '../ticket.ts'
import { currentTransaction } from '../ticket.ts'
import { readTicketNumber } from '../ticket-number.ts'
import type { TicketState } from '../ticket-state.ts'
import { withCounter } from './counters.ts'

export function issued(day: Day, event: EventOf<'ticketIssued'>): Day {
  const { at, service, language, source, rank, creditSeconds } = event
  const ticket: Ticket = {
    order: day.tickets.length, number: event.ticket, service, toCounter: null, state: 'waiting', since: at,
    issuedAt: at, rank, creditSeconds, language, source, counter: null, calledTimes: 0,
    spans: [], transactions: [newTransaction(service, at)],
  }
  const prefix = prefixOf(event.ticket)
  const next = { ...day, tickets: [...day.tickets, ticket] }
  return {
    ...next,
    series: { ...day.series, [prefix]: [...day.series[prefix] ?? [], ticket.order] },
    lines: joinLine(day.lines, next.tickets, ticket),
  }
}

export function called(day: Day, { ticket: number, counter, call, at }: EventOf<'ticketCalled'>): Day {
  const ticket = knownTicket(day, number)
  const moved = move(ticket, 'called', at, { counter, calledTimes: 1 })
  const next = withTicket({ ...day, lines: leaveLine(day.lines, ticket) }, moved)
  return withCall(withCounter(next, counter, { inHand: number }), { call, ticket: number, counter, at, times: 1 })
}

export function recalled(day: Day, { ticket: number, counter, call, at }: EventOf<'ticketRecalled'>): Day {
  const ticket = knownTicket(day, number)
  const times = ticket.calledTimes + 1
  return withCall(withTicket(day, { ...ticket, calledTimes: times }), { call, ticket: number, counter, at, times })
}

/** The next one is being served: whoever sat there before is not asked for a rating any more. */
export function started(day: Day, { ticket: number, counter, at }: EventOf<'serviceStarted'>): Day {
  const { officer } = counterStateOf(day, counter)
  const serving = withTransaction(move(knownTicket(day, number), 'serving', at, {}), { counter, officer })
  return withCounter(withTicket(day, serving), counter, { ended: null })
}

export function finished(day: Day, { ticket: number, counter, outcome, at }: EventOf<'serviceFinished'>): Day {
  const ticket = knownTicket(day, number)
  const ended = withTransaction(move(ticket, 'finished', at, { counter: null }), { outcome, endedAt: at })
  return endedAt(withTicket(day, ended), counter, ticket, at)
}

export function missed(day: Day, { ticket: number, counter, at }: EventOf<'ticketMissed'>): Day {
  const ticket = knownTicket(day, number)
  const next = withTicket({ ...day, missed: [...day.missed, ticket.order] }, move(ticket, 'missed', at, { counter: null }))
  return withCounter(next, counter, { inHand: null })
}

/** One who was sent to a counter that has closed meanwhile waits for the service, where any counter can call. */
export function returned(day: Day, { ticket: number, rank, at }: EventOf<'ticketReturned'>): Day {
  const ticket = knownTicket(day, number)
  const isThere = ticket.toCounter !== null && counterStateOf(day, ticket.toCounter).status !== 'closed'
  const waiting = move(ticket, 'waiting', at, { rank, toCounter: isThere ? ticket.toCounter : null })
  return join({ ...day, missed: day.missed.filter((order) => order !== ticket.order) }, waiting)
}

export function held(day: Day, { ticket: number, counter, at }: EventOf<'ticketHeld'>): Day {
  const ticket = knownTicket(day, number)
  const next = withTicket({ ...day, held: [...day.held, ticket.order] }, move(ticket, 'held', at, { counter: null }))
  return withCounter(next, counter, { inHand: null })
}

export function resumed(day: Day, { ticket: number, counter, officer, at }: EventOf<'ticketResumed'>): Day {
  const ticket = knownTicket(day, number)
  const serving = withTransaction(move(ticket, 'serving', at, { counter }), { counter, officer })
  const next = withTicket({ ...day, held: day.held.filter((order) => order !== ticket.order) }, serving)
  return withCounter(next, counter, { inHand: number, ended: null })
}

/** A second transaction begins only when the first was being served and the visit goes on to another service. */
export function transferred(day: Day, event: EventOf<'ticketTransferred'>): Day {
  const { ticket: number, counter, service, toCounter, at } = event
  const ticket = knownTicket(day, number)
  const moved = move(ticket, 'waiting', at, { counter: null, service, toCounter, calledTimes: 0 })
  if (ticket.state !== 'serving' || service === ticket.service) {
    return withCounter(join(day, withTransaction(moved, { service })), counter, { inHand: null })
  }
  const ended = withTransaction(moved, { outcome: 'transferred', endedAt: at })
  const next = { ...ended, transactions: [...ended.transactions, newTransaction(service, at)] }
  return endedAt(join(day, next), counter, ticket, at)
}

/** Withdrawn by the citizen or expired at closing, from wherever it was. */
export function left(day: Day, { ticket: number, type, at }: EventOf<'ticketWithdrawn' | 'ticketExpired'>): Day {
  const ticket = knownTicket(day, number)
  const state = type === 'ticketWithdrawn' ? 'withdrawn' : 'expired'
  const next = withTicket({
    ...day,
    lines: ticket.state === 'waiting' ? leaveLine(day.lines, ticket) : day.lines,
    missed: day.missed.filter((order) => order !== ticket.order),
    held: day.held.filter((order) => order !== ticket.order),
  }, move(ticket, state, at, { counter: null }))
  return ticket.counter === null ? next : withCounter(next, ticket.counter, { inHand: null })
}

export function withTicket(day: Day, ticket: Ticket): Day {
  return { ...day, tickets: day.tickets.with(ticket.order, ticket) }
}

function prefixOf(number: string): string {
  const read = readTicketNumber(number)
  if (read === null) throw new Error(`the ledger issues what is no ticket number: ${number}`)
  return read.prefix
}

function newTransaction(service: string, from: number): Transaction {
  return { service, from, counter: null, officer: null, endedAt: null, outcome: null, rating: null }
}

function withTransaction(ticket: Ticket, change: Partial<Transaction>): Ticket {
  const last = currentTransaction(ticket)
  return { ...ticket, transactions: ticket.transactions.map((one, index) => index === last ? { ...one, ...change } : one) }
}

function move(ticket: Ticket, state: TicketState, at: number, change: Partial<Ticket>): Ticket {
  const span = { state: ticket.state, from: ticket.since, to: at, transaction: currentTransaction(ticket) }
  return { ...ticket, ...change, state, since: at, spans: [...ticket.spans, span] }
}

function join(day: Day, ticket: Ticket): Day {
  const next = withTicket(day, ticket)
  return { ...next, lines: joinLine(day.lines, next.tickets, ticket) }
}

function withCall(day: Day, call: Call): Day {
  return { ...day, callCount: call.call, calls: [...day.calls, call].slice(-callsKept) }
}

/** The counter's hand is free, and its tablet asks for a rating of the transaction that just ended. */
function endedAt(day: Day, counter: string, ticket: Ticket, at: number): Day {
  const officer = counterStateOf(day, counter).officer ?? ''
  const ended = { ticket: ticket.number, transaction: currentTransaction(ticket), at, officer }
  return withCounter(day, counter, { inHand: null, ended })
}
