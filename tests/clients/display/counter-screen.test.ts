import { blinkMs, doingOf, isBlinking, type AboveCounter } from '../../../client-display/counter-screen/above-counter.ts'

const now = Date.UTC(2026, 10, 20, 3)
const above = (more: Partial<AboveCounter> = {}): AboveCounter =>
  ({ counter: { id: '5', label: '5' }, status: 'open', pauseReason: null, officer: null, inHand: null, ...more })
const withTicket = (state: 'called' | 'serving', calledAt: number | null) => above({ inHand: { ticket: 'A002', state, times: 1, calledAt } })

test('the screen says what the counter does, and whoever is there comes first', () => {
  expect(doingOf(above())).toBe('free')
  expect(doingOf(above({ status: 'closed' }))).toBe('closed')
  expect(doingOf(above({ status: 'paused' }))).toBe('paused')
  expect(doingOf(withTicket('called', now))).toBe('called')
  expect(doingOf({ ...withTicket('serving', now), status: 'paused' })).toBe('serving')
})

test('the screen blinks for a while after a call, and not when the citizen has come', () => {
  expect(isBlinking(withTicket('called', now), now)).toBe(true)
  expect(isBlinking(withTicket('called', now - blinkMs + 1), now)).toBe(true)
  expect(isBlinking(withTicket('called', now - blinkMs), now)).toBe(false)
  expect(isBlinking(withTicket('serving', now), now)).toBe(false)
  expect(isBlinking(above(), now)).toBe(false)
})
