import { z } from 'zod'

/** Ids of services, counters, offices, people: never begin with a sign, so lines and keys cannot be confused. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)
  .refine((id) => !(id in {}), 'a name that every object has is no id')

export const TicketNumber = z.string().regex(/^[A-Z]{1,2}\d{3,5}$/)

export const Language = z.enum(['vi', 'en'])

export const Text = z.strictObject({ vi: z.string(), en: z.string() })

export const LocalDate = z.iso.date()

/** Made by the asker, once per action: the same id again means the same action again. */
export const CommandId = z.uuid()

/** Control characters but line ends, and marks that turn the direction of what follows. */
const unseen = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu

/** Free text from people: bounded, and cleaned of what no screen can show. */
export function freeText(longest: number) {
  return z.string().max(longest).transform((text) => text.toWellFormed().replace(unseen, '').normalize('NFC').trim())
}
