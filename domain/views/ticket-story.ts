import { counterStateOf, emptyDay, ticketOf, type CounterState, type Day } from '../day.ts'
import type { Event, EventOf } from '../events.ts'
import { evolve } from '../evolve/evolve.ts'
import type { Counter } from '../office.ts'
import type { Directory } from '../person.ts'
import { isBefore, lineOf } from '../queue/lines.ts'
import { linesOf, takenBy } from '../queue/next.ts'
import type { PauseReason } from '../reasons.ts'
import { currentTransaction, waitsSince, type Span, type Ticket } from '../ticket.ts'
import { shownReason, type ShownReason } from './call-reason.ts'

/** What a counter that could have called the ticket was doing. */
export interface CounterDoing {
  readonly id: string
  readonly label: string
  readonly doing: 'busy' | 'free' | 'paused' | 'closed'
  /** Whom it was busy with, and why it was paused. */
  readonly ticket: string | null
  readonly pauseReason: PauseReason | null
}

/** Why somebody went on waiting: all who could have called were busy, one of them was free, the rest paused, or none was open. */
export const waitCauses = ['busy', 'free', 'paused', 'closed'] as const
export type WaitCause = typeof waitCauses[number]

/** A part of a wait through which the hall stood still for the ticket. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly cause: WaitCause
  /** How many stood before it in its line. */
  readonly ahead: number
  readonly counters: readonly CounterDoing[]
}

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

/** What says where a ticket stands; one that the ledger does not know yet has no place in the order. */
type Standing = Pick<Ticket, 'number' | 'service' | 'toCounter' | 'creditSeconds'> & { readonly order: number | null }

/** A kiosk without its server may have given the number before the ledger heard of it: its holder waited then already. */
function toCome({ ticket: number, service, creditSeconds }: EventOf<'ticketIssued'>): Standing {
  return { number, service, creditSeconds, toCounter: null, order: null }
}

/** How it stood for the ticket from a moment on. */
type Moment = Omit<Stretch, 'to'>

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

/** Every moment of a span exactly once: each known moment holds until the next. */
function stretchesIn(moments: readonly Moment[], { from, to }: Span): Stretch[] {
  const inOrder = moments.filter((moment, index) => index === 0 || moment.from < to)
  const stretches = inOrder.flatMap((moment, index) => {
    const [begins, ends] = [index === 0 ? from : Math.max(from, moment.from), Math.min(to, inOrder[index + 1]?.from ?? to)]
    return begins < ends ? [{ ...moment, from: begins, to: ends }] : []
  })
  return stretches.reduce<Stretch[]>(joinedWith, [])
}

/** Two that stand in the same way are one. */
function joinedWith(before: readonly Stretch[], next: Stretch): Stretch[] {
  const last = before.at(-1)
  return last !== undefined && isSame(last, next) ? [...before.slice(0, -1), { ...last, to: next.to }] : [...before, next]
}

function note(told: Told, before: Day, after: Day, event: Event, ticket: Standing, directory: Directory): void {
  const takers = takersOf(after, ticket)
  const last = told.moments.at(-1)
  const moment = momentAt(after, ticket, takers, Math.max(event.at, last?.from ?? event.at))
  if (last === undefined || !isSame(last, moment)) told.moments.push(moment)
  const mine = ticketOf(before, ticket.number)
  if (mine?.state === 'waiting') told.called.push(...calledBy(after, mine, event, takers, directory))
}

function momentAt(day: Day, ticket: Standing, takers: readonly Counter[], from: number): Moment {
  const counters = takers.map(({ id, label }) => doingOf(counterStateOf(day, id), id, label))
  const line = day.lines[lineOf(ticket)] ?? []
  const ahead = ticket.order === null ? line.length : Math.max(0, line.indexOf(ticket.order))
  return { from, cause: causeOf(counters), ahead, counters }
}

/** The counters that call from its line, also those that are closed. */
function takersOf({ office }: Day, ticket: Standing): Counter[] {
  const line = lineOf(ticket)
  return (office?.counters ?? []).filter((counter) => linesOf(counter).includes(line) && takenBy(counter)(ticket))
}

function doingOf({ status, inHand, pauseReason }: CounterState, id: string, label: string): CounterDoing {
  const doing = inHand !== null ? 'busy' : status === 'open' ? 'free' : status
  return { id, label, doing, ticket: inHand, pauseReason: doing === 'paused' ? pauseReason : null }
}

function causeOf(counters: readonly CounterDoing[]): WaitCause {
  const isAny = (doing: CounterDoing['doing']) => counters.some((counter) => counter.doing === doing)
  if (isAny('free')) return 'free'
  if (isAny('busy')) return 'busy'
  return isAny('paused') ? 'paused' : 'closed'
}

function isSame(one: Moment, other: Moment): boolean {
  return one.cause === other.cause && one.ahead === other.ahead && sameDoings(one.counters, other.counters)
}

function sameDoings(some: readonly CounterDoing[], others: readonly CounterDoing[]): boolean {
  return some.length === others.length && some.every(({ id, doing, ticket, pauseReason }, index) => {
    const other = others[index]
    return other?.id === id && other.doing === doing && other.ticket === ticket && other.pauseReason === pauseReason
  })
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
