import { z } from 'zod'
import type { CommandName, Input } from './commands.ts'
import type { AskLease, Lease } from './lease.ts'
import type { KioskPrinting, Print } from './printing.ts'
import type { Code } from './refusals.ts'
import { TicketCode, type FindRating, type TicketRating } from './ratings.ts'
import type { Screen, ScreenView } from './views.ts'
import { Id, TicketNumber } from './texts.ts'

export type Reply<T> = { ok: true, answer: T } | { ok: false, code: Code }

/**
 * The answer to a command. `link` is the path of the citizen's own page, for a ticket just taken; `ratingCode` is what it is
 * rated with at a tablet in the hall, where the office has one.
 */
export const Answer = z.strictObject({
  ticket: TicketNumber.nullable(), ahead: z.int().nullable(), link: z.string().nullable(), ratingCode: TicketCode.exactOptional(),
})
export type Answer = z.infer<typeof Answer>

/** What a screen asks to see. A counter's screens name their counter. */
export const Watch = z.strictObject({
  screen: z.enum(['kiosk', 'hall', 'desks', 'counter', 'rating', 'ticket', 'manager']),
  counter: Id.nullable(),
})
export type Watch = z.infer<typeof Watch>

/** What a console asks that was told that its counter is worked in another window: to go on here. */
export const TakeSeat = z.strictObject({ counter: Id })
export type TakeSeat = z.infer<typeof TakeSeat>

/** Where the counter that a console shows is worked: in this window, in another one, or in none at the moment. */
export type Standing = 'here' | 'elsewhere' | 'free'

/** Who a socket says it is; staff say nothing, their session cookie speaks for them. */
export const Handshake = z.object({
  device: z.string().max(100).optional(),
  ticket: z.string().max(200).optional(),
  pairing: z.enum(['kiosk', 'display', 'rating']).optional(),
  /** Which window of the officer's this is: random, and the same when the page is loaded again. */
  console: z.string().min(8).max(60).optional(),
})
export type Handshake = z.infer<typeof Handshake>

/** A complete picture for one screen. Revisions grow; `at` is the server's clock when it was sent. */
export interface Picture<S extends Screen = Screen> {
  screen: S
  revision: number
  at: number
  view: ScreenView<S>
}

type AnyPicture = { [S in Screen]: Picture<S> }[Screen]

export type ClientEvents = {
  [C in CommandName]: (id: string, input: Input<C>, reply: (reply: Reply<Answer>) => void) => void
} & {
  watch: (watch: Watch, reply: (reply: Reply<AnyPicture>) => void) => void
  takeSeat: (seat: TakeSeat, reply: (reply: Reply<Standing>) => void) => void
  lease: (ask: AskLease, reply: (reply: Reply<Lease>) => void) => void
  print: (print: Print, reply: (reply: Reply<null>) => void) => void
  findRating: (ask: FindRating, reply: (reply: Reply<TicketRating>) => void) => void
}

export interface ServerEvents {
  view: (picture: AnyPicture) => void
  /** To an unpaired screen: the code that an administrator types in; `demo` offers pairing with one click. */
  pairing: (pairing: { code: string, expiresAt: number, demo: boolean }) => void
  /** To a screen that was just paired: its token, told once. */
  paired: (paired: { token: string }) => void
  /** To an officer's console, when it begins to show its counter and whenever this changes. */
  seat: (standing: Standing) => void
  /** To a kiosk, when it connects and whenever an administrator changes it. */
  printing: (printing: KioskPrinting) => void
  /** The session or the device's token is no longer good. */
  ended: (code: Code) => void
}
