import fc from 'fast-check'
import { calendars } from '../../../domain/evaluation/rules.ts'
import { dateAfter, weekdayOf } from '../../../domain/hours/calendar.ts'
import { labelOf } from '../../../domain/reports/label.ts'
import en from '../../../domain/reports/labels/en.json' with { type: 'json' }
import vi from '../../../domain/reports/labels/vi.json' with { type: 'json' }
import { lastPeriodBefore, monthlyKinds, periodAround, periodKinds, reportPeriod } from '../../../domain/reports/period.ts'

const kinds = periodKinds.filter((kind) => kind !== 'range')
const anyKind = fc.constantFrom(...kinds)
const anyCalendar = fc.constantFrom(...calendars)
const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => dateAfter('2010-01-01', days))

test('every date lies in one period of each kind, which is found again by its name', () => {
  fc.assert(fc.property(anyKind, anyCalendar, anyDate, (kind, calendar, date) => {
    const period = periodAround(kind, date, calendar)
    expect(period.from <= date && date <= period.to).toBe(true)
    expect(reportPeriod(period.name, calendar)).toEqual(period)
  }))
})

test('periods follow each other without a gap and without a day in two', () => {
  fc.assert(fc.property(anyKind, anyCalendar, anyDate, (kind, calendar, date) => {
    const period = periodAround(kind, date, calendar)
    const next = periodAround(kind, dateAfter(period.to, 1), calendar)
    expect(next.from).toBe(dateAfter(period.to, 1))
    expect(lastPeriodBefore(kind, next.to, calendar)).toEqual(period)
  }))
})

test('a quarter is three months, a half two quarters, a year two halves, by either calendar', () => {
  fc.assert(fc.property(anyCalendar, fc.integer({ min: 2010, max: 2080 }), (calendar, year) => {
    const span = (...names: string[]) => {
      const periods = names.map((name) => reportPeriod(`${year}${name}`, calendar))
      return [periods[0]?.from, periods.at(-1)?.to]
    }
    expect(span('')).toEqual(span('-H1', '-H2'))
    expect(span('-H1')).toEqual(span('-Q1', '-Q2'))
    expect(span('-Q3')).toEqual(span('-07', '-08', '-09'))
  }))
})

test.each([
  ['2028-02', 'calendar', '2028-02-01', '2028-02-29'],
  ['2027-02', 'calendar', '2027-02-01', '2027-02-28'],
  ['2028-02', 'day14', '2028-01-15', '2028-02-14'],
  ['2028-03', 'day14', '2028-02-15', '2028-03-14'],
  ['2026-01', 'day14', '2025-12-15', '2026-01-14'],
  ['2026-Q1', 'calendar', '2026-01-01', '2026-03-31'],
  ['2026-Q1', 'day14', '2025-12-15', '2026-03-14'],
  ['2026-Q4', 'day14', '2026-09-15', '2026-12-14'],
  ['2026-H1', 'day14', '2025-12-15', '2026-06-14'],
  ['2026-H2', 'calendar', '2026-07-01', '2026-12-31'],
  ['2026', 'calendar', '2026-01-01', '2026-12-31'],
  ['2026', 'day14', '2025-12-15', '2026-12-14'],
  ['2026-W01', 'day14', '2025-12-29', '2026-01-04'],
  ['2026-W53', 'calendar', '2026-12-28', '2027-01-03'],
  ['2028-02-29', 'calendar', '2028-02-29', '2028-02-29'],
  ['2026-11-01_2026-11-20', 'day14', '2026-11-01', '2026-11-20'],
] as const)('%s by %s goes from %s to %s', (name, calendar, from, to) => {
  expect(reportPeriod(name, calendar)).toMatchObject({ name, from, to })
})

test.each([
  '2026-13', '2026-00', '2026-Q5', '2026-H3', '2027-W53', '2026-W00', '2027-02-29', '2026-11-31', '1999', '26', '', '2026-11-20_2026-11-19',
  '2026-01-01_2027-12-31', '2026-01-01_', '2026-01-01_2026-01-02_2026-01-03', '__proto__',
])('%s names no period', (name) => {
  for (const calendar of calendars) expect(reportPeriod(name, calendar)).toBeNull()
})

test('closed on the 14th, the 14th still belongs to the month and the 15th to the next, also over the year', () => {
  for (const kind of monthlyKinds) {
    expect(periodAround(kind, '2026-12-14', 'day14').name.slice(0, 4)).toBe('2026')
    expect(periodAround(kind, '2026-12-15', 'day14').name.slice(0, 4)).toBe('2027')
  }
  expect(periodAround('month', '2028-02-29', 'day14').name).toBe('2028-03')
})

test('a week begins on Monday', () => {
  fc.assert(fc.property(anyDate, anyCalendar, (date, calendar) => {
    expect(weekdayOf(periodAround('week', date, calendar).from)).toBe(1)
  }))
})

test.each([
  ['2026-11-20', 'Ngày 20/11/2026'], ['2026-W47', 'Tuần 47 năm 2026'], ['2026-01', 'Tháng 1 năm 2026'], ['2026-Q4', 'Quý IV năm 2026'],
  ['2026-H1', '6 tháng đầu năm 2026'], ['2026-H2', '6 tháng cuối năm 2026'], ['2026', 'Năm 2026'],
  ['2026-11-01_2026-11-20', 'Từ ngày 01/11/2026 đến ngày 20/11/2026'],
])('%s is called "%s"', (name, label) => {
  const period = reportPeriod(name, 'calendar')
  expect(period === null ? null : labelOf(period).vi).toBe(label)
})

test('both languages name the same kinds of periods and put the same things in', () => {
  const placeholders = (labels: Record<string, string>) => Object.entries(labels).map(([key, label]) => [key, label.match(/\{\w+\}/g)?.length])
  expect(placeholders(en)).toEqual(placeholders(vi))
  expect(Object.keys(vi)).toEqual(Object.keys(vi).toSorted())
})
