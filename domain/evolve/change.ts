import type { Day } from '../day.ts'
import { joinLine, leaveLine } from '../queue/lines.ts'
import { currentTransaction, waitsSince, type Ticket, type Transaction } from '../ticket.ts'
import type { TicketState } from '../ticket-state.ts'

export function withTicket(day: Day, ticket: Ticket): Day {
  return { ...day, tickets: day.tickets.with(ticket.order, ticket) }
}

/** The ticket after a step; the time it spent in the state before is kept, of waiting only what counts as such. */
export function move(ticket: Ticket, state: TicketState, at: number, change: Partial<Ticket>): Ticket {
  const from = ticket.state === 'waiting' ? Math.min(at, waitsSince(ticket)) : ticket.since
  const span = { state: ticket.state, from, to: at, transaction: currentTransaction(ticket) }
  return { ...ticket, ...change, state, since: at, spans: [...ticket.spans, span] }
}

export function withTransaction(ticket: Ticket, change: Partial<Transaction>): Ticket {
  const last = currentTransaction(ticket)
  return { ...ticket, transactions: ticket.transactions.map((one, index) => index === last ? { ...one, ...change } : one) }
}

export function newTransaction(service: string, from: number): Transaction {
  return { service, from, counter: null, officer: null, endedAt: null, outcome: null, dossier: null, rating: null }
}

/** Puts a ticket into the line or list where its state belongs. */
export function join(day: Day, ticket: Ticket): Day {
  const next = withTicket(day, ticket)
  switch (ticket.state) {
    case 'waiting': return { ...next, lines: joinLine(next.lines, next.tickets, ticket) }
    case 'missed': return { ...next, missed: [...next.missed, ticket.order] }
    case 'held': return { ...next, held: [...next.held, ticket.order] }
    default: return next
  }
}

/** Takes a ticket out of the line or list where it stands. */
export function leave(day: Day, ticket: Ticket): Day {
  switch (ticket.state) {
    case 'waiting': return { ...day, lines: leaveLine(day.lines, ticket) }
    case 'missed': return { ...day, missed: day.missed.filter((order) => order !== ticket.order) }
    case 'held': return { ...day, held: day.held.filter((order) => order !== ticket.order) }
    default: return day
  }
}
