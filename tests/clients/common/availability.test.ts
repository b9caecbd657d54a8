import { officeUnavailable, quotaUsedUp, refusedFor } from '../../../client-common/hours/availability.ts'

const midnight = Date.parse('2026-11-20T00:00:00+07:00')
const at = (hours: number) => midnight + hours * 3_600_000
const next = { date: '2026-11-23', from: '07:30' }
const sessions = [{ from: at(7.5), lastNumberAt: at(11), to: at(11.5) }, { from: at(13), lastNumberAt: at(16.5), to: at(17) }]
const workday = { closed: false, opening: { sessions, special: null, next } }
const dayOff = { closed: false, opening: { sessions: [], special: null, next } }
const holiday = { closed: false, opening: { sessions: [], special: { vi: 'Nghỉ Quốc khánh', en: 'National Day' }, next } }
const always = { closed: false, opening: { sessions: null, special: null, next: null } }

test.each([
  [7, { why: 'notYet', session: null, again: { at: at(7.5) } }],
  [7.5, null],
  [10.99, null],
  [11, { why: 'between', session: at(7.5), again: { at: at(13) } }],
  [12.99, { why: 'between', session: at(7.5), again: { at: at(13) } }],
  [13, null],
  [16.5, { why: 'over', session: null, again: next }],
  [23, { why: 'over', session: null, again: next }],
])('at %d o\'clock of a working day', (hour, expected) => {
  expect(officeUnavailable(workday, at(hour))).toEqual(expected)
})

test('on a holiday and on a weekend it says which of them it is, and the next day', () => {
  expect(officeUnavailable(holiday, at(9))).toEqual({ why: 'holiday', session: null, again: next })
  expect(officeUnavailable(dayOff, at(9))).toEqual({ why: 'dayOff', session: null, again: next })
})

test('an office without hours gives numbers until its day is closed', () => {
  expect(officeUnavailable(always, at(3))).toBeNull()
  expect(officeUnavailable({ ...always, closed: true }, at(3))).toEqual({ why: 'over', session: null, again: null })
})

test('a quota that is used up is free again in the next session that has numbers, else on the next day', () => {
  expect(quotaUsedUp(workday, { quota: 2, taken: [1, 0] }, at(9))).toBeNull()
  expect(quotaUsedUp(workday, { quota: 2, taken: [2, 0] }, at(9))).toEqual({ why: 'quota', session: at(7.5), again: { at: at(13) } })
  expect(quotaUsedUp(workday, { quota: 2, taken: [2, 0] }, at(14))).toBeNull()
  expect(quotaUsedUp(workday, { quota: 2, taken: [0, 2] }, at(14))).toEqual({ why: 'quota', session: at(13), again: next })
  expect(quotaUsedUp(workday, { quota: 2, taken: [2, 2] }, at(9))).toMatchObject({ again: next })
  expect(quotaUsedUp(workday, { quota: null, taken: [] }, at(9))).toBeNull()
})

test('a service that gives no numbers at the kiosk at all promises none', () => {
  expect(quotaUsedUp(workday, { quota: 0, taken: [0, 0] }, at(9))).toMatchObject({ again: null })
})

test('in an office that is always open a quota holds for the day, and nothing is promised', () => {
  expect(quotaUsedUp(always, { quota: 1, taken: [1] }, at(9))).toEqual({ why: 'quota', session: null, again: null })
})

test('outside the hours the office is what is told, not the quota', () => {
  expect(quotaUsedUp(workday, { quota: 2, taken: [2, 0] }, at(12))).toBeNull()
})

describe('a "no" that came while the screen still offered a number', () => {
  const service = { quota: 2, taken: [1, 0] }

  test('is told like the same thing seen before', () => {
    expect(refusedFor(workday, service, at(9), 'quotaReached')).toEqual({ why: 'quota', session: at(7.5), again: { at: at(13) } })
    expect(refusedFor(workday, service, at(10.999), 'outsideHours')).toEqual({ why: 'between', session: at(7.5), again: { at: at(13) } })
    expect(refusedFor(workday, service, at(16.499), 'outsideHours')).toEqual({ why: 'over', session: null, again: next })
    expect(refusedFor(workday, service, at(9), 'dayClosed')).toEqual({ why: 'over', session: null, again: next })
  })

  test('and when the clock has passed meanwhile', () => {
    expect(refusedFor(workday, service, at(11), 'outsideHours')).toEqual(officeUnavailable(workday, at(11)))
    expect(refusedFor(workday, service, at(11), 'quotaReached')).toEqual(officeUnavailable(workday, at(11)))
  })

  test('is left in its own words when it is about something else', () => {
    expect(refusedFor(workday, service, at(9), 'unavailable')).toBeNull()
  })
})
