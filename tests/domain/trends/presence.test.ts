import fc from 'fast-check'
import { presence, presentSeconds } from '../../../domain/trends/presence.ts'
import { addDuration, noDurations } from '../../../domain/statistics/distribution.ts'
import { emptyCell } from '../../../domain/statistics/cell.ts'

const lengths = fc.array(fc.integer({ min: 0, max: 8 * 3600 }), { minLength: 1, maxLength: 20 })
const of = (seconds: readonly number[]) => seconds.reduce((all, second) => addDuration(all, second * 1000), noDurations)
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0)

test('spread over the hours that it lasted into, no second of a stretch is lost or counted twice', () => {
  fc.assert(fc.property(lengths, fc.integer({ min: 0, max: 20 }), (seconds, hour) => {
    expect(sum(presentSeconds([[hour, of(seconds)]]).values())).toBeCloseTo(sum(seconds), 3)
  }))
})

test('an hour has what it would have if stretches began at every moment of their first hour alike', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 8 * 3600 }), (length) => {
    const spread = presentSeconds([[9, of([length])]])
    const begins = Array.from({ length: 3600 }, (_, second) => second + 0.5)
    for (const hour of [9, 10, 13]) {
      const [from, to] = [(hour - 9) * 3600, (hour - 8) * 3600]
      const direct = sum(begins.map((begin) => Math.max(0, Math.min(to, begin + length) - Math.max(from, begin)))) / begins.length
      expect(Math.abs((spread.get(hour) ?? 0) - direct)).toBeLessThan(1)
    }
  }), { numRuns: 40 })
})

test('two counters that are open from eight to twelve on each of two days are about two in the hours between', () => {
  const fourHours = of([4 * 3600, 4 * 3600])
  const monday = { ...emptyCell, durations: { staffed: fourHours } }
  const { labels, series } = presence(new Map([['1-08', monday], ['2-08', monday]]), 2)
  expect(labels).toEqual(['08', '09', '10', '11', '12'])
  const open = series.find(({ of: name }) => name === 'openCounters')?.points.map(({ value }) => value)
  expect(open?.map((value) => Number(value?.toFixed(2)))).toEqual([1, 2, 2, 2, 1])
})

test('of days on which nothing happened there is nothing to show', () => {
  expect(presence(new Map(), 0).labels).toEqual([])
})
