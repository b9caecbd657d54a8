import type { Language, Text } from '../office.ts'
import { pointsOfOption, type Option, type Question, type RatingForm } from './form.ts'
import { scales } from './scale.ts'

/** `conditionForward`: it depends on a question that does not come before it. */
export type FormFaultCode =
  | 'emptyText' | 'duplicateId' | 'unfitOptions' | 'unfitPoints' | 'unknownLevel' | 'conditionForward' | 'unknownOption'
  | 'unknownScale' | 'noLanguage' | 'endsBeforeBegin'

/** What is wrong with a form, and with which of its parts: "", "question" or "question/option". */
export interface FormFault { readonly code: FormFaultCode, readonly at: string }

/** Everything that keeps a form from being asked; none when it can be. */
export function checkForm(form: RatingForm): FormFault[] {
  const { name, scale, languages, validFrom, validUntil, questions } = form
  return [
    ...faultIf(!(scales as readonly number[]).includes(scale), 'unknownScale', ''),
    ...faultIf(languages.length === 0, 'noLanguage', ''),
    ...faultIf(isEmpty(name, languages), 'emptyText', ''),
    ...faultIf(validUntil !== null && validUntil < validFrom, 'endsBeforeBegin', ''),
    ...repeated(questions).map((at) => ({ code: 'duplicateId' as const, at })),
    ...questions.flatMap((question, index) => faultsOf(question, questions.slice(0, index), form)),
  ]
}

function faultsOf(question: Question, before: readonly Question[], form: RatingForm): FormFault[] {
  const { id, text, options } = question
  return [
    ...faultIf(isEmpty(text, form.languages), 'emptyText', id),
    ...options.filter((option) => isEmpty(option.text, form.languages)).map((option) => ({ code: 'emptyText' as const, at: `${id}/${option.id}` })),
    ...repeated(options).map((option) => ({ code: 'duplicateId' as const, at: `${id}/${option}` })),
    ...faultIf(!hasFitOptions(question), 'unfitOptions', id),
    ...faultIf(!hasFitPoints(question), 'unfitPoints', id),
    ...conditionFaults(question, before, form),
  ]
}

function conditionFaults({ id, when }: Question, before: readonly Question[], { scale }: RatingForm): FormFault[] {
  if (when === null) return []
  if (when.kind === 'level') return faultIf(when.levels.length === 0 || when.levels.some((level) => level > scale), 'unknownLevel', id)
  const earlier = before.find((one) => one.id === when.question)
  if (earlier === undefined) return [{ code: 'conditionForward', at: id }]
  const isKnown = (option: string) => earlier.options.some((one) => one.id === option)
  return faultIf(when.options.length === 0 || !when.options.every(isKnown), 'unknownOption', id)
}

function hasFitOptions({ kind, options }: Question): boolean {
  switch (kind) {
    case 'words': return options.length === 0
    case 'yesNo': return options.map(({ id }) => id).join() === 'yes,no'
    case 'chips': return options.length > 0
    case 'choice':
    case 'indicator': return options.length > 1
  }
}

/** An indicator brings each number of points by one option; nothing else brings points. */
function hasFitPoints({ kind, options }: Question): boolean {
  const points = options.flatMap((option) => option.points ?? [])
  if (kind !== 'indicator') return points.length === 0
  return points.length === pointsOfOption.length && pointsOfOption.every((one) => points.includes(one))
}

function repeated(all: readonly (Question | Option)[]): string[] {
  const ids = all.map(({ id }) => id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

function isEmpty(text: Text, languages: readonly Language[]): boolean {
  return languages.some((language) => text[language].trim() === '')
}

function faultIf(isFaulty: boolean, code: FormFaultCode, at: string): FormFault[] {
  return isFaulty ? [{ code, at }] : []
}
