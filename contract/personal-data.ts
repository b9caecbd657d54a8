import { z } from 'zod'
import { erasureReasons, remarkKinds } from '../domain/personal-data.ts'
import { freeText, LocalDate } from './texts.ts'

const isOne = (asked: object) => Object.values(asked).filter((value) => value !== undefined).length === 1

/** Of whom somebody wants to know what is kept: by a ticket's link (the part after "/t/"), a dossier's code or a telephone number; one of them. */
export const PersonalDataQuery = z.object({
  ticket: z.string().max(200).optional(), dossier: freeText(60).pipe(z.string().min(1)).optional(),
  phone: z.string().regex(/^\+?[\d .()-]{8,20}$/).optional(),
}).transform(({ ticket, dossier, phone }) => ({ ticket, dossier, phone })).refine(isOne, 'ticket, dossier or phone')
export type PersonalDataQuery = z.infer<typeof PersonalDataQuery>

/**
 * Everything that is kept of a citizen at an office, as it is given to them on their request, each with the last date on which it
 * is kept; of a petition null as long as its case is open.
 */
export const PersonalData = z.strictObject({
  tickets: z.array(z.strictObject({ day: z.string(), ticket: z.string() })).readonly(),
  remarks: z.array(z.strictObject({ id: z.string(), day: z.string(), kind: z.enum(remarkKinds), text: z.string(), at: z.number(), until: LocalDate })).readonly(),
  petitions: z.array(z.strictObject({
    id: z.string(), words: z.string(), name: z.string().nullable(), phone: z.string().nullable(), answers: z.array(z.string()).readonly(), until: LocalDate.nullable(),
  })).readonly(),
})
export type PersonalData = z.infer<typeof PersonalData>

export const ErasePersonalData = z.strictObject({ reason: z.enum(erasureReasons) })
export type ErasePersonalData = z.infer<typeof ErasePersonalData>

/** How much was taken away. */
export const ErasedPersonalData = z.strictObject({ remarks: z.int(), petitions: z.int() })
export type ErasedPersonalData = z.infer<typeof ErasedPersonalData>
