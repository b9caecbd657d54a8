import type { Actor } from './actor.ts'
import type { Estimate } from './estimate/situation.ts'
import type { Language, Office } from './office.ts'
import type { HoldReason, PauseReason } from './reasons.ts'
import type { Answers, FormVersion } from './rating/form.ts'
import type { RatingLevel } from './rating/scale.ts'
import type { Outcome } from './ticket.ts'

/**
 * What people and devices may ask for on the wire. Commands about the ticket in a counter's hand name it:
 * a press that comes late must not meet the next one. Words (comment, note, dossier, the reason for priority) come to
 * the domain as the id under which they lie beside the ledger.
 */
export interface Asked {
  'ticket:take': {
    service: string, procedure: string | null, priorityClass: string | null, reason: string | null, language: Language, appointedAt: number | null
    /** The wait that the citizen was shown; the server adds it, nobody sends it. */
    expected?: Estimate | null
  }
  /** A number from the kiosk's lease, given on this date while the server was away. */
  'ticket:takeOffline': {
    date: string, number: string, service: string, procedure: string | null, priorityClass: string | null, language: Language, takenAt: number
  }
  'ticket:walkIn': { counter: string, service: string, language: Language }
  'ticket:prioritise': { ticket: string, priorityClass: string | null, reason: string }
  'ticket:withdraw': { ticket: string }
  'counter:open': { counter: string }
  'counter:pause': { counter: string, reason: PauseReason }
  'counter:resume': { counter: string }
  'counter:handOver': { counter: string, to: string }
  'counter:undo': { counter: string, at: number }
  'counter:close': { counter: string }
  'ticket:callNext': { counter: string }
  'ticket:call': { counter: string, ticket: string }
  'ticket:recall': InHand
  'ticket:start': InHand
  'ticket:finish': InHand & { outcome: Outcome, dossier: string | null }
  'ticket:continue': InHand & { outcome: Outcome, dossier: string | null, service: string }
  'ticket:miss': InHand
  'ticket:return': { ticket: string }
  'ticket:hold': InHand & { reason: HoldReason, backAfterSeconds: number | null }
  'ticket:resume': { counter: string, ticket: string }
  'ticket:transfer': InHand & { service: string, toCounter: string | null, note: string | null }
  'call:acknowledge': { call: number, proof: Proof }
  /** Without a form: on the scale of 5, by a screen that knows no forms. A comment of null leaves what was said before. */
  'rating:give': {
    ticket: string, transaction: number, level: RatingLevel, reasons: readonly string[], comment: string | null
    form?: Pick<FormVersion, 'id' | 'version'> | null, answers?: Answers
    /** Of the ticket, at a tablet of no counter. The server reads it and says by whom the rating is; it goes no further. */
    code?: string | null
  }
  'rating:decline': { ticket: string, transaction: number }
}

interface InHand { counter: string, ticket: string }

/** What a hall display can say of a call: that it stands there to be read, and that it was spoken to the end. */
export const proofs = ['shown', 'spoken'] as const
export type Proof = typeof proofs[number]

/** What the system asks of itself. */
export interface Internal {
  /** For a kiosk that has asked. */
  'kiosk:lease': { kiosk: string }
  'ticket:comeBack': { ticket: string }
  'day:open': { office: Office, date: string, startsAt: number }
  'day:changeOffice': { office: Office }
  'day:close': object
}

/** Any command that can come over the wire. */
export type AskedCommand = { [T in keyof Asked]: CommandOf<T> }[keyof Asked]

export type Commands = Asked & Internal
export type CommandType = keyof Commands
export type CommandOf<T extends CommandType> = { readonly type: T, readonly by: Actor } & Readonly<Commands[T]>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]
