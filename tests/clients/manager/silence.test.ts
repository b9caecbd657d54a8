import { silenceOf } from '../../../client-manager/today/silence.ts'

const now = Date.UTC(2026, 10, 20, 3)
const quiet = { unshown: null, unspoken: null, lastSpokenAt: null }
const unproven = (secondsAgo: number, count = 1) => ({ ticket: 'A012', at: now - secondsAgo * 1000, count })

test('a hall that shows and speaks its calls is not silent', () => {
  expect(silenceOf(quiet, now)).toBeNull()
})

test('a call that no display shows within five seconds makes the hall silent', () => {
  expect(silenceOf({ ...quiet, unshown: unproven(5) }, now)).toBeNull()
  expect(silenceOf({ ...quiet, unshown: unproven(5.001) }, now)).toMatchObject({ kind: 'notShown', ticket: 'A012' })
})

test('a call that is shown and waits to be spoken is no silence, if nothing waits behind it', () => {
  expect(silenceOf({ ...quiet, unspoken: unproven(600) }, now)).toBeNull()
})

test('a call that is not spoken within a minute while others wait makes the hall silent', () => {
  expect(silenceOf({ ...quiet, unspoken: unproven(60, 2) }, now)).toBeNull()
  expect(silenceOf({ ...quiet, unspoken: unproven(61, 2) }, now)).toMatchObject({ kind: 'notSpoken', ticket: 'A012', count: 2 })
})

test('a loudspeaker that still works off what was called at once is not silent', () => {
  const busy = { ...quiet, unspoken: unproven(90, 5) }
  expect(silenceOf({ ...busy, lastSpokenAt: now - 12_000 }, now)).toBeNull()
  expect(silenceOf({ ...busy, lastSpokenAt: now - 61_000 }, now)).toMatchObject({ kind: 'notSpoken' })
})

test('that nothing is shown is told before that nothing is spoken', () => {
  expect(silenceOf({ ...quiet, unshown: unproven(70, 2), unspoken: unproven(90, 3) }, now)).toMatchObject({ kind: 'notShown', count: 2 })
})
