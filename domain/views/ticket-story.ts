import { emptyDay, ticketOf, type Day } from '../day.ts'
import type { Event, EventOf } from '../events.ts'
import { evolve } from '../evolve/evolve.ts'
import type { Counter } from '../office.ts'
import type { Directory } from '../person.ts'
import { isBefore } from '../queue/lines.ts'
import { currentTransaction, waitsSince, type Span, type Ticket } from '../ticket.ts'
import { shownReason, type ShownReason } from './call-reason.ts'
import { isSame, momentAt, stretchesIn, takersOf, type Moment, type Standing, type Stretch } from './standing-in-line.ts'

/** Somebody else who was called meanwhile by a counter that could have called the ticket. */
export interface CalledMeanwhile {
  readonly at: number
  readonly ticket: string
  readonly counter: { readonly id: string, readonly label: string }
  readonly officerName: string | null
  readonly isWalkIn: boolean
  /** Whether it stood before the ticket by the rule of the line. */
  readonly wasBefore: boolean
  readonly reason: ShownReason | null
}

export interface StorySpan extends Span {
  readonly service: string
  /** Of a wait: every moment of it once, in order; empty for what is no wait. */
  readonly stretches: readonly Stretch[]
  readonly called: readonly CalledMeanwhile[]
}

/** A visit from its number to its end, with the reasons of its waits. */
export interface TicketStory {
  readonly number: string
  readonly state: Ticket['state']
  readonly issuedAt: number
  readonly reason: ShownReason | null
  readonly isWalkIn: boolean
  readonly spans: readonly StorySpan[]
  readonly transactions: readonly { readonly service: string, readonly counter: string | null, readonly officerName: string | null, readonly outcome: string | null }[]
}

/** A kiosk without its server may have given the number before the ledger heard of it: its holder waited then already. */
function toCome({ ticket: number, service, creditSeconds }: EventOf<'ticketIssued'>): Standing {
  return { number, service, creditSeconds, toCounter: null, order: null }
}

interface Told { readonly moments: Moment[], readonly called: CalledMeanwhile[] }

/** The story of a ticket as the ledger tells it, until `now`; null when it was never issued. */
export function ticketStory(events: readonly Event[], number: string, now: number, directory: Directory): TicketStory | null {
  const told: Told = { moments: [], called: [] }
  const issued = events.find((event) => event.type === 'ticketIssued' && event.ticket === number)
  let day = emptyDay
  for (const event of events) {
    const after = evolve(day, event)
    const ticket = ticketOf(after, number) ?? (issued?.type === 'ticketIssued' ? toCome(issued) : null)
    if (ticket !== null) note(told, day, after, event, ticket, directory)
    day = after
  }
  const ticket = ticketOf(day, number)
  return ticket === undefined ? null : storyOf(ticket, told, Math.max(now, day.lastAt), directory)
}

function storyOf(ticket: Ticket, told: Told, now: number, directory: Directory): TicketStory {
  const { number, state, issuedAt, source, transactions } = ticket
  return {
    number, state, issuedAt, reason: shownReason(ticket), isWalkIn: source === 'walkIn',
    spans: spansUntil(ticket, now).map((span) => ({
      ...span, service: transactions[span.transaction]?.service ?? ticket.service,
      stretches: span.state === 'waiting' ? stretchesIn(told.moments, span) : [],
      called: span.state === 'waiting' ? told.called.filter(({ at }) => span.from <= at && at <= span.to) : [],
    })),
    transactions: transactions.map(({ service, counter, officer, outcome }) => ({ service, counter, officerName: nameOf(officer, directory), outcome })),
  }
}

/** The spans that are over, and the one that goes on; whoever has left is in no state any more. */
function spansUntil(ticket: Ticket, now: number): Span[] {
  const { state, since, spans } = ticket
  if (state === 'finished' || state === 'withdrawn' || state === 'expired') return [...spans]
  const from = state === 'waiting' ? waitsSince(ticket) : since
  return [...spans, { state, from: Math.min(from, now), to: now, transaction: currentTransaction(ticket) }]
}

function note(told: Told, before: Day, after: Day, event: Event, ticket: Standing, directory: Directory): void {
  const takers = takersOf(after, ticket)
  const last = told.moments.at(-1)
  const moment = momentAt(after, ticket, takers, Math.max(event.at, last?.from ?? event.at))
  if (last === undefined || !isSame(last, moment)) told.moments.push(moment)
  const mine = ticketOf(before, ticket.number)
  if (mine?.state === 'waiting') told.called.push(...calledBy(after, mine, event, takers, directory))
}

function calledBy(day: Day, mine: Ticket, event: Event, takers: readonly Counter[], directory: Directory): CalledMeanwhile[] {
  if ((event.type !== 'ticketCalled' && event.type !== 'walkInTaken') || event.ticket === mine.number) return []
  const counter = takers.find(({ id }) => id === event.counter)
  const ticket = ticketOf(day, event.ticket)
  if (counter === undefined || ticket === undefined) return []
  return [{
    at: event.at, ticket: ticket.number, counter: { id: counter.id, label: counter.label }, officerName: nameOf(event.officer, directory),
    isWalkIn: event.type === 'walkInTaken', wasBefore: event.type === 'ticketCalled' && isBefore(ticket, mine), reason: shownReason(ticket),
  }]
}

function nameOf(officer: string | null, directory: Directory): string | null {
  return officer === null ? null : directory[officer]?.name ?? officer
}
