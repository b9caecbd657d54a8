import fc from 'fast-check'
import { addDuration, averageSeconds, countWithin, mergeDurations, noDurations, percentileSeconds, type Distribution } from '../../../domain/statistics/distribution.ts'
import { bucketed } from '../../../domain/statistics/histogram.ts'
import { agree } from '../support/agree.ts'

const milliseconds = fc.oneof(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: 0, max: 7_200_000 }), fc.integer({ min: 0, max: 172_800_000 }))
const someDurations = fc.array(milliseconds, { minLength: 1, maxLength: 60 }).map((all) => all.reduce(addDuration, noDurations))

test('every percentile is within 5 seconds or 1 % of the exact one', () => {
  fc.assert(fc.property(someDurations, fc.integer({ min: 1, max: 100 }), (exact, percent) => {
    const [found, wanted] = [bucketed(exact), exact].map((one) => percentileSeconds(one, percent) ?? NaN)
    expect(Math.abs((found ?? NaN) - (wanted ?? NaN))).toBeLessThanOrEqual(Math.max(5, (wanted ?? NaN) / 100))
  }), { numRuns: 500 })
})

test('no whole second of two days is further from the middle of its bucket', () => {
  for (let second = 0; second <= 172_800; second += 1) {
    const off = Math.abs((middleOf(second)) - second)
    if (off > Math.max(5, second / 100)) throw new Error(`${String(second)} s is told as ${String(middleOf(second))} s`)
  }
})

test('buckets of merged durations are merged buckets, in any order, and buckets stay what they are', () => {
  fc.assert(fc.property(someDurations, someDurations, (one, other) => {
    const merged = bucketed(mergeDurations([one, other]))
    agree(mergeDurations([bucketed(one), bucketed(other)]), merged)
    agree(mergeDurations([bucketed(other), bucketed(one)]), merged)
    agree(bucketed(merged), merged)
  }))
})

test('the mean is exact', () => {
  fc.assert(fc.property(someDurations, (exact) => { expect(averageSeconds(bucketed(exact))).toBe(averageSeconds(exact)) }))
})

test('how many lasted at most so many minutes is exact, up to 50 minutes, and by five minutes up to four hours', () => {
  const limits = [...Array.from({ length: 50 }, (_, index) => (index + 1) * 60), ...Array.from({ length: 48 }, (_, index) => (index + 1) * 300)]
  fc.assert(fc.property(someDurations, (exact) => {
    for (const limit of limits) expect(countWithin(bucketed(exact), limit)).toBe(countWithin(exact, limit))
  }), { numRuns: 50 })
})

test('a month of waits needs no more than some hundred buckets', () => {
  const month: Distribution = { count: 7200, sumMs: 0, seconds: Array.from({ length: 7200 }, (_, second) => [second, 1]) }
  expect(bucketed(month).seconds.length).toBeLessThan(250)
})

function middleOf(second: number): number {
  return bucketed({ count: 1, sumMs: second * 1000, seconds: [[second, 1]] }).seconds[0]?.[0] ?? NaN
}
