import { z } from 'zod'
import { publishedFigures } from '../domain/publication/settings.ts'
import { scales } from '../domain/rating/scale.ts'
import { PublishedEvaluations } from './evaluation.ts'
import { Id, LocalDate, Text } from './texts.ts'

const Count = z.int().min(0)
const Share = z.number().min(0).max(1)
const Seconds = z.number().min(0)
/** Milliseconds since the epoch. */
const Moment = z.number()
const Version = z.int().min(1)
/** SHA-256, in hexadecimal. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The schema of the public figures that programs read; a later one that they could not read gets another name. */
export const publicSchema = 'luot.public-figures.1'

const Times = { count: Count, averageSeconds: Seconds.nullable(), medianSeconds: Seconds.nullable(), p90Seconds: Seconds.nullable() }
const Target = z.strictObject({ limit: z.number(), source: z.string(), isMet: z.boolean().nullable() }).nullable()

export const PublicFigures = z.strictObject({
  waiting: z.strictObject({
    perTransaction: z.strictObject({ ...Times, target: Target, withinLimit: Share.nullable() }),
    perVisit: z.strictObject({ ...Times, target: Target }),
    missed: Count, withdrawn: Count, expired: Count,
  }).exactOptional(),
  processing: z.strictObject(Times).exactOptional(),
  satisfaction: z.strictObject({
    scales: z.array(z.strictObject({
      scale: z.literal(scales), ratings: Count, satisfied: Count, rate: Share.nullable(), percent: z.number().nullable(),
      interval: z.strictObject({ low: Share, high: Share }).nullable(), isSmall: z.boolean(),
    })).readonly(),
    ratings: Count, ended: Count, responseRate: z.number().min(0).nullable(), target: Target,
  }).exactOptional(),
  feedback: z.strictObject({
    received: Count, closed: Count, onTime: Count, late: Count, open: Count, overdue: Count, onTimeShare: Share.nullable(),
  }).exactOptional(),
})

const Dates = z.strictObject({ from: LocalDate, to: LocalDate })
const PeriodName = z.string().regex(/^2\d{3}(-(Q[1-4]|\d{2}))?$/)
const Kind = z.enum(['month', 'quarter', 'year'])

/** The content that the hash is of, as it stands here without the hash and what was replaced. */
const Approved = z.strictObject({
  office: Id, period: PeriodName, kind: Kind, dates: Dates, version: Version, approvedAt: Moment, figures: PublicFigures, hash: Hash,
  replaced: z.array(z.strictObject({ version: Version, approvedAt: Moment, hash: Hash })).readonly(),
})

/** What goes on now: not approved, and only where the office has chosen to show it. */
const Live = z.strictObject({
  at: Moment, date: LocalDate,
  /** People waiting; null outside the working day. */
  waiting: Count.nullable(),
  /** Of today there is nothing about satisfaction: whoever watched the figure would see each rating come in. */
  today: PublicFigures,
  /** The quarter that goes on, up to yesterday. */
  quarter: z.strictObject({ period: PeriodName, dates: Dates, figures: PublicFigures }).nullable(),
})

/** What everybody may read of an office. */
export const PublicPage = z.strictObject({
  schema: z.literal(publicSchema),
  office: z.strictObject({ id: Id, name: Text, timeZone: z.string() }),
  live: Live.nullable(),
  /** Newest first; of each period the version that was approved last. */
  periods: z.array(Approved).readonly(),
  evaluations: PublishedEvaluations.shape.evaluations,
  definitions: z.strictObject({ waiting: Text, processing: Text, satisfaction: Text, feedback: Text, approval: Text }),
})
export type PublicPage = z.infer<typeof PublicPage>

/** A period that is over as those see it who may approve it. */
export const PeriodToApprove = z.strictObject({
  period: PeriodName, kind: Kind, dates: Dates,
  figures: PublicFigures,
  /** Of the figures as they are now: an approval names what was seen. */
  mark: Hash,
  approved: z.array(z.strictObject({
    version: Version, approvedAt: Moment, by: z.strictObject({ name: z.string(), position: z.string() }), hash: Hash, figures: PublicFigures,
    /** Whether these are still the figures as they are computed now. */
    isCurrent: z.boolean(),
  })).readonly(),
})
export type PeriodToApprove = z.infer<typeof PeriodToApprove>

export const Publication = z.strictObject({
  isOpen: z.boolean(), figures: z.array(z.enum(publishedFigures)).readonly(),
  /** The public page, as a path. */
  path: z.string(),
  periods: z.array(z.strictObject({ period: PeriodName, kind: Kind, dates: Dates, version: z.int().min(0) })).readonly(),
})
export type Publication = z.infer<typeof Publication>

export const ApproveFigures = z.strictObject({ seen: Hash })
