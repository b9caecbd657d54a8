import fc from 'fast-check'
import { checkForm } from '../../domain/rating/check-form.ts'
import type { Answers, Question, RatingForm } from '../../domain/rating/form.ts'
import { formAnswered, formInForce, formOf } from '../../domain/rating/forms.ts'
import { checkAnswers, questionsFor } from '../../domain/rating/questions.ts'
import { ratingLevels, type RatingLevel } from '../../domain/rating/scale.ts'
import { counterForm, shippedForms } from '../../domain/rating/shipped-forms.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import type { Office } from '../../domain/office.ts'
import { office } from './support/office.ts'

const say = (words: string) => ({ vi: words, en: words })
const option = (id: string, points?: 0 | 1 | 2) => ({ id, text: say(id), ...points === undefined ? {} : { points } })

const overdue: Question = { id: 'overdue', kind: 'yesNo', text: say('Quá hạn?'), options: [option('yes'), option('no')], when: { kind: 'level', levels: [1, 2] } }
const told: Question = { id: 'told', kind: 'choice', text: say('Có được báo?'), options: [option('letter'), option('phone'), option('never')], when: { kind: 'chosen', question: 'overdue', options: ['yes'] } }
const whom: Question = { id: 'whom', kind: 'chips', text: say('Ai?'), options: [option('desk'), option('office')], when: { kind: 'chosen', question: 'told', options: ['never'] } }
const words: Question = { id: 'words', kind: 'words', text: say('Khác'), options: [], when: null }

const form: RatingForm = {
  id: 'own', version: 1, name: say('Phiếu'), scale: 5, validFrom: '2026-01-01', validUntil: null, owner: 'office',
  languages: ['vi', 'en'], questions: [overdue, told, whom, words],
}

function asked(level: RatingLevel | null, answers: Answers): string[] {
  return questionsFor(form, { level, answers }).map(({ id }) => id)
}

function withForms(forms: readonly RatingForm[], id = 'own'): Office {
  return { ...office, forms, rating: { ...office.rating, form: id } }
}

test.each(shippedForms.map((one) => [one.id, one] as const))('the form %s that comes with the product has no fault', (_id, shipped) => {
  expect(checkForm(shipped)).toEqual([])
})

test('no two forms that come with the product have the same id and version', () => {
  const names = shippedForms.map(({ id, version }) => `${id}/${version}`)
  expect(new Set(names).size).toBe(names.length)
})

test('on the short form whoever is not satisfied is asked why, and nobody else', () => {
  const reasons = ratingLevels.map((level) => questionsFor(counterForm, { level, answers: {} }).some(({ kind }) => kind === 'chips'))
  expect(reasons).toEqual([true, true, true, false, false])
})

test('the citizen’s part of the nine indicators is 1, 2, 3, 4, 6 and 7, with 2, 1 or 0 points each', () => {
  const questions = formOf(office, { id: 'tt-01-2018', version: 1 })?.questions.filter(({ kind }) => kind === 'indicator') ?? []
  expect(questions.map(({ id }) => id)).toEqual([1, 2, 3, 4, 6, 7].map((n) => `indicator-${n}`))
  expect(questions.map(({ options }) => options.map(({ points }) => points))).toEqual(questions.map(() => [2, 1, 0]))
})

test('a question follows from the level, and from what was chosen before', () => {
  expect(asked(null, {})).toEqual(['words'])
  expect(asked(5, {})).toEqual(['words'])
  expect(asked(2, {})).toEqual(['overdue', 'words'])
  expect(asked(2, { overdue: ['no'] })).toEqual(['overdue', 'words'])
  expect(asked(2, { overdue: ['yes'] })).toEqual(['overdue', 'told', 'words'])
  expect(asked(1, { overdue: ['yes'], told: ['never'] })).toEqual(['overdue', 'told', 'whom', 'words'])
})

test('what was answered to a question that is not asked any more leads nowhere', () => {
  expect(asked(4, { overdue: ['yes'], told: ['never'] })).toEqual(['words'])
  expect(asked(2, { overdue: ['no'], told: ['never'] })).toEqual(['overdue', 'words'])
})

test.each<[string, RatingLevel, Answers, string | null]>([
  ['the level alone', 1, {}, null],
  ['what was asked', 2, { overdue: ['yes'], told: ['phone'] }, null],
  ['several chips', 2, { overdue: ['yes'], told: ['never'], whom: ['desk', 'office'] }, null],
  ['a question that was not asked', 4, { overdue: ['yes'] }, 'wrongAnswers'],
  ['two of a choice', 2, { overdue: ['yes', 'no'] }, 'wrongAnswers'],
  ['a chip twice', 2, { overdue: ['yes'], told: ['never'], whom: ['desk', 'desk'] }, 'wrongAnswers'],
  ['an option that is not there', 2, { overdue: ['maybe'] }, 'wrongAnswers'],
  ['a question that is not there', 2, { toString: ['yes'] }, 'wrongAnswers'],
  ['own words among the options', 2, { words: ['x'] }, 'wrongAnswers'],
])('%s at level %i is an answer to the form or is not: %j %s', (_what, level, answers, refusal) => {
  expect(checkAnswers(form, level, answers)).toBe(refusal)
})

