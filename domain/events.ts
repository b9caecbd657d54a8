import type { Language, Office } from './office.ts'
import type { HoldReason, PauseReason } from './reasons.ts'
import type { Channel, Outcome, RatingLevel, Source } from './ticket.ts'

/** Why a ticket was called: kept with the call, so that "why this number?" always has an answer. */
export interface CallReason {
  readonly rule: 'next' | 'chosen'
  readonly rank: number
  readonly creditSeconds: number
  /** How many waited for this counter, the called one included. */
  readonly waiting: number
  /** How many of them had taken their number earlier. */
  readonly passedOver: number
}

interface Facts {
  dayOpened: { office: Office, date: string, startsAt: number }
  officeChanged: { office: Office }
  dayClosed: object
  counterOpened: { counter: string, officer: string }
  counterPaused: { counter: string, reason: PauseReason }
  counterResumed: { counter: string }
  counterClosed: { counter: string }
  ticketIssued: {
    ticket: string, service: string, rank: number, creditSeconds: number
    language: Language, source: Source
  }
  ticketCalled: { ticket: string, counter: string, officer: string, call: number, reason: CallReason }
  ticketRecalled: { ticket: string, counter: string, call: number }
  serviceStarted: { ticket: string, counter: string }
  serviceFinished: { ticket: string, counter: string, outcome: Outcome }
  ticketMissed: { ticket: string, counter: string }
  ticketReturned: { ticket: string, rank: number }
  ticketHeld: { ticket: string, counter: string, reason: HoldReason }
  ticketResumed: { ticket: string, counter: string, officer: string }
  ticketTransferred: { ticket: string, counter: string, service: string, toCounter: string | null }
  ticketWithdrawn: { ticket: string }
  ticketExpired: { ticket: string }
  serviceRated: {
    ticket: string, transaction: number, level: RatingLevel, channel: Channel
    reasons: readonly string[], remark: string | null, secondsAfterFinish: number
  }
  ratingDeclined: { ticket: string, transaction: number, channel: Channel }
}

export type EventType = keyof Facts
/** A fact: never edited, never deleted. `at` in milliseconds since the epoch. */
export type EventOf<T extends EventType> = { readonly type: T, readonly at: number } & Readonly<Facts[T]>
export type Event = { [T in EventType]: EventOf<T> }[EventType]
