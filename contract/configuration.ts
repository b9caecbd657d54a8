import { z } from 'zod'
import type { Office } from '../domain/office.ts'
import { OfficeSettings } from './office.ts'
import { freeText, Id } from './texts.ts'

/** Raised when older readers could not understand what is written; what they only lack is completed instead. */
export const configurationVersion = 1

export const configurationFormat = 'luot.configuration'

/** What says that a file is a configuration, and of which version, before anything else in it is believed. */
export const ConfigurationHead = z.object({ format: z.literal(configurationFormat), version: z.int().min(1) })

/** Everything that an office has set up, in one file: no people, no devices, no keys, nothing that happened. */
export const Configuration = z.strictObject({
  format: z.literal(configurationFormat), version: z.literal(configurationVersion), madeAt: z.number(),
  settings: OfficeSettings,
  /** The pictures and videos that the settings name, by content. */
  media: z.array(z.strictObject({ id: Id, name: freeText(120), content: z.base64() })).max(200),
})
export type Configuration = z.infer<typeof Configuration>

/** The settings of a file as the own office would have them; its pictures are kept already. */
export interface ReadConfiguration { readonly settings: Omit<Office, 'id' | 'timeZone'> }
