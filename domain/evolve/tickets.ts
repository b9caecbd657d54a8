import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import type { Ticket } from '../ticket.ts'
import { lastInSeries, readTicketNumber } from '../ticket-number.ts'
import { join, leave, move, newTransaction } from './change.ts'
import { withCounter } from './counters.ts'

type Issued = Pick<Ticket, 'number' | 'service' | 'issuedAt' | 'rank' | 'creditSeconds' | 'language' | 'source' | 'appointedAt' | 'kiosk' | 'procedure' | 'expected' | 'device'>

export function issued(day: Day, event: EventOf<'ticketIssued'>): Day {
  const { ticket: number, service, language, source, rank, creditSeconds, takenAt: issuedAt = event.at } = event
  const { appointedAt = null, kiosk = null, procedure = null, expected = null, device = null } = event
  const ticket = newTicket(day, { number, service, issuedAt, rank, creditSeconds, language, source, appointedAt, kiosk, procedure, expected, device })
  return join(inSeries(day, ticket), ticket)
}

export function leased(day: Day, { kiosk, block, at }: EventOf<'numbersLeased'>): Day {
  return { ...day, leases: [...day.leases, { block, kiosk, at }] }
}

/** Served from the first moment: it never stood in a line. */
export function walkedIn(day: Day, event: EventOf<'walkInTaken'>): Day {
  const { at, ticket: number, service, counter, officer, language } = event
  const said: Issued = {
    number, service, procedure: null, issuedAt: at, rank: at, creditSeconds: 0, language, source: 'walkIn', appointedAt: null,
    kiosk: null, expected: null, device: null,
  }
  const transactions = [{ ...newTransaction(service, at), counter, officer }]
  const ticket: Ticket = { ...newTicket(day, said), state: 'serving', counter, transactions }
  return withCounter(inSeries(day, ticket), counter, { inHand: number, ended: null })
}

export function missed(day: Day, { ticket: number, counter, at }: EventOf<'ticketMissed'>): Day {
  const next = join(day, move(knownTicket(day, number), 'missed', at, { counter: null }))
  return withCounter(next, counter, { inHand: null })
}

/** One who was sent to a counter that has closed meanwhile waits for the service, where any counter can call. */
export function returned(day: Day, { ticket: number, rank, at, toCounter: sentTo }: EventOf<'ticketReturned'>): Day {
  const ticket = knownTicket(day, number)
  const toCounter = sentTo === undefined ? ticket.toCounter : sentTo
  const isThere = toCounter !== null && counterStateOf(day, toCounter).status !== 'closed'
  const waiting = move(ticket, 'waiting', at, { rank, toCounter: isThere ? toCounter : null, counter: null, backAt: null })
  return join(outOfHand(leave(day, ticket), ticket), waiting)
}

export function prioritised(day: Day, { ticket: number, rank, creditSeconds }: EventOf<'priorityChanged'>): Day {
  const ticket = knownTicket(day, number)
  return join(leave(day, ticket), { ...ticket, rank, creditSeconds })
}

/** Withdrawn by the citizen or expired at closing, from wherever it was. */
export function left(day: Day, { ticket: number, type, at }: EventOf<'ticketWithdrawn' | 'ticketExpired'>): Day {
  const ticket = knownTicket(day, number)
  const state = type === 'ticketWithdrawn' ? 'withdrawn' : 'expired'
  return outOfHand(join(leave(day, ticket), move(ticket, state, at, { counter: null, backAt: null })), ticket)
}

function outOfHand(day: Day, { counter }: Ticket): Day {
  return counter === null ? day : withCounter(day, counter, { inHand: null })
}

/** Written out field by field: tickets that are all made alike are folded several times faster. */
function newTicket(day: Day, said: Issued): Ticket {
  const { number, service, issuedAt, rank, creditSeconds, language, source, appointedAt, kiosk, procedure, expected, device } = said
  return {
    order: day.tickets.length, number, service, procedure, toCounter: null, state: 'waiting', since: issuedAt, issuedAt, rank,
    creditSeconds, appointedAt, language, expected, source, kiosk, device, counter: null, calledTimes: 0, call: null, reason: null, note: null,
    backAt: null, spans: [], transactions: [newTransaction(service, issuedAt)],
  }
}

function inSeries(day: Day, ticket: Ticket): Day {
  const { prefix, serial } = placeOf(ticket.number)
  const tickets = [...day.tickets, ticket]
  if (serial > lastInSeries) return { ...day, tickets, leased: { ...day.leased, [ticket.number]: ticket.order } }
  return { ...day, tickets, series: { ...day.series, [prefix]: [...day.series[prefix] ?? [], ticket.order] } }
}

function placeOf(number: string): { prefix: string, serial: number } {
  const read = readTicketNumber(number)
  if (read === null) throw new Error(`the ledger issues what is no ticket number: ${number}`)
  return read
}
