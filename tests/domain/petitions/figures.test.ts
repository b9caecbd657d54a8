import fc from 'fast-check'
import { dateAfter } from '../../../domain/hours/calendar.ts'
import { indicator8, petitionFigures } from '../../../domain/petitions/figures.ts'
import { petitionClasses } from '../../../domain/petitions/petition.ts'
import { Case, citizen, office } from './a-case.ts'

const quarter = { from: '2026-01-01', to: '2026-03-31' }
const next = { from: '2026-04-01', to: '2026-06-30' }
const figures = (cases: readonly Case[], period = quarter, today = '2026-12-31') =>
  petitionFigures(cases.map(({ events }) => events), period, today, office)

test.each([
  [0, 0, 0, 2], [10, 10, 0, 2], [9, 10, 0, 1], [18, 20, 0, 1], [17, 20, 0, 0], [89, 100, 0, 0], [90, 100, 0, 1], [99, 100, 0, 1], [100, 100, 0, 2],
  [899, 1000, 0, 0], [900, 1000, 0, 1], [10, 10, 1, 0], [0, 0, 1, 0], [0, 1, 0, 0],
] as const)('%i of %i on time with %i dragging on are %i points', (onTime, due, draggingOn, points) => {
  expect(indicator8(onTime, due, draggingOn)).toBe(points)
})

test('points follow the share exactly at both boundaries, and never fall when one more is on time', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (due, some) => {
    const onTime = some % (due + 1)
    const points = indicator8(onTime, due, 0)
    expect(points === 2).toBe(onTime === due)
    expect(points >= 1).toBe(BigInt(onTime) * 100n >= BigInt(due) * 90n)
    if (onTime < due) expect(indicator8(onTime + 1, due, 0)).toBeGreaterThanOrEqual(points)
  }))
})

test('a quarter counts what came and what became of it', () => {
  const counted = figures([
    new Case('2026-02-02', 'attitude').answered('attitude').must({ type: 'close', outcome: 'verifiedUntrue' }),
    new Case('2026-02-02').closed('time').must({ type: 'publish', words: 'summary' }),
    new Case('2026-02-02').day('2026-02-27').closed('fees'),
    new Case('2026-02-03').must({ type: 'close', outcome: 'withdrawn' }, citizen),
    new Case('2026-03-10'),
    new Case('2026-03-30'),
    new Case('2026-04-01'),
  ])
  expect(counted).toMatchObject({
    received: 6, carriedOver: 0, closed: 4, onTime: 2, late: 1, open: 2, overdue: 1, draggingOn: 0, published: 1, indicator8: 0,
    byOutcome: { upheld: 2, verifiedUntrue: 1, withdrawn: 1, partly: 0, notUpheld: 0, outsideCompetence: 0 },
  })
  expect(counted.byClass).toMatchObject({ attitude: 1, time: 4, fees: 1, praise: 0 })
  expect(counted.onTimeShare).toBe(0.5)
})

test('no cases are no share, and two points', () => {
  expect(figures([])).toMatchObject({ received: 0, onTimeShare: null, indicator8: 2 })
})

test('a past quarter stays as it was, whatever happens to its cases later', () => {
  const before = figures([new Case('2026-03-02')])
  expect(before).toMatchObject({ overdue: 1, closed: 0 })
  expect(figures([new Case('2026-03-02').day('2026-04-08').closed()])).toEqual(before)
  expect(figures([new Case('2026-03-02').day('2026-04-08').closed()], next)).toMatchObject({ received: 0, carriedOver: 1, late: 1, overdue: 0 })
})

test('a period that goes on is counted as of today', () => {
  expect(figures([new Case('2026-03-02')], quarter, '2026-03-03')).toMatchObject({ open: 1, overdue: 0, onTimeShare: null, indicator8: 2 })
})

test('every case of a period is closed or open, on time or late or not due, in one class', () => {
  const aCase = fc.record({ after: fc.nat({ max: 120 }), takes: fc.nat({ max: 60 }), end: fc.constantFrom('open', 'closed', 'withdrawn'), kind: fc.constantFrom(...petitionClasses) })
  fc.assert(fc.property(fc.array(aCase, { maxLength: 12 }), (plans) => {
    const counted = figures(plans.map(({ after, takes, end, kind }) => {
      const one = new Case(dateAfter('2025-12-01', after), kind).day(dateAfter('2025-12-01', after + takes))
      if (end === 'withdrawn') return one.must({ type: 'close', outcome: 'withdrawn' }, citizen)
      return end === 'closed' ? one.closed(kind) : one
    }))
    expect(counted.received + counted.carriedOver).toBe(counted.closed + counted.open)
    expect(counted.onTime + counted.late + counted.byOutcome.withdrawn).toBe(counted.closed)
    expect(Object.values(counted.byClass).reduce((sum, one) => sum + one, 0)).toBe(counted.received)
    expect(counted.overdue).toBeLessThanOrEqual(counted.open)
  }))
})
