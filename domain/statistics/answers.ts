import type { Office } from '../office.ts'
import type { FormVersion } from '../rating/form.ts'
import { formOf } from '../rating/forms.ts'
import type { Rating } from '../ticket.ts'

/**
 * How often each option of a rating form was chosen: "form|version|question|option". Beside them "form|version": on how
 * many of those forms a rating was given, and "form|version|indicators": on how many of them an indicator was answered.
 * Only what occurred is there.
 */
export type AnswerCounts = Readonly<Record<string, number>>

/** One thing to add: what, and how often (−1 for what is replaced). */
export type AnswerTally = readonly [key: string, times: number]

export const noAnswerCounts: AnswerCounts = {}

/** One option of one version of a form, and how many chose it. */
export interface OptionCount {
  readonly form: Pick<FormVersion, 'id' | 'version'>, readonly question: string, readonly option: string, readonly times: number
}

/** What a rating counts for, each that many times; nothing when it names no form. */
export function answerTallies(rating: Rating | null, office: Pick<Office, 'forms'> | null, times: 1 | -1): AnswerTally[] {
  if (rating?.kind !== 'rated' || rating.form === null) return []
  const { form: { id, version }, answers } = rating
  const form = `${id}|${String(version)}`
  const questions = office === null ? [] : formOf(office, { id, version })?.questions ?? []
  const answered = Object.entries(answers).filter(([, options]) => options.length > 0)
  const isAssessed = answered.some(([name]) => questions.some((question) => question.id === name && question.kind === 'indicator'))
  const keys = [
    form, ...isAssessed ? [`${form}|indicators`] : [],
    ...answered.flatMap(([question, options]) => options.map((option) => `${form}|${question}|${option}`)),
  ]
  return keys.map((key) => [key, times])
}

/** What is to be added for an answer that replaces another; what is in both is left out. */
export function changedAnswers(former: readonly AnswerTally[], latter: readonly AnswerTally[]): AnswerTally[] {
  return Object.entries(withAnswers(noAnswerCounts, [...former, ...latter], 1))
}

export function withAnswers(counts: AnswerCounts, more: readonly AnswerTally[], times: 1 | -1): AnswerCounts {
  return more.length === 0 ? counts : added([...Object.entries(counts), ...more.map(([key, own]) => [key, own * times] as const)])
}

export function mergeAnswers(parts: readonly AnswerCounts[]): AnswerCounts {
  return added(parts.flatMap((part) => Object.entries(part)))
}

/** On how many forms at least one indicator was answered, of any version. */
export function assessedForms(counts: AnswerCounts): number {
  return Object.entries(counts).filter(([key]) => key.split('|')[2] === 'indicators' && key.split('|').length === 3)
    .reduce((sum, [, times]) => sum + times, 0)
}

export function optionsChosen(counts: AnswerCounts): OptionCount[] {
  return Object.entries(counts).flatMap(([key, times]) => {
    const [id = '', version, question, option] = key.split('|')
    return question === undefined || option === undefined ? [] : [{ form: { id, version: Number(version) }, question, option, times }]
  })
}

function added(entries: readonly (readonly [string, number])[]): AnswerCounts {
  const sums = new Map<string, number>()
  for (const [key, times] of entries) sums.set(key, (sums.get(key) ?? 0) + times)
  return Object.fromEntries([...sums].filter(([, times]) => times !== 0))
}