test('a level that is not on the scale is no answer', () => {
  expect([3, 4].map((level) => checkAnswers({ ...form, scale: 3 }, level as RatingLevel, {}))).toEqual([null, 'wrongAnswers'])
})

test('whoever answers only what is asked, in any order of taps, answers the form', () => {
  fc.assert(fc.property(fc.constantFrom(...shippedForms, form), fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (one, tap, taps) => {
    const level = (tap % one.scale + 1) as RatingLevel
    let answers: Answers = {}
    for (const [which, what] of taps) {
      const open = questionsFor(one, { level, answers }).filter(({ options }) => options.length > 0)
      const question = open[which % Math.max(1, open.length)]
      const chosen = question?.options[what % question.options.length]
      if (question !== undefined && chosen !== undefined) answers = { ...answers, [question.id]: [chosen.id] }
    }
    const stillAsked = new Set(questionsFor(one, { level, answers }).map(({ id }) => id))
    const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => stillAsked.has(id)))
    expect(checkAnswers(one, level, kept)).toBeNull()
  }))
})

test.each<[string, Partial<RatingForm>, string[]]>([
  ['an empty name', { name: { vi: ' ', en: 'Form' } }, ['emptyText ']],
  ['no language', { languages: [] }, ['noLanguage ']],
  ['another scale', { scale: 4 as 5 }, ['unknownScale ']],
  ['an end before its begin', { validUntil: '2025-12-31' }, ['endsBeforeBegin ']],
  ['a question without words', { questions: [{ ...words, text: say('') }] }, ['emptyText words']],
  ['an option without words', { questions: [{ ...overdue, options: [{ id: 'yes', text: say('') }, option('no')] }] }, ['emptyText overdue/yes']],
  ['two questions of one name', { questions: [words, words] }, ['duplicateId words']],
  ['two options of one name', { questions: [{ ...whom, when: null, options: [option('desk'), option('desk')] }] }, ['duplicateId whom/desk']],
  ['a choice of one', { questions: [{ ...told, when: null, options: [option('letter')] }] }, ['unfitOptions told']],
  ['own words with options', { questions: [{ ...words, options: [option('x')] }] }, ['unfitOptions words']],
  ['yes and perhaps', { questions: [{ ...overdue, options: [option('yes'), option('perhaps')] }] }, ['unfitOptions overdue']],
  ['points where there are none', { questions: [{ ...whom, when: null, options: [option('desk', 2)] }] }, ['unfitPoints whom']],
  ['an indicator with the same points twice', { questions: [{ ...told, when: null, kind: 'indicator', options: [option('a', 2), option('b', 2), option('c', 0)] }] }, ['unfitPoints told']],
  ['a condition on what comes later', { questions: [told, overdue] }, ['conditionForward told']],
  ['a condition on itself', { questions: [{ ...told, when: { kind: 'chosen', question: 'told', options: ['letter'] } }] }, ['conditionForward told']],
  ['a condition on an option that is not there', { questions: [overdue, { ...told, when: { kind: 'chosen', question: 'overdue', options: ['maybe'] } }] }, ['unknownOption told']],
  ['a level that is not on its scale', { scale: 3, questions: [{ ...overdue, when: { kind: 'level', levels: [4] } }] }, ['unknownLevel overdue']],
])('a form with %s is found out', (_what, change, faults) => {
  expect(checkForm(form)).toEqual([])
  expect(checkForm({ ...form, ...change }).map(({ code, at }) => `${code} ${at}`)).toEqual(faults)
})

test('the version in force is the one that came last, by the date', () => {
  const second = { ...form, version: 2, validFrom: '2026-03-01' }
  const ending = { ...form, version: 3, validFrom: '2026-06-01', validUntil: '2026-06-30' }
  const own = withForms([form, second, ending])
  expect(['2026-01-01', '2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map((date) => formInForce(own, date).version)).toEqual([1, 1, 2, 3, 2])
})

test('when the chosen form is not valid, or not there, the short counter form is asked', () => {
  expect(formInForce(withForms([form]), '2025-12-31')).toBe(counterForm)
  expect(formInForce(withForms([], 'gone'), '2026-03-02')).toBe(counterForm)
})

test('an office that never spoke of forms asks the short counter form', () => {
  const { forms: _forms, rating: _rating, ...older } = office
  expect(formInForce(completeOffice(older), '2026-03-02')).toBe(counterForm)
})

test('a rating may answer the version that was on the screen when the next one began', () => {
  const own = withForms([form, { ...form, version: 2, validFrom: '2026-03-01' }])
  expect(formAnswered(own, '2026-03-02', { id: 'own', version: 1 })).toBe(form)
  expect(formAnswered(own, '2026-02-02', { id: 'own', version: 2 })).toBeNull()
})
