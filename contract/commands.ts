import { z } from 'zod'
import type { Asked } from '../domain/commands.ts'
import { holdReasons, pauseReasons } from '../domain/reasons.ts'
import { outcomes, ratingLevels } from '../domain/ticket.ts'
import { freeText, Id, Language, TicketNumber } from './texts.ts'

/** Who may send a command at all; whether it may be done now is for the domain to decide. */
export type Sender = 'staff' | 'kiosk' | 'display' | 'rating' | 'citizen'

const counter = z.strictObject({ counter: Id })
const transaction = z.strictObject({ ticket: TicketNumber, transaction: z.int().min(0).max(99) })

/** Every command: what it carries and who may send it. Adding one: see CONTRIBUTING.md. */
export const commands = {
  'ticket:take': {
    input: z.strictObject({ service: Id, priorityClass: Id.nullable(), language: Language }),
    senders: ['kiosk', 'staff'],
  },
  'ticket:withdraw': { input: z.strictObject({ ticket: TicketNumber }), senders: ['citizen', 'staff'] },
  'ticket:return': { input: z.strictObject({ ticket: TicketNumber }), senders: ['staff'] },
  'ticket:callNext': { input: counter, senders: ['staff'] },
  'ticket:call': { input: counter.extend({ ticket: TicketNumber }), senders: ['staff'] },
  'ticket:recall': { input: counter, senders: ['staff'] },
  'ticket:start': { input: counter, senders: ['staff'] },
  'ticket:finish': { input: counter.extend({ outcome: z.enum(outcomes) }), senders: ['staff'] },
  'ticket:miss': { input: counter, senders: ['staff'] },
  'ticket:hold': { input: counter.extend({ reason: z.enum(holdReasons) }), senders: ['staff'] },
  'ticket:resume': { input: counter.extend({ ticket: TicketNumber }), senders: ['staff'] },
  'ticket:transfer': { input: counter.extend({ service: Id, toCounter: Id.nullable() }), senders: ['staff'] },
  'counter:open': { input: counter, senders: ['staff'] },
  'counter:pause': { input: counter.extend({ reason: z.enum(pauseReasons) }), senders: ['staff'] },
  'counter:resume': { input: counter, senders: ['staff'] },
  'counter:close': { input: counter, senders: ['staff'] },
  'rating:give': {
    input: transaction.extend({
      level: z.literal(ratingLevels), reasons: z.array(Id).max(8), comment: freeText(1000).nullable(),
    }),
    senders: ['rating', 'citizen'],
  },
  'rating:decline': { input: transaction, senders: ['rating', 'citizen'] },
} as const satisfies { [C in keyof Asked]: { input: z.ZodType<Asked[C]>, senders: readonly Sender[] } }

export type CommandName = keyof typeof commands
/** What a client sends: texts as typed, before they are cleaned. */
export type Input<C extends CommandName> = z.input<(typeof commands)[C]['input']>

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
