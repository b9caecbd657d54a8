import { z } from 'zod'
import { DayStatistics, Figures } from './http.ts'
import { SatisfactionReport } from './ratings.ts'
import { dimensions } from '../domain/rating/figures.ts'
import { kpis } from '../domain/office.ts'
import { petitionClasses, petitionOutcomes } from '../domain/petitions/petition.ts'
import { scopes } from '../domain/programs.ts'
import { ProducedReport, ReportList, reportQuestion, SignedReport } from './reports.ts'
import { freeText, Id, LocalDate, Text } from './texts.ts'

export const Scope = z.enum(scopes)
export type Scope = z.infer<typeof Scope>

/** Milliseconds since the epoch. */
const Moment = z.number()
const Count = z.int().min(0)

/** An administrator makes a key for a program. */
export const AddApiKey = z.strictObject({
  name: freeText(60).pipe(z.string().min(1)), scopes: z.array(Scope).min(1).max(scopes.length).readonly(),
  offices: z.array(Id).min(1).max(2000).readonly(),
})
export type AddApiKey = z.infer<typeof AddApiKey>

/** `begins`: what a key can be recognised by; `lastUsedOn`, `uses` by UTC date, the newest first. */
export const ApiKey = z.strictObject({
  id: Id, begins: z.string(), name: z.string(), scopes: z.array(Scope).readonly(), offices: z.array(Id).readonly(),
  createdAt: Moment, createdBy: z.string(), revokedAt: Moment.nullable(),
  lastUsedOn: LocalDate.nullable(), uses: z.array(z.strictObject({ date: LocalDate, count: Count })).readonly(),
})
export type ApiKey = z.infer<typeof ApiKey>

export interface ApiKeyList { readonly keys: readonly ApiKey[], readonly offices: readonly { readonly id: string, readonly name: { readonly vi: string, readonly en: string } }[] }

/** The only time that a key is told. */
export interface AddedApiKey { readonly key: ApiKey, readonly token: string }

const Period = { from: LocalDate, to: LocalDate }
const Named = z.strictObject({ id: Id, name: Text })

/** By what a period can be told apart: never by person. "weekHour" is weekday (1 Monday … 7) and hour: "1-08". */
const statisticsDimensions = ['all', 'service', 'counter', 'weekHour', 'date'] as const
const satisfactionDimensions = dimensions.filter((dimension) => dimension !== 'officer')

const Against = z.strictObject({ figure: z.number().nullable(), limit: z.number().nullable(), isMet: z.boolean().nullable() })

/** One version of a closed day: a later version of the same day replaces it. */
export const FeedItem = z.strictObject({ position: Count, revision: z.int().min(1), entries: Count, statistics: DayStatistics })
export type FeedItem = z.infer<typeof FeedItem>

const OfficeCodes = z.strictObject({
  id: Id, name: Text, timeZone: z.string(),
  fields: z.array(Named).readonly(), services: z.array(z.strictObject({ ...Named.shape, prefix: z.string(), field: Id })).readonly(),
  counters: z.array(z.strictObject({ id: Id, label: z.string() })).readonly(),
})

const PetitionSummary = z.strictObject({
  office: Id, ...Period, received: Count, carriedOver: Count, byClass: z.record(z.enum(petitionClasses), Count),
  closed: Count, byOutcome: z.record(z.enum(petitionOutcomes), Count), onTime: Count, late: Count, open: Count, overdue: Count,
  draggingOn: Count, published: Count, onTimeShare: z.number().nullable(), indicator8: z.literal([0, 1, 2]),
})

const Now = z.strictObject({
  office: Id, date: LocalDate, closed: z.boolean(), waiting: Count, longestWaitSince: Moment.nullable(),
  openCounters: Count, issued: Count, served: Count, waitPerTransaction: Against, waitPerVisit: Against,
  services: z.array(z.strictObject({ id: Id, waiting: Count, longestWaitSince: Moment.nullable(), served: Count, averageWait: z.number().nullable() })).readonly(),
})

/** A path under /api/v1, what is asked and answered there, and the scope that it needs; null: any key. */
interface ApiRoute { readonly path: string, readonly summary: string, readonly scope: Scope | null, readonly query: z.ZodObject, readonly answer: z.ZodType }

