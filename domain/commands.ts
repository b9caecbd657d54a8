import type { Actor } from './actor.ts'
import type { Language, Office } from './office.ts'
import type { HoldReason, PauseReason } from './reasons.ts'
import type { Outcome, RatingLevel } from './ticket.ts'

/** What people and devices may ask for on the wire. A counter's commands concern the ticket in its hand. */
export interface Asked {
  'ticket:take': { service: string, priorityClass: string | null, language: Language }
  'ticket:withdraw': { ticket: string }
  'counter:open': { counter: string }
  'counter:pause': { counter: string, reason: PauseReason }
  'counter:resume': { counter: string }
  'counter:close': { counter: string }
  'ticket:callNext': { counter: string }
  'ticket:call': { counter: string, ticket: string }
  'ticket:recall': { counter: string }
  'ticket:start': { counter: string }
  'ticket:finish': { counter: string, outcome: Outcome }
  'ticket:miss': { counter: string }
  'ticket:return': { ticket: string }
  'ticket:hold': { counter: string, reason: HoldReason }
  'ticket:resume': { counter: string, ticket: string }
  'ticket:transfer': { counter: string, service: string, toCounter: string | null }
  'rating:give': { ticket: string, transaction: number, level: RatingLevel, reasons: readonly string[], comment: string | null }
  'rating:decline': { ticket: string, transaction: number }
}

/** What the system asks of itself. */
export interface Internal {
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
