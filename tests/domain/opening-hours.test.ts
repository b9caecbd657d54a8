import fc from 'fast-check'
import { dateAfter, weekdayOf } from '../../domain/hours/calendar.ts'
import { nextOpeningDay, sessionAt, sessionsOn } from '../../domain/hours/opening.ts'
import type { Office } from '../../domain/office.ts'
import { kioskView } from '../../domain/views/kiosk.ts'
import { Hall, taking } from './support/hall.ts'
import { manager, midnight, office, officeHours, phone } from './support/office.ts'

const working = { ...office, openingHours: officeHours }

/** A hall at a local time of Monday, 2 March 2026. */
function hallAt(time: string, opened: Office = working): Hall {
  const hall = new Hall(opened)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  hall.now = midnight + (hours * 60 + minutes) * 60_000
  return hall
}

test.each([
  ['07:30', null], ['10:59', null], ['11:00', 'outsideHours'], ['12:00', 'outsideHours'],
  ['13:00', null], ['16:29', null], ['16:30', 'outsideHours'], ['20:00', 'outsideHours'],
])('at %s citizens who want a number hear: %s', (time, refusal) => {
  const hall = hallAt(time)
  expect(hall.try(taking('land'))).toBe(refusal)
  expect(hall.try(taking('land', null, phone('A001')))).toBe(refusal)
})

test('numbers are given from the very minute in which a session begins', () => {
  const { day } = hallAt('08:00')
  const begins = midnight + 7.5 * 3_600_000
  expect([sessionAt(day, begins - 1), sessionAt(day, begins)]).toEqual([null, 0])
})

test('staff give a number at any hour: who is let in is for them to decide', () => {
  expect(hallAt('12:00').try(taking('land', null, manager))).toBeNull()
})

test('an office without hours gives numbers always', () => {
  expect(hallAt('03:00', office).try(taking('land'))).toBeNull()
})

test('a quota holds per session and service, does not count the desk, and is free again in the afternoon', () => {
  const services = office.services.map((service) => service.id === 'land' ? { ...service, quota: 2 } : service)
  const hall = hallAt('08:00', { ...working, services })
  hall.take('land')
  hall.take('land', null, manager)
  hall.take('birth')
  hall.take('land')
  expect(hall.try(taking('land'))).toBe('quotaReached')
  expect(hall.try(taking('birth'))).toBeNull()
  expect(hall.try(taking('land', null, manager))).toBeNull()
  expect(kioskView(hall.day).services[0]).toMatchObject({ quota: 2, taken: [2, 0] })
  hall.now = midnight + 13 * 3_600_000
  expect(hall.try(taking('land'))).toBeNull()
  expect(kioskView(hall.day).services[0]).toMatchObject({ taken: [2, 1] })
})

test('a number that was given up still counts: the quota is of numbers given', () => {
  const services = office.services.map((service) => ({ ...service, quota: 1 }))
  const hall = hallAt('08:00', { ...working, services })
  hall.must({ type: 'ticket:withdraw', ticket: hall.take('tax'), by: manager })
  expect(hall.try(taking('tax'))).toBe('quotaReached')
})

test.each([
  ['2026-08-21', 2], ['2026-08-22', 2], ['2026-08-23', 0], ['2026-08-29', 0], ['2026-08-31', 0], ['2026-09-02', 0], ['2026-09-03', 2],
])('on %s the office has %i sessions', (date, count) => {
  expect(sessionsOn(officeHours, date)).toHaveLength(count)
})

test.each([
  ['2026-08-21', '2026-08-22'], ['2026-08-28', '2026-09-03'], ['2026-03-02', '2026-03-03'], ['2026-12-31', '2027-01-01'],
])('after %s numbers can be had again on %s', (date, next) => {
  expect(nextOpeningDay(working, date)).toEqual({ date: next, from: '07:30' })
})

test('an office that never opens names no day', () => {
  const never = { week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }, specialDays: [], cutOffMinutes: 0 }
  expect(nextOpeningDay({ ...office, openingHours: never }, '2026-03-02')).toBeNull()
})

test('the kiosk is told the sessions of the day, why it is special, and the next day', () => {
  const { opening } = kioskView(hallAt('08:00').day)
  expect(opening).toEqual({
    special: null, next: { date: '2026-03-03', from: '07:30' },
    sessions: [[7.5, 11, 11.5], [13, 16.5, 17]].map(([from = 0, last = 0, to = 0]) =>
      ({ from: midnight + from * 3_600_000, lastNumberAt: midnight + last * 3_600_000, to: midnight + to * 3_600_000 })),
  })
})

test('dates and weekdays are those of the calendar', () => {
  expect(['2026-03-02', '2024-02-29', '2000-01-01', '2026-11-22'].map(weekdayOf)).toEqual([1, 4, 6, 7])
  fc.assert(fc.property(fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true }), fc.integer({ min: -800, max: 800 }), (from, days) => {
    const date = from.toISOString().slice(0, 10)
    const later = dateAfter(date, days)
    expect(Date.parse(`${later}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)).toBe(days * 86_400_000)
    expect((weekdayOf(later) - weekdayOf(date) - days) % 7).toBeCloseTo(0)
  }))
})
