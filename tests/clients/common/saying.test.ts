import fc from 'fast-check'
import { choose, goBack, goOn, placeOf, rate, takeUp, unsaid, write, type Saying } from '../../../client-common/rating/saying.ts'
import type { Question, RatingForm } from '../../../domain/rating/form.ts'
import { checkAnswers } from '../../../domain/rating/questions.ts'
import { levelsOf } from '../../../domain/rating/scale.ts'
import { counterForm, shippedForms } from '../../../domain/rating/shipped-forms.ts'

const idOf = (form: RatingForm, saying: Saying) => {
  const place = placeOf(form, saying)
  return place.kind === 'question' ? place.question.id : place.kind
}

test('first the level is asked, then why, then for own words, and that is all', () => {
  const rated = rate(counterForm, unsaid, 2)
  expect([unsaid, rated, goOn(rated), goOn(goOn(rated))].map((one) => idOf(counterForm, one))).toEqual(['level', 'reasons', 'comment', 'end'])
})

test('who is satisfied is not asked what was wrong', () => {
  expect(idOf(counterForm, rate(counterForm, unsaid, 5))).toBe('comment')
})

test('who goes back to the faces and is satisfied after all has said nothing of what was wrong', () => {
  const complained = choose(counterForm, rate(counterForm, unsaid, 1), 'reasons', ['waiting'])
  expect(complained.answers).toEqual({ reasons: ['waiting'] })
  expect(rate(counterForm, goBack(complained), 5)).toMatchObject({ level: 5, answers: {} })
})

test('a chip that is taken out again, and words that are wiped, are nothing said', () => {
  const rated = rate(counterForm, unsaid, 1)
  expect(choose(counterForm, choose(counterForm, rated, 'reasons', ['place']), 'reasons', []).answers).toEqual({})
  expect(write(write(rated, 'Tốt'), '  ').comment).toBeNull()
})

test('a tablet that was loaded anew goes on behind the last answer', () => {
  const said = { kind: 'rated', channel: 'tablet', level: 2, scale: 5 } as const
  expect(idOf(counterForm, takeUp(counterForm, { ...said, answers: {} }))).toBe('reasons')
  expect(idOf(counterForm, takeUp(counterForm, { ...said, answers: { reasons: ['waiting'] } }))).toBe('comment')
  expect(takeUp(counterForm, { kind: 'declined', channel: 'phone' })).toEqual(unsaid)
})

test('whatever is touched in whatever order, the server takes what is said', () => {
  const touch = fc.record({ what: fc.constantFrom('rate', 'choose', 'on', 'back'), pick: fc.nat(100) })
  fc.assert(fc.property(fc.constantFrom(...shippedForms), fc.array(touch, { maxLength: 40 }), (form, touches) => {
    const said = touches.reduce((saying, { what, pick }) => touched(form, saying, what, pick), unsaid)
    return said.level === null ? Object.keys(said.answers).length === 0 : checkAnswers(form, said.level, said.answers) === null
  }))
})

function touched(form: RatingForm, saying: Saying, what: string, pick: number): Saying {
  const place = placeOf(form, saying)
  switch (what) {
    case 'rate': return place.kind === 'level' ? rate(form, saying, levelsOf(form.scale)[pick % form.scale] ?? 1) : saying
    case 'choose': return place.kind === 'question' ? chosen(form, saying, place.question, pick) : saying
    case 'back': return goBack(saying)
    default: return place.kind === 'level' ? saying : goOn(saying)
  }
}

function chosen(form: RatingForm, saying: Saying, { id, options }: Question, pick: number): Saying {
  const option = options[pick % options.length]
  return option === undefined ? saying : choose(form, saying, id, [option.id])
}
