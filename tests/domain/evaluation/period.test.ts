import { datesOf, periodName, periodNamed, quarterOf } from '../../../domain/evaluation/period.ts'

test.each([
  ['2026-Q1', '2026-01-01', '2026-03-31'], ['2026-Q2', '2026-04-01', '2026-06-30'], ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-Q4', '2026-10-01', '2026-12-31'], ['2026', '2026-01-01', '2026-12-31'],
])('by the calendar %s goes from %s to %s', (name, from, to) => {
  const period = periodNamed(name)
  expect(period === null ? null : datesOf(period, 'calendar')).toEqual({ from, to })
})

test.each([
  ['2026-Q1', '2025-12-15', '2026-03-14'], ['2026-Q2', '2026-03-15', '2026-06-14'], ['2026-Q3', '2026-06-15', '2026-09-14'],
  ['2026-Q4', '2026-09-15', '2026-12-14'], ['2026', '2025-12-15', '2026-12-14'],
])('closed on the 14th %s goes from %s to %s', (name, from, to) => {
  const period = periodNamed(name)
  expect(period === null ? null : datesOf(period, 'day14')).toEqual({ from, to })
})

test.each(['2026-Q5', '2026-Q0', '26', '2026-', '2026-q1', ''])('"%s" names no period', (name) => {
  expect(periodNamed(name)).toBeNull()
})

test('a date lies in its quarter, and the quarter has its name', () => {
  expect(['2026-01-31', '2026-03-31', '2026-04-01', '2026-11-20'].map((date) => periodName(quarterOf(date)))).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4'])
  expect(periodName({ year: 2026, quarter: null })).toBe('2026')
})
