import type { Office } from './office.ts'
import type { PauseReason } from './reasons.ts'
import type { Lease } from './leases.ts'
import type { CallKind } from './speech/announcing.ts'
import { noStatistics, type Statistics } from './statistics/statistics.ts'
import type { Observation } from './statistics/observation.ts'
import type { EventType } from './events.ts'
import type { Ticket } from './ticket.ts'
import { lastInSeries, readTicketNumber } from './ticket-number.ts'

export type CounterStatus = 'closed' | 'open' | 'paused'

/** The transaction that ended last at a counter, while its rating is still asked for. */
export interface Ended { readonly ticket: string, readonly transaction: number, readonly at: number, readonly officer: string }

/** What a counter did last to a ticket, with all that is needed to take it back. */
export interface LastAction {
  readonly action: EventType
  readonly at: number
  readonly ticketBefore: Ticket | null
  readonly ticketAfter: Ticket
  readonly counterBefore: CounterState
  readonly observed: readonly Observation[]
}

export interface CounterState {
  readonly status: CounterStatus
  readonly since: number
  readonly officer: string | null
  readonly pauseReason: PauseReason | null
  /** The number of the ticket in hand: one at most. */
  readonly inHand: string | null
  readonly ended: Ended | null
  /** How many priority tickets it has called in a row while others waited for it. */
  readonly priorityRun: number
  /** Null when the last thing that happened here cannot be undone. */
  readonly last: LastAction | null
}

/** A call as the hall hears it; recalls are calls of their own. `call` counts from 1 over the day. */
export interface Call {
  readonly call: number
  readonly kind: CallKind
  readonly ticket: string
  readonly counter: string
  readonly at: number
  readonly times: number
  /** When a hall display first said that it shows the call, and that it has spoken it to the end. */
  readonly shownAt: number | null
  readonly spokenAt: number | null
}

/** One office on one business day: all that is known from its ledger so far. */
export interface Day {
  readonly office: Office | null
  /** False until the ledger's first event: the office may be known before that. */
  readonly opened: boolean
  readonly date: string
  /** Local midnight, milliseconds since the epoch. */
  readonly startsAt: number
  readonly lastAt: number
  readonly closed: boolean
  readonly tickets: readonly Ticket[]
  /** Per prefix, the order of each serial's ticket: serial 1 first. */
  readonly series: Readonly<Record<string, readonly number[]>>
  /** Blocks of numbers that kiosks hold for when the server is away, and the order of each ticket that was given from them. */
  readonly leases: readonly Lease[]
  readonly leased: Readonly<Record<string, number>>
  /** Per line (a service, or a counter for tickets sent to it), the orders of those who wait, by rank. */
  readonly lines: Readonly<Record<string, readonly number[]>>
  readonly missed: readonly number[]
  readonly held: readonly number[]
  readonly counters: Readonly<Record<string, CounterState>>
  /** Per counter that is free while somebody waits for it: since when. */
  readonly idle: Readonly<Record<string, number>>
  readonly callCount: number
  /** The newest calls, newest last; at most `callsKept`. */
  readonly calls: readonly Call[]
  readonly statistics: Statistics
}

export const callsKept = 60

export const emptyDay: Day = {
  office: null, opened: false, date: '', startsAt: 0, lastAt: 0, closed: false, tickets: [], series: {}, leases: [],
  leased: {}, lines: {}, missed: [], held: [], counters: {}, idle: {}, callCount: 0, calls: [], statistics: noStatistics,
}

export const closedCounter: CounterState = {
  status: 'closed', since: 0, officer: null, pauseReason: null, inHand: null, ended: null, priorityRun: 0, last: null,
}

export function ticketOf(day: Day, number: string): Ticket | undefined {
  const read = readTicketNumber(number)
  if (read === null) return undefined
  const order = read.serial > lastInSeries ? day.leased[number] : day.series[read.prefix]?.[read.serial - 1]
  return order === undefined ? undefined : day.tickets[order]
}

/** For numbers taken from the ledger itself, where a missing ticket is a fault and not a question. */
export function knownTicket(day: Day, number: string): Ticket {
  const ticket = ticketOf(day, number)
  if (ticket === undefined) throw new Error(`the ledger names a ticket that was never issued: ${number}`)
  return ticket
}

export function counterStateOf(day: Day, id: string): CounterState {
  return day.counters[id] ?? closedCounter
}
