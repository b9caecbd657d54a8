import type { Estimate } from './estimate/situation.ts'
import type { Language } from './office.ts'
import type { StoredOffice } from './office-settings.ts'
import type { CallReason } from './queue/call-reason.ts'
import type { HoldReason, PauseReason } from './reasons.ts'
import type { Answers, FormVersion } from './rating/form.ts'
import type { RatingLevel } from './rating/scale.ts'
import type { Channel, Outcome, Source } from './ticket.ts'

/**
 * What each fact says. A field with a question mark came after the first ledgers were written: `evolve` reads a
 * ledger without it as well.
 */
interface Facts {
  dayOpened: { office: StoredOffice, date: string, startsAt: number }
  officeChanged: { office: StoredOffice }
  dayClosed: object
  counterOpened: { counter: string, officer: string }
  counterPaused: { counter: string, reason: PauseReason }
  counterResumed: { counter: string }
  counterHandedOver: { counter: string, officer: string }
  counterClosed: { counter: string }
  ticketIssued: {
    ticket: string, service: string, rank: number, creditSeconds: number
    language: Language, source: Source, appointedAt?: number | null, kiosk?: string | null, procedure?: string | null
    /** The wait that was told with the number. */
    expected?: Estimate | null
    /** When the kiosk gave the number, if the server was away then. */
    takenAt?: number
    /** The phone on which it was taken, by a code that only this day at this office knows it by. */
    device?: string
  }
  numbersLeased: { kiosk: string, block: number }
  /** Came to the counter without a number and is served there at once; stands in no line. */
  walkInTaken: { ticket: string, counter: string, officer: string, service: string, language: Language }
  /** By an officer's decision; class and reason lie beside the ledger under `remark`. */
  priorityChanged: { ticket: string, rank: number, creditSeconds: number, remark: string }
  ticketCalled: { ticket: string, counter: string, officer: string, call: number, reason: CallReason }
  ticketRecalled: { ticket: string, counter: string, call: number }
  callShown: { call: number, display: string }
  callSpoken: { call: number, display: string }
  serviceStarted: { ticket: string, counter: string }
  /** `dossier` is the id under which the dossier's code lies beside the ledger. */
  serviceFinished: { ticket: string, counter: string, outcome: Outcome, dossier?: string | null }
  /** One transaction ended, and the next of the same visit began at the same counter. */
  serviceContinued: { ticket: string, counter: string, outcome: Outcome, dossier: string | null, service: string }
  /** Nobody said when or how it ended: the counter or the day was closed over it. */
  serviceLeftOpen: { ticket: string, counter: string }
  ticketMissed: { ticket: string, counter: string }
  /** Waits again: after a missed call, after a hold that was over, or because its counter was closed. */
  ticketReturned: { ticket: string, rank: number, toCounter?: string | null }
  ticketHeld: { ticket: string, counter: string, reason: HoldReason, backAt?: number | null }
  ticketResumed: { ticket: string, counter: string, officer: string }
  /** `note` is the id under which the officer's words lie beside the ledger. */
  ticketTransferred: { ticket: string, counter: string, service: string, toCounter: string | null, note?: string | null }
  ticketWithdrawn: { ticket: string }
  ticketExpired: { ticket: string }
  /** The counter's last action was a wrong press: the ticket is again as it was before. */
  actionUndone: { counter: string, ticket: string }
  /**
   * Said again by the same channel, it replaces what was said before; but a `remark` of null leaves the words that were
   * given then. Without `form`: on the scale of 5.
   */
  serviceRated: {
    ticket: string, transaction: number, level: RatingLevel, channel: Channel
    reasons: readonly string[], remark: string | null, secondsAfterFinish: number
    form?: FormVersion, answers?: Answers
  }
  ratingDeclined: { ticket: string, transaction: number, channel: Channel }
}

export type EventType = keyof Facts
/** A fact: never edited, never deleted. `at` in milliseconds since the epoch. */
export type EventOf<T extends EventType> = { readonly type: T, readonly at: number } & Readonly<Facts[T]>
export type Event = { [T in EventType]: EventOf<T> }[EventType]
