import { callOf, canWithdraw, shouldComeIn } from '../../../client-phone/panel.ts'
import { isForRating, ticketPath } from '../../../client-phone/ticket-path.ts'

test('the holder is asked in when three or fewer are ahead', () => {
  const expected = { p50Seconds: 1200, p90Seconds: 2400 }
  expect(shouldComeIn({ state: 'waiting', ahead: 4, expected })).toBe(false)
  expect(shouldComeIn({ state: 'waiting', ahead: 3, expected })).toBe(true)
  expect(shouldComeIn({ state: 'waiting', ahead: 3, expected: null })).toBe(true)
  expect(shouldComeIn({ state: 'called', ahead: null, expected: null })).toBe(false)
})

test('who probably waits long yet is not told that it is almost their turn, until only one is ahead', () => {
  const expected = { p50Seconds: 2700, p90Seconds: 6600 }
  expect(shouldComeIn({ state: 'waiting', ahead: 2, expected })).toBe(false)
  expect(shouldComeIn({ state: 'waiting', ahead: 1, expected })).toBe(true)
})

test('a number can be given up until it is being served', () => {
  expect((['waiting', 'called', 'missed'] as const).every(canWithdraw)).toBe(true)
  expect((['serving', 'finished', 'withdrawn', 'expired'] as const).some(canWithdraw)).toBe(false)
})

test('every further call is news, and nothing else is', () => {
  const counter = { id: '5', label: '5' }
  const first = callOf({ state: 'called', calledTimes: 1, counter })
  expect(callOf({ state: 'called', calledTimes: 2, counter })).not.toBe(first)
  expect(callOf({ state: 'called', calledTimes: 1, counter })).toBe(first)
  expect(callOf({ state: 'serving', calledTimes: 1, counter })).toBeNull()
})

test('the address after /t/ is the ticket; anything else is no link', () => {
  expect(ticketPath('/t/pvhcc/2026-11-20/A059/SZcKLmp7-_y')).toBe('pvhcc/2026-11-20/A059/SZcKLmp7-_y')
  expect(ticketPath('/t/pvhcc/2026-11-20/A059')).toBeNull()
  expect(ticketPath('/t/../../etc/passwd')).toBeNull()
})

test('the link of a dossier\'s code is for rating only, that of a ticket is not', () => {
  expect(isForRating(ticketPath('/t/pvhcc/2026-11-20/A059/r0-mi1b2c3d-SZcKLmp7-_y'))).toBe(true)
  expect(isForRating(ticketPath('/t/pvhcc/2026-11-20/A059/SZcKLmp7-_y'))).toBe(false)
  expect(isForRating(null)).toBe(false)
})
