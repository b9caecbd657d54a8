import { z } from 'zod'
import { dimensions } from '../domain/rating/figures.ts'
import { formOwners, pointsOfOption, questionKinds } from '../domain/rating/form.ts'
import { ratingLevels, scales } from '../domain/rating/scale.ts'
import { channels } from '../domain/ticket.ts'
import { freeText, Id, Language, LocalDate, Text, TicketNumber } from './texts.ts'

const Level = z.literal(ratingLevels)
const Scale = z.literal(scales)
/** Milliseconds since the epoch. */
const Moment = z.number()
const Count = z.int().min(0)
const Share = z.number().min(0).max(1)

const Condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), levels: z.array(Level).max(5).readonly() }),
  z.strictObject({ kind: z.literal('chosen'), question: Id, options: z.array(Id).max(20).readonly() }),
])

const Question = z.strictObject({
  id: Id, kind: z.enum(questionKinds), text: Text,
  options: z.array(z.strictObject({ id: Id, text: Text, points: z.literal(pointsOfOption).exactOptional() })).max(20).readonly(),
  when: Condition.nullable(),
})

const asked = {
  id: Id, version: z.int().min(1), scale: Scale, name: Text,
  languages: z.array(Language).max(2).readonly(), questions: z.array(Question).max(30).readonly(),
}

/** A form as a screen needs it to ask. */
export const ShownForm = z.strictObject(asked)
export type ShownForm = z.infer<typeof ShownForm>

/** One version of a form as an office keeps it. */
export const RatingForm = z.strictObject({
  ...asked, validFrom: LocalDate, validUntil: LocalDate.nullable(), owner: z.enum(formOwners),
})

export const RatingSettings = z.strictObject({
  form: Id, phoneSeconds: z.int().min(0).max(30 * 86_400), byDossier: z.boolean(), hallTablet: z.boolean(),
  officer: z.strictObject({ name: z.boolean(), position: z.boolean(), photo: z.boolean() }),
  minimumForOfficer: z.int().min(1).max(1000), askSeconds: z.int().min(10).max(3600),
})

/** Which version a rating answers, and per question the options chosen. */
export const NamedForm = z.strictObject({ id: Id, version: z.int().min(1) })
export const Answers = z.record(Id, z.array(Id).max(20).readonly())
  .refine((answers) => Object.keys(answers).length <= 30, 'a form has at most thirty questions')
/** Four digits that stand on the ticket, for a tablet that belongs to no counter. */
export const TicketCode = z.string().regex(/^\d{4}$/)

/** What was said so far about a transaction. */
export const GivenAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('declined'), channel: z.enum(channels) }),
  z.strictObject({ kind: z.literal('rated'), channel: z.enum(channels), level: Level, scale: Scale, answers: Answers }),
])

/** What a citizen may say about a transaction, and until when; `mayRate` is false once another channel was first. */
export const TicketRating = z.strictObject({
  transaction: Count, endedAt: Moment, service: Text, until: Moment, form: ShownForm, mayRate: z.boolean(), answered: GivenAnswer.nullable(),
})
export type TicketRating = z.infer<typeof TicketRating>

/** At a tablet that belongs to no counter: what can be rated about this ticket? */
export const FindRating = z.strictObject({ ticket: TicketNumber, code: TicketCode })
export type FindRating = z.infer<typeof FindRating>

/** By the code of a dossier: the newest transaction about it. */
export const RateDossier = z.strictObject({ office: Id, dossier: freeText(60).pipe(z.string().min(1)) })
/** The path of a page on which that one transaction can be rated, and until when the path is good. */
export const DossierRating = z.strictObject({ link: z.string(), until: Moment })
export type DossierRating = z.infer<typeof DossierRating>

const desk = { desk: z.literal('manager').optional() }
export const SatisfactionQuery = z.strictObject({ from: LocalDate, to: LocalDate, by: z.enum(dimensions), office: Id.optional(), ...desk })
export type SatisfactionQuery = z.infer<typeof SatisfactionQuery>
/** An officer's own figures are those of a month: shorter ranges would tell of single citizens. */
export const OwnSatisfactionQuery = z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), ...desk })

const ScaleFigures = z.discriminatedUnion('reason', [
  z.strictObject({
    scale: Scale, ratings: Count, satisfied: Count, rate: Share.nullable(), percent: z.number().nullable(),
    interval: z.strictObject({ low: Share, high: Share }).nullable(), isSmall: z.boolean(), reason: z.null(), levels: z.array(Count).readonly(),
  }),
  /** So few ratings that the figures would tell of single citizens. */
  z.strictObject({ scale: Scale, ratings: Count, reason: z.literal('few') }),
])

const figures = {
  scales: z.array(ScaleFigures).readonly(), ratings: Count, declined: Count, ended: Count.nullable(), responseRate: z.number().nullable(),
}

/** Figures of a period: of all, and by one dimension; `of` is an id, an hour, a channel or an outcome, "" where it is not known; `name` is what people call it. */
export const SatisfactionReport = z.strictObject({
  office: Id, from: LocalDate, to: LocalDate, by: z.enum(dimensions),
  all: z.strictObject(figures), rows: z.array(z.strictObject({ of: z.string(), name: Text.nullable(), ...figures })).readonly(),
})
export type SatisfactionReport = z.infer<typeof SatisfactionReport>

/** Of the officer who asks, of the days of a month that are closed. */
export const OwnSatisfaction = z.strictObject({ month: z.string(), minimum: Count, ...figures })
export type OwnSatisfaction = z.infer<typeof OwnSatisfaction>
