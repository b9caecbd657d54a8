import type { Estimate } from './estimate/situation.ts'
import type { Language } from './office.ts'
import type { CallReason } from './queue/call-reason.ts'
import type { Answers, FormVersion } from './rating/form.ts'
import type { RatingLevel, Scale } from './rating/scale.ts'
import type { TicketState } from './ticket-state.ts'

/** A stretch of a visit in one state, from and to in milliseconds since the epoch. */
export interface Span {
  readonly state: TicketState
  readonly from: number
  readonly to: number
  readonly transaction: number
}

export const outcomes = ['received', 'supplement', 'refused', 'guidance', 'returned', 'other'] as const
export type Outcome = typeof outcomes[number]

export { ratingLevels } from './rating/scale.ts'
export type { RatingLevel } from './rating/scale.ts'

export const channels = ['tablet', 'phone', 'hall', 'dossier'] as const
/** How a rating came: at the counter's tablet, by the ticket's link, at a free-standing tablet, or by a dossier's code. */
export type Channel = typeof channels[number]

/** What the citizen said last about a transaction; a rating may be changed by the channel that it came by. */
export type Rating =
  | {
    readonly kind: 'rated', readonly level: RatingLevel, readonly scale: Scale, readonly channel: Channel, readonly at: number
    /** Null where forms were not known yet. */
    readonly form: FormVersion | null
    readonly answers: Answers
  }
  | { readonly kind: 'declined', readonly channel: Channel, readonly at: number }

/** One service within a visit ("lượt giao dịch"). */
export interface Transaction {
  readonly service: string
  readonly from: number
  readonly counter: string | null
  readonly officer: string | null
  readonly endedAt: number | null
  /** Null while open; 'transferred' when the visit went on elsewhere; 'leftOpen' when nobody ended it. */
  readonly outcome: Outcome | 'transferred' | 'leftOpen' | null
  /** Under which id the code of its dossier lies beside the ledger. */
  readonly dossier: string | null
  readonly rating: Rating | null
}

export const sources = ['kiosk', 'phone', 'counter', 'walkIn'] as const
export type Source = typeof sources[number]

/** A visit ("lần đến giao dịch") under its number: from taking it to leaving. */
export interface Ticket {
  /** Place in the day's order of issue, from 0. */
  readonly order: number
  readonly number: string
  readonly service: string
  /** What its holder said to have come for; a transfer to another service leaves it. */
  readonly procedure: string | null
  /** Set when it was transferred to a named counter. */
  readonly toCounter: string | null
  readonly state: TicketState
  readonly since: number
  readonly issuedAt: number
  /** The time from which it counts as waiting, milliseconds since the epoch. */
  readonly rank: number
  readonly creditSeconds: number
  /** When it was appointed to come; it does not count as waiting before that. */
  readonly appointedAt: number | null
  readonly language: Language
  /** The wait that was told when the number was taken; null when none was. */
  readonly expected: Estimate | null
  readonly source: Source
  /** The kiosk that gave the number. */
  readonly kiosk: string | null
  /** The phone on which it was taken from afar, by its code of the day. */
  readonly device: string | null
  readonly counter: string | null
  readonly calledTimes: number
  /** Its last call, and why it was called then. */
  readonly call: number | null
  readonly reason: CallReason | null
  /** Under which id the note lies that came with its last transfer. */
  readonly note: string | null
  /** While it is held: when it comes back by itself. */
  readonly backAt: number | null
  readonly spans: readonly Span[]
  readonly transactions: readonly Transaction[]
}

/** Milliseconds spent in a state, over the visit or one transaction of it; closed spans only. */
export function timeIn(ticket: Ticket, state: TicketState, transaction?: number): number {
  return ticket.spans
    .filter((span) => span.state === state && (transaction === undefined || span.transaction === transaction))
    .reduce((sum, span) => sum + span.to - span.from, 0)
}

/** Stood in a line: of one who never did, such as a walk-in, there is no wait, not a wait of zero. */
export function hasWaited(ticket: Ticket, transaction?: number): boolean {
  return ticket.spans.some((span) =>
    span.state === 'waiting' && (transaction === undefined || span.transaction === transaction))
}

/** Since when a waiting ticket counts as waiting. */
export function waitsSince({ since, appointedAt }: Ticket): number {
  return Math.max(since, appointedAt ?? since)
}

export function currentTransaction(ticket: Ticket): number {
  return ticket.transactions.length - 1
}
