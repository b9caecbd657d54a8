import { z } from 'zod'
import { CommandId } from './texts.ts'

/** Widths of paper rolls, in millimetres. */
export const Paper = z.literal([80, 58])
export type Paper = z.infer<typeof Paper>

/** Letters, digits, dashes, in parts; the last part is a word, so that a mistyped address is not taken for a name. */
const hostName = /^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

const Printer = z.strictObject({
  host: z.union([z.ipv4(), z.ipv6(), z.string().regex(hostName)]), port: z.int().min(1).max(65_535),
})

/** How a kiosk's tickets come on paper: by a printer in the network, by the kiosk's own browser, or not at all. */
export const Printing = z.strictObject({
  mode: z.enum(['none', 'browser', 'network']), paper: Paper, printer: Printer.nullable(),
}).refine(({ mode, printer }) => mode !== 'network' || printer !== null, 'a network printer has an address')
export type Printing = z.infer<typeof Printing>

/** What a kiosk needs to know of it. */
export type KioskPrinting = Pick<Printing, 'mode' | 'paper'>

/**
 * A kiosk asks for the paper of a ticket that it gave out, by the ticket's link. One id is one slip at most: the same
 * id again is answered as before. `again` is said when the answer was lost, and then nothing is printed any more.
 */
export const Print = z.strictObject({ id: CommandId, link: z.string().max(200), again: z.boolean() })
export type Print = z.infer<typeof Print>
