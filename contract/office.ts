import { z } from 'zod'
import { handlingReadings, kpis, mostProcedures, shareDenominators, targetLevels, type Office } from '../domain/office.ts'
import { fewestServiceMinutes } from '../domain/alerts/settings.ts'
import type { Weekday } from '../domain/hours/calendar.ts'
import { calendars, levels } from '../domain/evaluation/rules.ts'
import { settingFaultCodes } from '../domain/office-faults.ts'
import { noticeKinds } from '../domain/notices.ts'
import { publishedFigures, publishedPeriods } from '../domain/publication/settings.ts'
import { Announcing } from './announcing.ts'
import { Appearance } from './appearance.ts'
import { RatingForm, RatingSettings } from './ratings.ts'
import { ReportSettings } from './reports.ts'
import { freeText, Id, LocalDate } from './texts.ts'

const Words = (longest: number) => freeText(longest).pipe(z.string().min(1))
const Name = z.strictObject({ vi: Words(200), en: Words(200) })
const Ids = z.array(Id).max(400).readonly()
/** Local "HH:mm"; past 24:00 for what goes on over midnight. */
const LocalTime = z.string().regex(/^([0-3]\d|4[0-7]):[0-5]\d$/)
const Seconds = z.int().min(0).max(86_400)

const MinutesOrNever = (fewest: number) => z.int().min(fewest).max(600).nullable()

const Sessions = z.array(z.strictObject({ from: LocalTime, to: LocalTime })).max(6).readonly()
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
// The keys of an object are strings for zod and numbers for the domain: the same seven.
const Week = z.record(z.enum(weekdays), Sessions) as unknown as z.ZodType<Readonly<Record<Weekday, z.infer<typeof Sessions>>>>

const OpeningHours = z.strictObject({
  week: Week,
  specialDays: z.array(z.strictObject({ date: LocalDate, name: Name, sessions: Sessions })).max(200).readonly(),
  cutOffMinutes: z.int().min(0).max(240),
})

const DistanceNumbers = z.strictObject({
  services: z.union([z.literal('all'), Ids]), openPerDevice: z.int().min(1).max(20), perDevice: z.int().min(1).max(50), perDay: z.int().min(0).max(9000).nullable(),
})

const Notice = z.strictObject({
  id: Id, kind: z.enum(noticeKinds),
  text: z.strictObject({ vi: freeText(500), en: freeText(500) }).nullable(), media: Id.nullable(),
  seconds: z.int().min(3).max(3600), from: LocalDate.nullable(), to: LocalDate.nullable(), zones: Ids,
}).refine(({ kind, text, media }) => kind === 'figures' || (kind === 'text' ? text !== null && text.vi !== '' : media !== null), 'a notice without content')

/** Holds the schema below to the domain's type: a setting that is missing there does not compile. */
type Changeable = Omit<Office, 'id' | 'timeZone'>

/** Every setting of an office that can be changed while it works; its id and its time zone cannot. */
export const OfficeSettings = z.strictObject({
  name: Name,
  closesAt: LocalTime,
  openingHours: OpeningHours.nullable(),
  distance: DistanceNumbers.nullable(),
  fields: z.array(z.strictObject({ id: Id, name: Name })).max(100).readonly(),
  services: z.array(z.strictObject({
    id: Id, prefix: z.string().regex(/^[A-Z]{1,2}$/), name: Name, field: Id, open: z.boolean(), quota: z.int().min(0).max(9000).nullable(),
    expectedMinutes: z.int().min(1).max(240).optional(),
  })).max(200).readonly(),
  procedures: z.array(z.strictObject({ id: Id, name: Name, service: Id, onTheSpot: z.boolean().optional(), frequent: z.boolean().optional() })).max(mostProcedures).readonly(),
  counters: z.array(z.strictObject({
    id: Id, label: Words(12), name: Name.optional(), primary: Ids, secondary: Ids, only: z.literal('priority').nullable(),
  })).max(100).readonly(),
  priorityClasses: z.array(z.strictObject({
    id: Id, name: Name, creditSeconds: Seconds, atKiosk: z.boolean(), proof: Name.optional(), law: Words(300).optional(),
  })).max(40).readonly(),
  priorityBound: z.int().min(1).max(20).nullable(),
  returnPenaltySeconds: Seconds,
  targets: z.array(z.strictObject({
    kpi: z.enum(kpis), from: LocalDate, to: LocalDate.nullable(), limit: z.number().min(0).max(86_400), source: Words(200),
    level: z.enum(targetLevels).optional(), denominator: z.enum(shareDenominators).optional(),
    reading: z.enum(handlingReadings).optional(), baselineSeconds: Seconds.nullable().optional(),
  })).max(100).readonly(),
  zones: z.array(z.strictObject({ id: Id, name: Name, counters: Ids })).max(30).readonly(),
  notices: z.strictObject({ quietSeconds: z.int().min(5).max(3600), items: z.array(Notice).max(100).readonly() }),
  appearance: Appearance,
  namesAboveCounters: z.boolean(),
  announcing: Announcing,
  evaluation: z.strictObject({ level: z.enum(levels), calendar: z.enum(calendars), officerIndicators: z.array(Id).min(1).max(20).readonly() }),
  forms: z.array(RatingForm).max(200).readonly(),
  rating: RatingSettings,
  publication: z.strictObject({
    isOpen: z.boolean(), figures: z.array(z.enum(publishedFigures)).max(4).readonly(), periods: z.array(z.enum(publishedPeriods)).max(4).readonly(),
  }),
  alerts: z.strictObject({
    waitMinutes: MinutesOrNever(1), forecastMinutes: MinutesOrNever(1), idleMinutes: MinutesOrNever(1),
    serviceMinutes: MinutesOrNever(fewestServiceMinutes), quotaPercent: z.int().min(1).max(100).nullable(), screenMinutes: MinutesOrNever(1),
  }),
  reports: ReportSettings,
  petitions: z.strictObject({ dueWorkingDays: z.int().min(1).max(120), keepPersonalDays: z.int().min(0).max(3650) }),
}) satisfies z.ZodType<Changeable>

/** What a manager changes: only the settings named, on top of the revision that was read. */
export const ChangeOffice = z.strictObject({ revision: z.int().min(0), changes: OfficeSettings.partial() })
export interface ChangeOffice { readonly revision: number, readonly changes: Partial<Changeable> }

/** The settings as they stand. */
export interface KnownOffice { readonly revision: number, readonly office: Office }

export const SettingFault = z.strictObject({ code: z.enum(settingFaultCodes), at: z.string() })

/** The texts of an uploaded table, row by row. */
export interface ReadTable { readonly table: readonly (readonly string[])[] }

/** One change that was made: who, when, and each setting before and after. */
export interface OfficeChange {
  readonly revision: number
  readonly at: number
  readonly by: string
  /** Null for somebody who is not known any more. Left out where nobody reads it. */
  readonly byName?: string | null
  readonly before: Partial<Office>
  readonly after: Partial<Office>
}
