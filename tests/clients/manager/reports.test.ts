import { isPossible } from '../../../client-manager/inputs/period.ts'
import { periodsOf, rangeName, rangeNamed, usualPeriod } from '../../../client-manager/reports/periods.ts'
import { evidenceLink, fileLink, reportQuery, type Choice } from '../../../client-manager/reports/report-links.ts'

const choice: Choice = { period: '2026-Q3', calendar: null, by: 'service', unit: null }

test('what ended last is offered first to be reported, by either calendar', () => {
  expect(usualPeriod('quarter', '2026-11-21', 'calendar')).toBe('2026-Q3')
  expect([usualPeriod('month', '2026-11-14', 'day14'), usualPeriod('month', '2026-11-15', 'day14')]).toEqual(['2026-10', '2026-11'])
  expect([usualPeriod('year', '2026-12-14', 'day14'), usualPeriod('year', '2026-12-15', 'day14')]).toEqual(['2025', '2026'])
  expect(usualPeriod('range', '2026-11-21', 'calendar')).toBe('2026-11-01_2026-11-21')
})

test('the list of periods begins with the one that goes on, newest first, and none is left out between', () => {
  const quarters = periodsOf('quarter', '2026-11-21', 'calendar')
  expect(quarters.slice(0, 5).map(({ name }) => name)).toEqual(['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'])
  expect(periodsOf('week', '2027-01-02', 'calendar').slice(0, 2).map(({ name }) => name)).toEqual(['2026-W53', '2026-W52'])
  expect(periodsOf('month', '2026-12-20', 'day14')[0]).toMatchObject({ name: '2027-01', from: '2026-12-15', to: '2027-01-14' })
})

test('a range is looked at once it has both ends, in order, and is not too long', () => {
  expect(rangeNamed(rangeName({ from: '2026-11-01', to: '2026-11-20' }))).toEqual({ from: '2026-11-01', to: '2026-11-20' })
  expect(isPossible({ from: '2026-11-20', to: '2026-11-20' })).toBe(true)
  expect(isPossible({ from: '2026-11-21', to: '2026-11-20' })).toBe(false)
  expect(isPossible({ from: '', to: '2026-11-20' })).toBe(false)
  expect([isPossible({ from: '2025-01-01', to: '2026-02-04' }), isPossible({ from: '2025-01-01', to: '2026-02-05' })]).toEqual([true, false])
})

test('the office\'s own calendar is not named unless somebody has chosen one, and a unit only by those who look over it', () => {
  expect(reportQuery(choice)).toEqual({ period: '2026-Q3', by: 'service' })
  expect(reportQuery({ ...choice, calendar: 'day14', unit: 'tinh-mau' })).toEqual({ period: '2026-Q3', by: 'service', calendar: 'day14', unit: 'tinh-mau' })
})

test('a file is that of the sheet: in the language of the page, and of the version that is looked at', () => {
  expect(fileLink('xlsx', choice, null, 'vi')).toBe('/api/reports.xlsx?period=2026-Q3&by=service&language=vi')
  expect(fileLink('pdf', choice, 2, 'en')).toBe('/api/reports.pdf?period=2026-Q3&by=service&language=en&version=2')
  expect(evidenceLink('2026', { ...choice, calendar: 'day14' }, 'vi')).toBe('/api/reports/evidence/2026.xlsx?language=vi&calendar=day14')
})
