import { z } from 'zod'
import { calendars } from '../domain/evaluation/rules.ts'
import { handlingReadings } from '../domain/office.ts'
import { figureGroups, figureIds, reportDimensions } from '../domain/reports/figures.ts'
import { noteIds } from '../domain/reports/notes.ts'
import { periodKinds, reportPeriod } from '../domain/reports/period.ts'
import { freeText, Id, Language, LocalDate, Text } from './texts.ts'

/** The schema that programs read a report by; a later one that they could not read gets another name. */
export const reportSchema = 'luot.report.1'

const Count = z.int().min(0)
/** Milliseconds since the epoch. */
const Moment = z.number()
/** SHA-256, in hexadecimal. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Calendar = z.enum(calendars)
/** "2026-11-20", "2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026", "2026-11-01_2026-11-20": see `reportPeriod`. */
const ReportPeriodName = z.string().max(24).refine((name) => reportPeriod(name, 'calendar') !== null, 'no period')
const By = z.enum(reportDimensions)

const DayOfMonth = z.int().min(1).max(28).nullable()

/** An office's setting `reports`: which reports are drafted by themselves, and on which day of the month. */
export const ReportSettings = z.strictObject({
  schedule: z.strictObject({ month: DayOfMonth, quarter: DayOfMonth, halfYear: DayOfMonth, year: DayOfMonth }),
  by: By.exclude(['unit']),
})

const Asked = {
  period: ReportPeriodName,
  /** As the office has it when nothing is said. */
  calendar: Calendar.optional(),
  by: By.default('all'),
}

/** What programs may ask: never by person, and of one office at a time. */
export const reportQuestion = { ...Asked, by: By.exclude(['officer', 'unit']).default('all') }

/**
 * `GET /api/reports?period=2026-Q1&by=service` produces a report; `office` and `unit` are for those who look over offices.
 * A unit's report is of all offices under it, as one and with `by=unit` one by one.
 */
export const ReportQuery = z.object({ ...Asked, office: Id.optional(), unit: Id.optional() })
export type ReportQuery = z.infer<typeof ReportQuery>

/** `GET /api/reports.xlsx?…`, `.csv`, `.pdf`, `.json`: the same as a file; with `version` as it was signed, 0 as it was drafted by schedule. */
export const ReportFileQuery = ReportQuery.extend({
  version: z.coerce.number().int().min(0).optional(), language: Language.default('vi'),
})
export type ReportFileQuery = z.infer<typeof ReportFileQuery>

/** A figure against the target that held at the end of its dates. Waits in seconds, others as a share. */
const Target = z.strictObject({
  limit: z.number(), source: z.string(), from: LocalDate, to: LocalDate.nullable(),
  /** Of processing only: how its clause is read, and from what a reduction is measured. */
  reading: z.enum(handlingReadings).exactOptional(), baselineSeconds: z.number().exactOptional(),
})
export type ReportTarget = z.infer<typeof Target>

/** One part of a period in which targets changed, judged by its own. */
const FigurePart = z.strictObject({
  from: LocalDate, to: LocalDate, value: z.number().nullable(), n: Count.nullable(), target: Target.nullable(), met: z.boolean().nullable(),
})

export const ReportFigure = z.strictObject({
  id: z.enum(figureIds), group: z.enum(figureGroups), unit: z.enum(['count', 'seconds', 'share', 'points']),
  /** Unrounded; null where there is nothing to say: a note says why. */
  value: z.number().nullable(),
  /** Over how many it was measured; null for a count. */
  n: Count.nullable(),
  target: Target.nullable(),
  /** Null without target or value, and where the target only informs. */
  met: z.boolean().nullable(),
  notes: z.array(z.enum(noteIds)).readonly(),
  /** Of the whole, where targets changed within the period. */
  parts: z.array(FigurePart).readonly().exactOptional(),
  /** Of satisfaction: how many of each level, the worst first, and the 95 % interval (Wilson). */
  levels: z.array(Count).readonly().exactOptional(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).exactOptional(),
})
export type ReportFigure = z.infer<typeof ReportFigure>

/**
 * The rows of a report all have the same figures in the same order; `all` has the same and those that only a whole has
 * (feedback, procedures on the spot, evaluation). `name` is null where the id says it: staff types, and "", which
 * stands for what has no service, no field, or nobody of a known staff type.
 */
