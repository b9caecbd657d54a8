import fc from 'fast-check'
import { calendars } from '../../../domain/evaluation/rules.ts'
import { dateAfter } from '../../../domain/hours/calendar.ts'
import { lastPeriodBefore, monthlyKinds } from '../../../domain/reports/period.ts'
import { dueDrafts, dueOn } from '../../../domain/reports/schedule.ts'
import { usualReports } from '../../../domain/reports/settings.ts'

const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => dateAfter('2010-01-01', days))
const names = (...asked: Parameters<typeof dueDrafts>) => dueDrafts(...asked).map(({ name }) => name)
const { schedule: never } = usualReports

test('nothing is drafted where nobody has said when', () => {
  expect(dueDrafts(never, 'calendar', '2026-11-20')).toEqual([])
})

test('a month is drafted on its day of the next one, and not before', () => {
  const schedule = { ...never, month: 5 }
  expect(names(schedule, 'calendar', '2026-12-04')).toEqual([])
  expect(names(schedule, 'calendar', '2026-12-05')).toEqual(['2026-11'])
  expect(names(schedule, 'calendar', '2026-12-31')).toEqual(['2026-11'])
  expect(names(schedule, 'calendar', '2027-01-01')).toEqual([])
})

test('closed on the 14th, the 15th is the first day on which a month, a quarter and a year can be drafted', () => {
  const schedule = { month: 15, quarter: 15, halfYear: 15, year: 15 }
  expect(names(schedule, 'day14', '2026-12-14')).not.toContain('2026-12')
  expect(names(schedule, 'day14', '2026-12-15')).toEqual(['2026-12', '2026-Q4', '2026-H2', '2026'])
})

test('a draft comes after its period, on the day that was asked for, within a month', () => {
  fc.assert(fc.property(anyDate, fc.constantFrom(...monthlyKinds), fc.constantFrom(...calendars), fc.integer({ min: 1, max: 28 }), (date, kind, calendar, day) => {
    const period = lastPeriodBefore(kind, date, calendar)
    const due = dueOn(period, day)
    expect(due > period.to && due <= dateAfter(period.to, 31)).toBe(true)
    expect(Number(due.slice(8))).toBe(day)
  }))
})
