import type { Day } from '../day.ts'
import type { Ticket } from '../ticket.ts'

/** A ticket's time at one counter, from the call to the end of the transaction; held or sent back in between included. */
export interface Stay {
  readonly counter: string
  readonly service: string
  readonly from: number
  readonly to: number
  /** Time in the counter's hand, in milliseconds. */
  readonly busyMs: number
  readonly hasWaited: boolean
}

/** A stretch in a service's line; `to` is null while it lasts. */
export interface Wait { readonly service: string, readonly from: number, readonly to: number | null }

/** What a ticket leaves behind for estimates: stays that are over and were ended by somebody, and its waits. */
export interface Trace { readonly stays: readonly Stay[], readonly waits: readonly Wait[] }

/** What was longer ago is forgotten, so that the cost does not grow with the day. */
const mostTickets = 500

export function recentTickets({ tickets }: Day): readonly Ticket[] {
  return tickets.slice(-mostTickets)
}

/** The traces of the recent tickets together. */
export function recentTraces(day: Day): Trace {
  const [stays, waits]: [Stay[], Wait[]] = [[], []]
  for (const ticket of recentTickets(day)) {
    const trace = traceOf(ticket)
    stays.push(...trace.stays)
    waits.push(...trace.waits)
  }
  return { stays, waits }
}

// Tickets never change, and most of a day's are over: each is read once.
const traces = new WeakMap<Ticket, Trace>()

function traceOf(ticket: Ticket): Trace {
  const before = traces.get(ticket)
  if (before !== undefined) return before
  const trace = { stays: staysOf(ticket), waits: waitsOf(ticket) }
  traces.set(ticket, trace)
  return trace
}

function staysOf({ spans, transactions }: Ticket): Stay[] {
  return transactions.flatMap(({ service, counter, endedAt, outcome }, index) => {
    if (counter === null || endedAt === null || outcome === 'leftOpen') return []
    const own = spans.filter(({ transaction }) => transaction === index)
    const inHand = own.filter(({ state }) => state === 'called' || state === 'serving')
    const hasWaited = own.some(({ state, from, to }) => state === 'waiting' && to > from)
    const busyMs = inHand.reduce((sum, { from, to }) => sum + to - from, 0)
    return [{ counter, service, from: inHand[0]?.from ?? endedAt, to: endedAt, busyMs, hasWaited }]
  })
}

function waitsOf({ spans, transactions, state, since, service }: Ticket): Wait[] {
  const over = spans.flatMap((span) => span.state === 'waiting'
    ? [{ service: transactions[span.transaction]?.service ?? service, from: span.from, to: span.to }]
    : [])
  return state === 'waiting' ? [...over, { service, from: since, to: null }] : over
}
