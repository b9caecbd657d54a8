import fc from 'fast-check'
import { beside } from '../../../domain/trends/beside.ts'

const hours = fc.uniqueArray(fc.integer({ min: 7, max: 18 }), { maxLength: 8 }).map((some) => some.sort((one, other) => one - other).map((hour) => String(hour).padStart(2, '0')))

test('what has the same label stands in one row, in order, and nothing is left out or twice', () => {
  fc.assert(fc.property(hours, hours, (first, second) => {
    const rows = beside([{ labels: first }, { labels: second }], 'label')
    const named = rows.map(([one, other]) => [one, other].flatMap((place, side) => typeof place === 'number' ? (side === 0 ? first : second)[place] ?? '' : []))
    for (const names of named) expect(new Set(names).size).toBe(1)
    expect(named.map(([name]) => name)).toEqual([...new Set([...first, ...second])].sort())
  }))
})

test('days of two periods stand beside each other in their order', () => {
  expect(beside([{ labels: ['2026-11-16', '2026-11-17'] }, { labels: ['2026-11-09'] }], 'place')).toEqual([[0, 0], [1, null]])
})

test('counters of two offices are never the same, whatever their ids', () => {
  expect(beside([{ labels: ['1', '2'] }, { labels: ['1'] }], 'none')).toEqual([[0, null], [1, null], [null, 0]])
})

test('bins of waits stand in the order of their minutes', () => {
  const labels = ['0-300', '300-600', '1200-1500', '3600-']
  expect(beside([{ labels }], 'label')).toEqual([[0], [1], [2], [3]])
})
