import { z } from 'zod'
import { proofs, type Asked } from '../domain/commands.ts'
import { holdReasons, pauseReasons, priorityReasons } from '../domain/reasons.ts'
import { outcomes, ratingLevels } from '../domain/ticket.ts'
import { Answers, NamedForm, TicketCode } from './ratings.ts'
import { freeText, Id, Language, LocalDate, TicketNumber } from './texts.ts'

/** Who may send a command at all; whether it may be done now is for the domain to decide. */
export type Sender = 'staff' | 'kiosk' | 'display' | 'rating' | 'citizen' | 'visitor' | 'dossier'

const counter = z.strictObject({ counter: Id })
const inHand = counter.extend({ ticket: TicketNumber })
const longestHoldSeconds = 12 * 3600
/** Milliseconds since the epoch. */
const Moment = z.int().min(0)
/** The code of a dossier as the e-one-stop system writes it (domain.md 4.10): any short text without line breaks. */
const Dossier = freeText(60).transform((text) => text.replaceAll('\n', ' ')).transform((text) => text === '' ? null : text)
/** An officer's words for the colleague who goes on. */
const Note = freeText(300).transform((text) => text === '' ? null : text)
const ending = { outcome: z.enum(outcomes), dossier: Dossier.nullable().default(null) }
const transaction = z.strictObject({ ticket: TicketNumber, transaction: z.int().min(0).max(99) })

/** Every command: what it carries and who may send it. Adding one: see CONTRIBUTING.md. */
export const commands = {
  'ticket:take': {
    input: z.strictObject({
      service: Id, procedure: Id.nullable().default(null), priorityClass: Id.nullable(), reason: z.enum(priorityReasons).nullable().default(null), language: Language,
      appointedAt: Moment.nullable().default(null),
    }),
    senders: ['kiosk', 'staff', 'visitor'],
  },
  'ticket:takeOffline': {
    input: z.strictObject({
      date: LocalDate, number: TicketNumber, service: Id, procedure: Id.nullable().default(null), priorityClass: Id.nullable(), language: Language, takenAt: Moment,
    }),
    senders: ['kiosk'],
  },
  'ticket:walkIn': { input: counter.extend({ service: Id, language: Language }), senders: ['staff'] },
  'ticket:prioritise': {
    input: z.strictObject({ ticket: TicketNumber, priorityClass: Id.nullable(), reason: z.enum(priorityReasons) }),
    senders: ['staff'],
  },
  'ticket:withdraw': { input: z.strictObject({ ticket: TicketNumber }), senders: ['citizen', 'kiosk', 'staff'] },
  'ticket:return': { input: z.strictObject({ ticket: TicketNumber }), senders: ['staff'] },
  'ticket:callNext': { input: counter, senders: ['staff'] },
  'ticket:call': { input: inHand, senders: ['staff'] },
  'ticket:recall': { input: inHand, senders: ['staff'] },
  'ticket:start': { input: inHand, senders: ['staff'] },
  'ticket:finish': { input: inHand.extend(ending), senders: ['staff'] },
  'ticket:continue': { input: inHand.extend({ ...ending, service: Id }), senders: ['staff'] },
  'ticket:miss': { input: inHand, senders: ['staff'] },
  'ticket:hold': {
    input: inHand.extend({
      reason: z.enum(holdReasons), backAfterSeconds: z.int().min(10).max(longestHoldSeconds).nullable().default(null),
    }),
    senders: ['staff'],
  },
  'ticket:resume': { input: inHand, senders: ['staff'] },
  'ticket:transfer': {
    input: inHand.extend({ service: Id, toCounter: Id.nullable(), note: Note.nullable().default(null) }), senders: ['staff'],
  },
  'call:acknowledge': { input: z.strictObject({ call: z.int().min(1), proof: z.enum(proofs) }), senders: ['display'] },
  'counter:open': { input: counter, senders: ['staff'] },
  'counter:pause': { input: counter.extend({ reason: z.enum(pauseReasons) }), senders: ['staff'] },
  'counter:resume': { input: counter, senders: ['staff'] },
  'counter:handOver': { input: counter.extend({ to: Id }), senders: ['staff'] },
  'counter:undo': { input: counter.extend({ at: Moment }), senders: ['staff'] },
  'counter:close': { input: counter, senders: ['staff'] },
  'rating:give': {
    input: transaction.extend({
      level: z.literal(ratingLevels), form: NamedForm.nullable().default(null), answers: Answers.default({}),
      reasons: z.array(Id).max(8).default([]), comment: freeText(1000).nullable(), code: TicketCode.nullable().default(null),
    }),
    senders: ['rating', 'citizen', 'dossier'],
  },
  'rating:decline': { input: transaction, senders: ['rating', 'citizen', 'dossier'] },
} as const satisfies { [C in keyof Asked]: { input: z.ZodType<Asked[C]>, senders: readonly Sender[] } }

export type CommandName = keyof typeof commands
/** What a client sends: texts as typed, before they are cleaned. */
export type Input<C extends CommandName> = z.input<(typeof commands)[C]['input']>

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
