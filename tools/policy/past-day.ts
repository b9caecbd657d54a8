import { counterStateOf, emptyDay, ticketOf, type Day } from '../../domain/day.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { Event } from '../../domain/events.ts'
import type { Office } from '../../domain/office.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Entry } from '../../server/ledger/entry.ts'
import type { CounterChange } from './visitors.ts'

/** From when on a ticket waited where. */
export interface Place { readonly since: number, readonly service: string, readonly toCounter: string | null }

/** What a ledger tells of a day, beyond the day that it folds to. */
export interface PastDay {
  readonly day: Day
  /** As at the end of the day, with the services, counters and classes that were taken away in the course of it. */
  readonly office: Office
  readonly counterChanges: readonly CounterChange[]
  /** By the order of the ticket. */
  readonly places: ReadonlyMap<number, readonly Place[]>
  /** By the order of the ticket: under which id the class lies that it was given last. */
  readonly remarks: ReadonlyMap<number, string>
}

interface Reading {
  readonly offices: Office[]
  readonly counterChanges: CounterChange[]
  readonly places: Map<number, Place[]>
  readonly remarks: Map<number, string>
}

/** Reads a ledger from its first entry. A day that is not closed is read as if all its counters closed at the last one. */
export function pastDayOf(entries: readonly Pick<Entry, 'commandId' | 'events'>[]): PastDay {
  const reading: Reading = { offices: [], counterChanges: [], places: new Map(), remarks: new Map() }
  let day = emptyDay
  for (const { events, commandId } of entries) {
    for (const event of events) {
      const before = day
      day = evolve(day, event)
      note(reading, before, day, event, commandId)
    }
  }
  const [first, ...later] = reading.offices
  if (first === undefined) throw new Error('the ledger does not begin with a day')
  return { ...reading, day, office: later.reduce(together, first), counterChanges: [...reading.counterChanges, ...atTheEnd(day)] }
}

function note(reading: Reading, before: Day, after: Day, event: Event, commandId: string): void {
  if (after.office !== null && after.office !== before.office) reading.offices.push(after.office)
  if (after.counters !== before.counters) reading.counterChanges.push(...changedCounters(before, after))
  const ticket = 'ticket' in event ? ticketOf(after, event.ticket) : undefined
  if (ticket === undefined) return
  notePlace(reading, ticket)
  if (event.type === 'ticketIssued') reading.remarks.set(ticket.order, commandId)
  if (event.type === 'priorityChanged') reading.remarks.set(ticket.order, event.remark)
}

function notePlace({ places }: Reading, { order, state, since, service, toCounter }: Ticket): void {
  if (state === 'waiting') places.set(order, [...places.get(order) ?? [], { since, service, toCounter }])
}

function changedCounters(before: Day, after: Day): CounterChange[] {
  return Object.entries(after.counters)
    .filter(([counter, { status }]) => status !== counterStateOf(before, counter).status)
    .map(([counter, { status }]) => ({ at: after.lastAt, counter, status }))
}

function atTheEnd({ counters, lastAt }: Day): CounterChange[] {
  return Object.entries(counters).filter(([, { status }]) => status !== 'closed')
    .map(([counter]) => ({ at: lastAt, counter, status: 'closed' as const }))
}

function together(earlier: Office, later: Office): Office {
  return {
    ...later,
    services: withMissing(later.services, earlier.services),
    counters: withMissing(later.counters, earlier.counters),
    priorityClasses: withMissing(later.priorityClasses, earlier.priorityClasses),
  }
}

function withMissing<T extends { readonly id: string }>(later: readonly T[], earlier: readonly T[]): T[] {
  return [...later, ...earlier.filter(({ id }) => !later.some((one) => one.id === id))]
}
