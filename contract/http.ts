import { z } from 'zod'
import { roles } from '../domain/actor.ts'
import { noOffice } from '../domain/organisation/rights.ts'
import { Printing } from './printing.ts'
import { freeText, Id, LocalDate, Text } from './texts.ts'

/** `code`: of whoever has a second factor, from the authenticator or one of the recovery codes. `next`: instead of a password that somebody else has made. */
export const SignIn = z.strictObject({
  username: z.string().min(1).max(60), password: z.string().min(1).max(200), code: z.string().min(1).max(40).optional(),
  next: z.string().min(1).max(200).optional(),
})
export type SignIn = z.infer<typeof SignIn>

export const Role = z.enum(roles)

/** Who is signed in; who has no office, but looks over those of a unit, has `noOffice` in its place. */
export const Session = z.strictObject({
  id: Id, name: z.string(), position: z.string(), role: Role, office: z.union([Id, z.literal(noOffice)]), unit: Id.nullable().optional(),
})
export type Session = z.infer<typeof Session>

/** An administrator gives an unpaired screen its place. */
export const PairDevice = z.strictObject({
  code: z.string().regex(/^\d{6}$/), name: z.string().trim().min(1).max(60), counter: Id.nullable(),
  /** Of a display that shows a part of the hall. */
  zone: Id.nullable().default(null),
})
export type PairDevice = z.input<typeof PairDevice>

export const Device = z.strictObject({
  id: Id, name: z.string(), kind: z.enum(['kiosk', 'display', 'rating']), counter: Id.nullable(), zone: Id.nullable(),
  pairedAt: z.number(), revokedAt: z.number().nullable(),
  /** Of a kiosk; other devices print nothing. */
  printing: Printing.nullable(),
})
export type Device = z.infer<typeof Device>

/** Where a display hangs: in a zone, or above one counter; for the whole hall when both are null. */
export const DisplayPlace = z.strictObject({ zone: Id.nullable(), counter: Id.nullable() })

/** An administrator says where a kiosk's tickets are printed, or what a display shows from now on. */
export const ChangeDevice = z.union([z.strictObject({ printing: Printing }), z.strictObject({ place: DisplayPlace })])
export type ChangeDevice = z.infer<typeof ChangeDevice>

/** An uploaded picture or video; `size` in bytes. Its content is at /media/ and its id. */
export const Media = z.strictObject({
  id: Id, type: z.enum(['image/webp', 'video/mp4', 'video/webm']), size: z.int(), name: z.string(), addedAt: z.number(),
})
export type Media = z.infer<typeof Media>

/** The file itself is the body. Pages also say in the query whose session they mean. */
export const UploadQuery = z.object({ name: freeText(120) })

/** Somebody of the own office, as those who lead it see them; `photo` is the id of a picture. */
export const Colleague = z.strictObject({ id: Id, name: z.string(), position: z.string(), role: Role, photo: Id.nullable() })
export type Colleague = z.infer<typeof Colleague>

/** One click in the demo office, from the same machine only. */
export const DemoPair = z.strictObject({ code: z.string().regex(/^\d{6}$/), counter: Id.nullable() })
export const DemoSignIn = z.strictObject({ role: Role })

/** What the start page says about this installation. */
export const Installation = z.strictObject({
  /** The own office is not yet as far as its first ticket. */
  isSettingUp: z.boolean(),
  demo: z.boolean(), office: z.strictObject({ id: Id, name: Text }), counters: z.array(z.strictObject({ id: Id, label: z.string() })),
})
export type Installation = z.infer<typeof Installation>

/** Words beside the ledger that staff may read: a note for a colleague, the code of a dossier. */
export const Remark = z.strictObject({ kind: z.enum(['note', 'dossier']), text: z.string() })
export type Remark = z.infer<typeof Remark>

/** The procedures of an office, as anybody may read them: what a kiosk is searched by. */
export const CatalogueQuery = z.strictObject({ office: Id })
export const Catalogue = z.strictObject({
  revision: z.string(), procedures: z.array(z.strictObject({ id: Id, name: Text, service: Id })).readonly(),
})
export type Catalogue = z.infer<typeof Catalogue>

/** Who looks over several offices also says which: see `readsFigures`. */
export const StatisticsQuery = z.object({ date: LocalDate })

const seconds = z.number().nullable()

/** Figures of a group of transactions; times in seconds, percentiles by nearest rank, waits over the served. */
export const Figures = z.strictObject({
  tickets: z.int(), served: z.int(), left: z.int(), missed: z.int(), expired: z.int(),
  averageWait: seconds, medianWait: seconds, p90Wait: seconds,
  averageVisitWait: seconds, averageService: seconds,
  ratings: z.int(), satisfaction: z.number().nullable(),
})
export type Figures = z.infer<typeof Figures>

export const DayStatistics = z.strictObject({
  office: Id, date: LocalDate, closed: z.boolean(), all: Figures, services: z.record(Id, Figures),
})
export type DayStatistics = z.infer<typeof DayStatistics>

/** A period, both dates included; what its rows stand for: "weekHour" is weekday and hour of arrival, "1-08" for Mondays. */
export const RangeQuery = z.object({
  from: LocalDate, to: LocalDate, by: z.enum(['all', 'service', 'counter', 'officer', 'weekHour', 'date']).default('all'),
})
export type RangeQuery = z.infer<typeof RangeQuery>

/** Percentiles are within 5 seconds or 1 %; all else is exact. Of an officer with few ratings there is no satisfaction. */
export const RangeStatistics = z.strictObject({
  office: Id, from: LocalDate, to: LocalDate, by: RangeQuery.shape.by.unwrap(), all: Figures, rows: z.array(Figures.extend({ of: z.string() })),
})
export type RangeStatistics = z.infer<typeof RangeStatistics>
