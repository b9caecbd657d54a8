import type { Language, Text } from '../office.ts'
import type { RatingLevel, Scale } from './scale.ts'

export const questionKinds = ['chips', 'choice', 'yesNo', 'words', 'indicator'] as const
/**
 * `chips`: any number of the options; `choice`, `yesNo`, `indicator`: one of them, an indicator's with points;
 * `words`: the citizen's own, which lie beside the ledger as the rating's comment.
 */
export type QuestionKind = typeof questionKinds[number]

export const pointsOfOption = [0, 1, 2] as const

export interface Option { readonly id: string, readonly text: Text, readonly points?: typeof pointsOfOption[number] }

/** When a question is asked: at one of these levels, or after one of these options of an earlier question. */
export type Condition =
  | { readonly kind: 'level', readonly levels: readonly RatingLevel[] }
  | { readonly kind: 'chosen', readonly question: string, readonly options: readonly string[] }

export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly text: Text
  /** Of own words there are none. */
  readonly options: readonly Option[]
  /** Null: always. */
  readonly when: Condition | null
}

export const formOwners = ['shipped', 'province', 'office'] as const

/** One version of a form. It never changes once somebody may have answered it: what is changed gets the next version. */
export interface RatingForm extends FormVersion {
  readonly name: Text
  /** Local dates "yyyy-MM-dd", both inclusive; null: until further notice. */
  readonly validFrom: string
  readonly validUntil: string | null
  readonly owner: typeof formOwners[number]
  /** In which languages it is offered; the first one where somebody speaks none of them. */
  readonly languages: readonly Language[]
  readonly questions: readonly Question[]
}

/** What a rating keeps of the form that it answered. */
export interface FormVersion { readonly id: string, readonly version: number, readonly scale: Scale }

/** Per question, the ids of the options that were chosen. A question that was left out is not there. */
export type Answers = Readonly<Record<string, readonly string[]>>

export const noAnswers: Answers = {}

/** What has been said so far: `level` is null before the first tap. */
export interface SoFar { readonly level: RatingLevel | null, readonly answers: Answers }
