import type { Input } from '../../contract/commands.ts'
import type { Lease } from '../../contract/lease.ts'
import type { Code } from '../../contract/refusals.ts'

/** A number that this kiosk gave while the server was away, and that is in no line yet. */
export interface OfflineTicket extends Required<Input<'ticket:takeOffline'>> {
  /** Of the command that hands it in; the same however often it is sent. */
  readonly id: string
  readonly link: string
  /** Where there is a tablet in the hall to rate it at. */
  readonly ratingCode?: string
  /** What the server was asked for under this id before it was found to be away: it may have done it. */
  readonly asked: Input<'ticket:take'> | null
}

/** One that the server would not take: its holder stands in no line, and staff must be told. */
export interface RefusedTicket extends OfflineTicket { readonly code: Code }

/** What the server may have done for somebody who got another number here meanwhile. */
export interface Doubtful { readonly id: string, readonly date: string, readonly input: Input<'ticket:take'> }

/** All that a kiosk must not forget, also when it is switched off. */
export interface Kept {
  readonly lease: Lease | null
  /** Numbers of the lease's day that were given here, never to be given again. */
  readonly given: readonly string[]
  /** In the order in which they were given. */
  readonly waiting: readonly OfflineTicket[]
  readonly refused: readonly RefusedTicket[]
  readonly doubtful: readonly Doubtful[]
}

export const nothingKept: Kept = { lease: null, given: [], waiting: [], refused: [], doubtful: [] }

/** A new lease; a number that was given here stays given, whatever the server knew when it wrote the lease. */
export function withLease(kept: Kept, lease: Lease): Kept {
  const given = kept.lease?.office === lease.office && kept.lease.date === lease.date ? kept.given : []
  const numbers = Object.entries(lease.numbers)
    .map(([prefix, all]) => [prefix, all.filter(({ number }) => !given.includes(number))])
  return { ...kept, given, lease: { ...lease, numbers: Object.fromEntries(numbers) as Lease['numbers'] } }
}

export function withGiven(kept: Kept, ticket: OfflineTicket): Kept {
  const next = { ...kept, given: [...kept.given, ticket.number], waiting: [...kept.waiting, ticket] }
  return kept.lease === null ? next : withLease({ ...next }, kept.lease)
}

export function withJoined(kept: Kept, id: string): Kept {
  return { ...kept, waiting: kept.waiting.filter((ticket) => ticket.id !== id) }
}

export function withRefused(kept: Kept, id: string, code: Code): Kept {
  const refused = kept.waiting.filter((ticket) => ticket.id === id).map((ticket) => ({ ...ticket, code }))
  return { ...withJoined(kept, id), refused: [...kept.refused, ...refused] }
}

/** The server did do what it was asked for under this id: the ticket needs an id of its own, and the other number is nobody's. */
export function withDoubtful(kept: Kept, id: string, newId: string): Kept {
  const ticket = kept.waiting.find((one) => one.id === id)
  if (ticket === undefined || ticket.asked === null) return kept
  return {
    ...kept,
    waiting: kept.waiting.map((one) => one === ticket ? { ...one, id: newId, asked: null } : one),
    doubtful: [...kept.doubtful, { id, date: ticket.date, input: ticket.asked }],
  }
}

export function withoutDoubtful(kept: Kept, id: string): Kept {
  return { ...kept, doubtful: kept.doubtful.filter((one) => one.id !== id) }
}
