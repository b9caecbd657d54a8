import { assessedForms, mergeAnswers, optionsChosen } from '../../../domain/statistics/answers.ts'
import { total } from '../../../domain/statistics/statistics.ts'
import type { Rating } from '../../../domain/ticket.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'

type Rated = Extract<Rating, { kind: 'rated' }>

test('the answers counted on a day are those that its citizens gave last', () => {
  let chosen = 0
  let forms = 0
  onRandomDays(({ day }) => {
    const answers = total(day.statistics).answers
    const ratings = day.tickets.flatMap(({ transactions }) => transactions.flatMap(({ rating }) => rating?.kind === 'rated' && rating.form !== null ? [rating] : []))
    const kept = ratings.flatMap(keysOf)
    const found = optionsChosen(answers).flatMap(({ form, question, option, times }) =>
      Array<string>(times).fill(`${form.id}|${String(form.version)}|${question}|${option}`))
    agree(found.sort(), kept.sort())
    for (const form of new Set(ratings.map(formOf))) agree(answers[form], ratings.filter((rating) => formOf(rating) === form).length)
    expect(assessedForms(answers)).toBeLessThanOrEqual(ratings.length)
    chosen += kept.length
    forms += ratings.length
  })
  expect(chosen).toBeGreaterThan(0)
  expect(forms).toBeGreaterThan(0)
})

test('what is added and taken out again leaves nothing behind', () => {
  onRandomDays(({ day }) => {
    const { answers } = total(day.statistics)
    agree(mergeAnswers([answers, Object.fromEntries(Object.entries(answers).map(([key, times]) => [key, -times]))]), {})
  }, 10)
})

function formOf({ form }: Rated): string {
  return form === null ? '' : `${form.id}|${String(form.version)}`
}

function keysOf(rating: Rated): string[] {
  return Object.entries(rating.answers).flatMap(([question, options]) => options.map((option) => `${formOf(rating)}|${question}|${option}`))
}
