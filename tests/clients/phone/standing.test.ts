import { standingOf } from '../../../client-phone/rating/standing.ts'
import type { TicketRating } from '../../../contract/ratings.ts'
import { counterForm } from '../../../domain/rating/shipped-forms.ts'
import { shownForm } from '../../../domain/views/ticket-rating.ts'

const rating: TicketRating = {
  transaction: 0, endedAt: 0, service: { vi: 'Hộ tịch', en: 'Civil status' }, until: 1000, form: shownForm(counterForm), mayRate: true, answered: null,
}
const rated = { kind: 'rated', channel: 'phone', level: 4, scale: 5, answers: {} } as const
const here = { now: 1000, isTalking: false, isForRating: false }

test('one who is through is asked for a rating until there is one', () => {
  expect(standingOf({ state: 'finished', rating }, here)).toBe('asking')
  expect(standingOf({ state: 'finished', rating: { ...rating, answered: rated } }, here)).toBe('rated')
})

test('one who was sent on to another service is shown the wait, not a question', () => {
  expect(standingOf({ state: 'waiting', rating }, here)).toBe('none')
  expect(standingOf({ state: 'waiting', rating }, { ...here, isForRating: true })).toBe('asking')
})

test('a rating given at the counter is thanked for, also when the time is over', () => {
  const atCounter = { ...rating, mayRate: false, answered: { ...rated, channel: 'tablet' } } as const
  expect(standingOf({ state: 'finished', rating: atCounter }, here)).toBe('elsewhere')
  expect(standingOf({ state: 'finished', rating: atCounter }, { ...here, now: 1001 })).toBe('elsewhere')
})

test('nothing is asked and nothing can be changed when the time is over, but who is in the middle may finish', () => {
  expect(standingOf({ state: 'finished', rating }, { ...here, now: 1001 })).toBe('over')
  expect(standingOf({ state: 'finished', rating: { ...rating, answered: rated } }, { ...here, now: 1001 })).toBe('over')
  expect(standingOf({ state: 'finished', rating }, { ...here, now: 1001, isTalking: true })).toBe('asking')
})

test('one who declined may think again', () => {
  expect(standingOf({ state: 'finished', rating: { ...rating, answered: { kind: 'declined', channel: 'phone' } } }, here)).toBe('declined')
})
