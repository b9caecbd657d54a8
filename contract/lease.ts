import { z } from 'zod'
import { TicketCode } from './ratings.ts'
import { codes } from './refusals.ts'
import { CommandId, Id, LocalDate, TicketNumber } from './texts.ts'

/** A kiosk asks for numbers that it can give while the server is away. */
export const AskLease = z.strictObject({ id: CommandId })
export type AskLease = z.infer<typeof AskLease>

/** A number, the path of its citizen's page and what it is rated with in the hall, which the kiosk could not make itself. */
export const LeasedNumber = z.strictObject({ number: TicketNumber, link: z.string(), ratingCode: TicketCode.exactOptional() })
export type LeasedNumber = z.infer<typeof LeasedNumber>

/** Good for one office and one day: per prefix, the numbers that have no ticket yet, in the order in which they are given. */
export const Lease = z.strictObject({ office: Id, date: LocalDate, numbers: z.record(z.string(), z.array(LeasedNumber)) })
export type Lease = z.infer<typeof Lease>

/** Given while the server was away and refused when it was to join: its holder stands in no line. `kiosk` is its name. */
export const LostNumber = z.strictObject({
  id: CommandId, date: LocalDate, number: TicketNumber, service: Id, takenAt: z.number(), kiosk: z.string().nullable(), code: z.enum(codes),
})
export type LostNumber = z.infer<typeof LostNumber>
