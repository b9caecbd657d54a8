import { isCalm } from '../../../client-counter/calm-refusals.ts'
import { timeInHand } from '../../../client-counter/time-in-hand.ts'
import { typedNumber } from '../../../client-counter/typed-number.ts'
import { waitVerdict } from '../../../client-counter/wait-verdict.ts'
import { inHand } from './a-counter.ts'

test.each([
  ['a7', 'A007'], ['A-012', 'A012'], [' a 1234 ', 'A1234'], ['ab0099', 'AB099'],
])('the typed number %p is %s', (typed, number) => {
  expect(typedNumber(typed)).toBe(number)
})

test.each(['', 'A', '12', 'A0', 'A000', 'A123456', 'Đ12'])('%p is no ticket number', (typed) => {
  expect(typedNumber(typed)).toBeNull()
})

test('the timer of a called ticket runs from its call', () => {
  expect(timeInHand(inHand('called', { since: 1000, servedMs: 5000 }), 4000)).toBe(3000)
})

test('the timer of a resumed ticket goes on where it was held', () => {
  expect(timeInHand(inHand('serving', { since: 1000, servedMs: 60_000 }), 4000)).toBe(63_000)
})

test('a timer never runs backwards when a clock is behind', () => {
  expect(timeInHand(inHand('called', { since: 1000 }), 900)).toBe(0)
})

test('a wait is over the limit only beyond it, and near it in its last fifth', () => {
  expect([720, 721, 900, 901].map((seconds) => waitVerdict(seconds * 1000, 900))).toEqual(['within', 'near', 'near', 'over'])
  expect(waitVerdict(5000, null)).toBeNull()
})

test('that nobody waits is told calmly, that the server cannot be reached is not', () => {
  expect([isCalm('nobodyWaiting'), isCalm('unavailable')]).toEqual([true, false])
})
