import { citizenTallies } from '../../../domain/evaluation/tally-ratings.ts'
import { noTallies } from '../../../domain/evaluation/tallies.ts'
import { completeOffice } from '../../../domain/office-settings.ts'
import type { Answers, FormVersion } from '../../../domain/rating/form.ts'
import { answerTallies, changedAnswers, noAnswerCounts, withAnswers, type AnswerCounts } from '../../../domain/statistics/answers.ts'
import type { Rating } from '../../../domain/ticket.ts'
import { smallOffice } from '../../support/small-office.ts'

const office = completeOffice(smallOffice)
const indicatorForm = { id: 'tt-01-2018', version: 1, scale: 3 } as const

function rating(answers: Answers, form: FormVersion | null = indicatorForm): Rating {
  return { kind: 'rated', level: 3, scale: form?.scale ?? 5, channel: 'tablet', at: 1, form, answers }
}

function counted(...ratings: Rating[]): AnswerCounts {
  return withAnswers(noAnswerCounts, ratings.flatMap((one) => answerTallies(one, office, 1)), 1)
}

test('each form adds the points of its answers, and an indicator left out counts for nothing', () => {
  const answers = counted(rating({ 'indicator-1': ['p2'], 'indicator-3': ['p0'] }), rating({ 'indicator-1': ['p1'] }))
  expect(citizenTallies(answers, office)).toEqual({ forms: 2, indicators: { 'indicator-1': { answers: 2, points: 3 }, 'indicator-3': { answers: 1, points: 0 } } })
})

test('a citizen who says it again is one form, with what was said last', () => {
  const [first, last] = [rating({ 'indicator-1': ['p0'], 'indicator-2': ['p0'] }), rating({ 'indicator-1': ['p2'] })]
  const change = changedAnswers(answerTallies(first, office, -1), answerTallies(last, office, 1))
  expect(citizenTallies(withAnswers(counted(first), change, 1), office)).toEqual({ forms: 1, indicators: { 'indicator-1': { answers: 1, points: 2 } } })
})

test('the short form at the counter, a form left empty, and the ratings of old ledgers, say nothing about indicators', () => {
  const answers = counted(rating({ reasons: ['waiting'] }, { id: 'counter-5', version: 1, scale: 5 }), rating({}), rating({}, null))
  expect(answers).toEqual({ 'counter-5|1': 1, 'counter-5|1|reasons|waiting': 1, 'tt-01-2018|1': 1 })
  expect(citizenTallies(answers, office)).toEqual(noTallies)
})

test('an answer that no version of a form knows counts for nothing', () => {
  const strange = counted(rating({ 'indicator-1': ['p2'] }, { ...indicatorForm, version: 99 }), rating({ toString: ['p2'] }))
  expect(citizenTallies(strange, office)).toEqual(noTallies)
})
