import { z } from 'zod'
import { areSound } from '../domain/evaluation/figures.ts'
import { gradeLimits } from '../domain/evaluation/grade.ts'
import { pointsOfIndicator, unitIndicators } from '../domain/evaluation/indicator.ts'
import { periodNamed } from '../domain/evaluation/period.ts'
import { levels } from '../domain/evaluation/rules.ts'
import { freeText, Id, LocalDate, Text } from './texts.ts'

/** "2026-Q3" or "2026". */
export const PeriodName = z.string().refine((name) => periodNamed(name) !== null)

const Points = z.literal(pointsOfIndicator)
const Words = freeText(2000).pipe(z.string().min(1))
const Figure = z.int().min(0).max(1_000_000_000)

const OnTheSpotFigures = z.strictObject({ listed: Figure, onTheSpot: Figure, eligible: Figure, receivedHere: Figure })
  .refine((figures) => areSound('indicator-5', figures))
const PetitionsFigures = z.strictObject({ due: Figure, onTime: Figure, draggingOn: Figure })
  .refine((figures) => areSound('indicator-8', figures))
const OnlineFigures = z.strictObject({ eligible: Figure, online: Figure, dossiers: Figure, onlineDossiers: Figure, overdue: Figure })
  .refine((figures) => areSound('indicator-9', figures))

const selfScore = <F extends z.ZodType>(figures: F) => z.strictObject({ points: Points, evidence: Words, figures })
const OnTheSpotScore = selfScore(OnTheSpotFigures.nullable())
const PetitionsScore = selfScore(PetitionsFigures.nullable())
const OnlineScore = selfScore(OnlineFigures.nullable())

/** Every change names the revision that its author has seen: whoever comes second is told, and nothing is overwritten. */
const seen = { revision: z.int().min(0) }

export const EnterSelfScores = z.strictObject({
  ...seen,
  self: z.strictObject({
    'indicator-5': OnTheSpotScore.exactOptional(), 'indicator-8': PetitionsScore.exactOptional(), 'indicator-9': OnlineScore.exactOptional(),
  }),
})
export type EnterSelfScores = z.infer<typeof EnterSelfScores>

const AppraisedScore = z.strictObject({ points: Points, reason: Words.nullable() })

export const AppraiseScores = z.strictObject({
  ...seen, scores: z.strictObject({ 'indicator-5': AppraisedScore, 'indicator-8': AppraisedScore, 'indicator-9': AppraisedScore }),
})
export type AppraiseScores = z.infer<typeof AppraiseScores>

export const CorrectEvaluation = z.strictObject({ ...seen, reason: Words })
export type CorrectEvaluation = z.infer<typeof CorrectEvaluation>

/** Of the steps that say nothing else. */
export const NextStep = z.strictObject(seen)
export type NextStep = z.infer<typeof NextStep>

/** Which of an evaluation's versions, in the address. */
export const VersionNumber = z.coerce.number().int().min(1)

const Grade = z.enum(gradeLimits.map(([grade]) => grade))
/** Points in tenths, cut; `exact` as a fraction; no grade until every indicator has points. */
const Score = z.strictObject({ exact: z.string(), shownTenths: z.int(), counted: z.int(), grade: Grade.nullable() })
export type Score = z.infer<typeof Score>

const Signature = z.strictObject({ staff: Id, name: z.string(), position: z.string(), at: z.number() })
export type Signature = z.infer<typeof Signature>

const CitizensRow = z.strictObject({
  number: z.int(), source: z.literal('citizens'), id: z.string(), answers: z.int(), averageTenths: z.int().nullable(), exact: z.string().nullable(),
})
const UnitRow = z.strictObject({
  number: z.int(), source: z.literal('unit'), id: z.enum(unitIndicators),
  self: z.union([OnTheSpotScore, PetitionsScore, OnlineScore]).nullable(), appraised: AppraisedScore.nullable(),
})
export type CitizensRow = z.infer<typeof CitizensRow>
export type UnitRow = z.infer<typeof UnitRow>

const State = z.enum(['notBegun', 'draft', 'submitted', 'fixed', 'published'])

/** An office's evaluation for a period: the version asked for, and which others there are. */
export const EvaluationView = z.strictObject({
  office: z.strictObject({ id: Id, name: Text, timeZone: z.string() }),
  level: z.enum(levels),
  period: PeriodName,
  /** Of the whole evaluation, to be named with the next change. */
  revision: z.int(),
  /** 0 while nothing has been entered. */
  version: z.int(),
  state: State,
  /** Id of the set of indicators. */
  indicators: z.string(),
  dates: z.strictObject({ from: LocalDate, to: LocalDate }),
  /** The last day whose forms are counted. */
  countedTo: LocalDate,
  forms: z.int(),
  rows: z.array(z.discriminatedUnion('source', [CitizensRow, UnitRow])),
  self: Score,
  appraised: Score.nullable(),
  correction: z.strictObject({ reason: z.string(), by: Signature }).nullable(),
  signed: z.strictObject({
    entered: Signature.nullable(), submitted: Signature.nullable(), fixed: Signature.nullable(), published: Signature.nullable(),
  }),
  versions: z.array(z.strictObject({ number: z.int(), state: State })),
  /** What the asker may do with the newest version, whatever its state. */
  may: z.strictObject({ enter: z.boolean(), appraise: z.boolean() }),
})
export type EvaluationView = z.infer<typeof EvaluationView>

/** What everybody may read of a published evaluation: no officer, no internal remark. */
export const PublishedEvaluations = z.strictObject({
  office: Id,
  evaluations: z.array(z.strictObject({
    period: PeriodName, version: z.int(), forms: z.int(), dates: z.strictObject({ from: LocalDate, to: LocalDate }), countedTo: LocalDate,
    score: Score, publishedAt: z.number(),
  })),
})
export type PublishedEvaluations = z.infer<typeof PublishedEvaluations>
