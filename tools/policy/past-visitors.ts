import { hasWaited, timeIn, type Span, type Ticket } from '../../domain/ticket.ts'
import { isOpen } from '../../domain/ticket-state.ts'
import type { PastDay, Place } from './past-day.ts'
import { usualMs, type Leg, type LegEnd, type Visitor } from './visitors.ts'

type Usual = (service: string) => Pick<Leg, 'walkMs' | 'serviceMs'>

/**
 * The people of a past day, in the order of their tickets, each with what would have been the same under any rule:
 * - who is served, transferred or misses a call walks, is served and stays away as long as recorded, whenever called;
 * - who waited when the day ended or gave up is served for the usual time of the service, if called before that;
 * - stretches of service with a hold between them are served in one, unless the ticket waited again after the hold;
 * - who came to a counter without a number keeps that counter busy from then on, or from when it is free.
 */
export function visitorsOf(past: PastDay, classOf: (ticket: Ticket) => string | null): Visitor[] {
  const usual = usualOf(past.day.tickets)
  return past.day.tickets.map((ticket): Visitor => {
    const stretches = stretchesOf(ticket, past.day.lastAt)
    return {
      arrivesAt: ticket.issuedAt,
      priorityClass: classOf(ticket),
      appointedAt: ticket.appointedAt,
      walkInAt: isInLineFirst(stretches) ? null : ticket.transactions[0]?.counter ?? null,
      leavesAt: ticket.state === 'withdrawn' ? endOfWaiting(stretches.at(-1)) : null,
      legs: legsOf(ticket, stretches, past.places.get(ticket.order) ?? [], usual),
    }
  })
}

function isInLineFirst([first]: readonly Span[]): boolean {
  return first?.state === 'waiting'
}

function endOfWaiting(stretch: Span | undefined): number | null {
  return stretch?.state === 'waiting' ? stretch.to : null
}

/** The recorded stretches, with the one that was still open at the end. */
function stretchesOf({ state, since, spans, transactions }: Ticket, lastAt: number): readonly Span[] {
  return isOpen(state) ? [...spans, { state, from: since, to: Math.max(since, lastAt), transaction: transactions.length - 1 }] : spans
}

function legsOf(ticket: Ticket, stretches: readonly Span[], places: readonly Place[], usual: Usual): Visitor['legs'] {
  const parts = partsOf(stretches)
  const [first, ...others] = parts.map((part, index): Leg => {
    const at = part[0]?.from ?? ticket.issuedAt
    const { service, toCounter } = places.findLast(({ since }) => since <= at) ?? ticket
    const isLast = index === parts.length - 1
    if (part.every(({ state }) => state === 'waiting')) return { service, toCounter, ...usual(service), end: { kind: 'finish' } }
    return { service, toCounter, walkMs: spent(part, 'called') ?? 0, serviceMs: spent(part, 'serving'), end: endOf(part, isLast) }
  })
  if (first === undefined) throw new Error(`ticket ${ticket.number} has no history`)
  return [first, ...others]
}

/** One part for each time that somebody waited, with all that followed until they waited again. */
function partsOf(stretches: readonly Span[]): Span[][] {
  return stretches.reduce<Span[][]>((parts, stretch, index) => {
    const isNew = stretch.state === 'waiting' && stretches[index - 1]?.state !== 'waiting'
    return isNew || parts.length === 0 ? [...parts, [stretch]] : [...parts.slice(0, -1), [...parts.at(-1) ?? [], stretch]]
  }, [])
}

/** All time in a state; null when it was never in it. */
function spent(part: readonly Span[], state: Span['state']): number | null {
  const spans = part.filter((span) => span.state === state)
  return spans.length === 0 ? null : spans.reduce((sum, { from, to }) => sum + to - from, 0)
}

function endOf(part: readonly Span[], isLast: boolean): LegEnd {
  const last = part.at(-1)
  if (last?.state === 'missed') return { kind: 'miss', backAfterMs: isLast ? null : last.to - last.from }
  if (isLast) return wasServed(part) ? { kind: 'finish' } : { kind: 'miss', backAfterMs: null }
  return last?.state === 'held' ? { kind: 'hold', backAfterMs: last.to - last.from } : { kind: 'transfer' }
}

function wasServed(part: readonly Span[]): boolean {
  return part.some(({ state }) => state === 'serving')
}

/** What people of a service took on that day, on average. */
function usualOf(tickets: readonly Ticket[]): Usual {
  const served = tickets.filter((ticket) => ticket.state === 'finished' && hasWaited(ticket))
  const known = (state: Span['state']) => served.map((ticket) => ({ service: ticket.service, ms: timeIn(ticket, state) }))
  const [walks, services] = [known('called'), known('serving')]
  return (service) => ({ walkMs: usualMs(walks, service), serviceMs: usualMs(services, service) })
}
