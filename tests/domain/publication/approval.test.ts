import { approvalRefusal, newestOf } from '../../../domain/publication/approval.ts'
import { closedPeriods, namedPeriod, runningQuarter, type NamedPeriod } from '../../../domain/publication/period.ts'

const quarter: NamedPeriod = { name: '2026-Q3', kind: 'quarter', dates: { from: '2026-07-01', to: '2026-09-30' } }
const asked = { period: quarter, date: '2026-10-01', seen: 'mark', computed: { figures: {}, mark: 'mark' }, approved: null }

test('figures are approved once the period is over, as they were seen, and once', () => {
  expect(approvalRefusal(asked)).toBeNull()
  expect(approvalRefusal({ ...asked, date: '2026-09-30' })).toBe('periodNotOver')
  expect(approvalRefusal({ ...asked, seen: 'other' })).toBe('figuresChanged')
  expect(approvalRefusal({ ...asked, approved: 'mark' })).toBe('alreadyApproved')
})

test('a correction is approved like the first version', () => {
  expect(approvalRefusal({ ...asked, approved: 'before' })).toBeNull()
})

test('of each period the version approved last is shown, with those that it replaced', () => {
  const one = (period: string, version: number) => ({ period, version })
  expect(newestOf([one('2026', 1), one('2026-Q3', 1), one('2026-Q3', 2)])).toEqual([
    { newest: one('2026', 1), replaced: [] }, { newest: one('2026-Q3', 2), replaced: [one('2026-Q3', 1)] },
  ])
})

test.each([
  ['2026-11', 'calendar', '2026-11-01', '2026-11-30'], ['2026-01', 'day14', '2025-12-15', '2026-01-14'],
  ['2026-Q1', 'day14', '2025-12-15', '2026-03-14'], ['2028-02', 'calendar', '2028-02-01', '2028-02-29'], ['2026', 'day14', '2025-12-15', '2026-12-14'],
] as const)('%s by the calendar "%s" is from %s to %s', (name, calendar, from, to) => {
  expect(namedPeriod(name, calendar)?.dates).toEqual({ from, to })
})

test.each(['2026-13', '2026-Q5', '26', '', '2026-Q', '2026-1', 'x'])('"%s" names no period', (name) => {
  expect(namedPeriod(name, 'calendar')).toBeNull()
})

test('a period can be approved from the day after its last one, by either calendar', () => {
  const newest = (calendar: 'calendar' | 'day14', date: string) => closedPeriods(['quarter'], calendar, date)[0]?.name
  expect([newest('calendar', '2026-09-30'), newest('calendar', '2026-10-01')]).toEqual(['2026-Q2', '2026-Q3'])
  expect([newest('day14', '2026-12-14'), newest('day14', '2026-12-15')]).toEqual(['2026-Q3', '2026-Q4'])
  expect(closedPeriods(['live'], 'calendar', '2026-10-01')).toEqual([])
})

test('the quarter that goes on ends yesterday, and has no figures on its first day', () => {
  expect(runningQuarter('calendar', '2026-11-20', '2026-11-19')).toEqual({ name: '2026-Q4', kind: 'quarter', dates: { from: '2026-10-01', to: '2026-11-19' } })
  expect(runningQuarter('calendar', '2026-10-01', '2026-09-30')).toBeNull()
  expect(runningQuarter('day14', '2026-12-20', '2026-12-19')?.name).toBe('2027-Q1')
})