export const ReportRow = z.strictObject({ id: z.string(), name: Text.nullable(), figures: z.array(ReportFigure).readonly() })
export type ReportRow = z.infer<typeof ReportRow>

export const Report = z.strictObject({
  schema: z.literal(reportSchema),
  subject: z.strictObject({
    kind: z.enum(['office', 'unit']), id: Id, name: Text,
    /** Names of the units above it, from the root down: whose name stands at the head of the paper. */
    above: z.array(Text).readonly(),
    timeZone: z.string(),
  }),
  period: z.strictObject({ kind: z.enum(periodKinds), name: z.string(), calendar: Calendar, label: Text, from: LocalDate, to: LocalDate }),
  /** The last date that is counted: today, while the period goes on. */
  countedTo: LocalDate,
  isOver: z.boolean(),
  producedAt: Moment,
  by: By,
  all: ReportRow,
  rows: z.array(ReportRow).readonly(),
  /** Every note that some figure has, in their order; "goesOn" is of the report itself. */
  notes: z.array(z.enum(noteIds)).readonly(),
})
export type Report = z.infer<typeof Report>

/** A report as somebody signed it; the hash is of everything here but itself, as JSON with the keys of every object in order. */
export const SignedReport = z.strictObject({
  report: Report, version: z.int().min(1), signedAt: Moment, by: z.strictObject({ name: z.string(), position: z.string() }),
  /** Why there is another version; null in the first. */
  note: z.string().nullable(),
  hash: Hash,
})
export type SignedReport = z.infer<typeof SignedReport>

/** `isCurrent`: its figures are still those that are computed now; otherwise they have changed since. */
const VersionOf = SignedReport.omit({ report: true }).extend({ isCurrent: z.boolean() })

/** What `GET /api/reports` answers: the report as of now, and what was signed of it, the newest first. */
export const ProducedReport = z.strictObject({
  report: Report,
  /** Of the figures as they are now: who signs names what was seen. */
  mark: Hash,
  versions: z.array(VersionOf).readonly(),
  may: z.strictObject({ sign: z.boolean() }),
})
export type ProducedReport = z.infer<typeof ProducedReport>

/** `POST /api/reports/sign`, answered with the `ProducedReport` after it. `GET /api/reports/versions/<version>?…` is a `SignedReport`. */
export const SignReport = z.strictObject({
  ...Asked, unit: Id.optional(), seen: Hash, note: freeText(500).nullable().default(null),
})
export type SignReport = z.infer<typeof SignReport>

/** `GET /api/reports/draft?…`: as it was drafted by schedule; `isCurrent`: its figures are still those that are computed now. */
export const DraftedReport = z.strictObject({ report: Report, draftedAt: Moment, isCurrent: z.boolean() })
export type DraftedReport = z.infer<typeof DraftedReport>

/** `GET /api/reports/list`: what was drafted by schedule or signed, the newest period first; `version` 0: a draft only. */
export const ReportList = z.strictObject({
  reports: z.array(z.strictObject({
    period: Report.shape.period, by: By, version: Count, draftedAt: Moment.nullable(), signedAt: Moment.nullable(),
    signedBy: z.strictObject({ name: z.string(), position: z.string() }).nullable(), hash: Hash.nullable(),
  })).readonly(),
})
export type ReportList = z.infer<typeof ReportList>

/** `GET /api/reports/evidence/<year>.xlsx?calendar&language` (`.json`): each quarter and the year as signed last, or as computed now where nobody signed. */
export const EvidenceQuery = z.object({ calendar: Calendar.optional(), language: Language.default('vi'), office: Id.optional(), unit: Id.optional() })
export const EvidencePack = z.strictObject({
  subject: Report.shape.subject, year: z.int(), calendar: Calendar, producedAt: Moment,
  parts: z.array(z.strictObject({
    report: Report,
    signed: SignedReport.omit({ report: true }).nullable(),
    /** Every version that was signed, the newest first. */
    versions: z.array(SignedReport.omit({ report: true }).extend({ rowsBy: By })).readonly(),
  })).readonly(),
})
export type EvidencePack = z.infer<typeof EvidencePack>