/** Every route of the interface for programs: the server serves this table, and the OpenAPI document is made of it. */
export const apiTable = {
  offices: {
    path: '/offices', scope: null, summary: 'The offices that this key sees.', query: z.strictObject({}),
    answer: z.strictObject({ offices: z.array(Named).readonly() }),
  },
  office: {
    path: '/offices/{office}', scope: null, summary: 'An office with the codes of its fields, services and counters. A code is never given to something else.',
    query: z.strictObject({}), answer: OfficeCodes,
  },
  days: {
    path: '/offices/{office}/days', scope: 'statistics:read', summary: 'The days on which the office worked.', query: z.strictObject(Period),
    answer: z.strictObject({ office: Id, days: z.array(LocalDate).readonly() }),
  },
  day: {
    path: '/offices/{office}/days/{date}', scope: 'statistics:read', summary: 'The statistics of one day, also of the one that goes on. Times in seconds.',
    query: z.strictObject({}), answer: DayStatistics,
  },
  statistics: {
    path: '/offices/{office}/statistics', scope: 'statistics:read',
    summary: 'The statistics of a period, told apart by one thing. Times in seconds; percentiles of a period are of buckets.',
    query: z.strictObject({ ...Period, by: z.enum(statisticsDimensions).default('all') }),
    answer: z.strictObject({ office: Id, ...Period, by: z.enum(statisticsDimensions), rows: z.array(z.strictObject({ of: z.string(), ...Figures.shape })).readonly() }),
  },
  satisfaction: {
    path: '/offices/{office}/satisfaction', scope: 'satisfaction:read', summary: 'How satisfied citizens were in a period, each scale for itself.',
    query: z.strictObject({ ...Period, by: z.enum(satisfactionDimensions).default('service') }), answer: SatisfactionReport,
  },
  targets: {
    path: '/offices/{office}/targets', scope: 'statistics:read', summary: 'The targets in force on a date. Waits in seconds, others as a share.',
    query: z.strictObject({ date: LocalDate }),
    answer: z.strictObject({
      office: Id, date: LocalDate,
      targets: z.array(z.strictObject({ kpi: z.enum(kpis), from: LocalDate, to: LocalDate.nullable(), limit: z.number(), source: z.string() })).readonly(),
    }),
  },
  now: {
    path: '/offices/{office}/now', scope: 'now:read', summary: 'Who waits now, and the averages of the day so far against their targets.',
    query: z.strictObject({}), answer: Now,
  },
  petitions: {
    path: '/offices/{office}/petitions', scope: 'petitions:read', summary: 'Figures of feedback and petitions in a period, as they stood at its end.',
    query: z.strictObject(Period), answer: PetitionSummary,
  },
  reports: {
    path: '/offices/{office}/reports', scope: 'reports:read',
    summary: 'A report of any period as of now, by the calendar or closed on the 14th, and which versions of it were signed. Never by person.',
    query: z.strictObject(reportQuestion), answer: ProducedReport.omit({ may: true }),
  },
  reportList: {
    path: '/offices/{office}/reports/list', scope: 'reports:read', summary: 'The reports that were drafted by schedule or signed.',
    query: z.strictObject({}), answer: ReportList,
  },
  signedReport: {
    path: '/offices/{office}/reports/signed', scope: 'reports:read',
    summary: 'A report as it was signed, with the SHA-256 of its content as JSON with the keys of every object in order.',
    query: z.strictObject({ ...reportQuestion, version: z.coerce.number().int().min(1) }), answer: SignedReport,
  },
  feed: {
    path: '/feed', scope: 'feed:read',
    summary: 'Closed days of all offices of the key in the order in which they became known, after a cursor; a corrected day comes again.',
    query: z.strictObject({ since: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(100) }),
    answer: z.strictObject({ items: z.array(FeedItem).readonly(), cursor: Count, hasMore: z.boolean() }),
  },
} as const satisfies Record<string, ApiRoute>

export type ApiName = keyof typeof apiTable
export type ApiQuery<N extends ApiName> = z.infer<(typeof apiTable)[N]['query']>
export type ApiAnswer<N extends ApiName> = z.infer<(typeof apiTable)[N]['answer']>
