import fc from 'fast-check'
import {
  addDuration, averageSeconds, countWithin, mergeDurations, noDurations, percentileSeconds,
} from '../../../domain/statistics/distribution.ts'

const durations = fc.array(fc.nat(3 * 3_600_000), { maxLength: 60 })

function distributionOf(all: readonly number[]) {
  return all.reduce(addDuration, noDurations)
}

test('nobody waited: no average, no percentile', () => {
  expect(averageSeconds(noDurations)).toBeNull()
  expect(percentileSeconds(noDurations, 50)).toBeNull()
  expect(countWithin(noDurations, 900)).toBe(0)
})

test('one who did not wait at all is averaged in as zero', () => {
  expect(averageSeconds(distributionOf([0, 90_000]))).toBe(45)
})

test('averages are exact to the millisecond', () => {
  expect(averageSeconds(distributionOf([1, 2]))).toBe(0.0015)
  expect(averageSeconds(distributionOf([900_000, 900_001]))).toBeGreaterThan(900)
})

test.each([
  [20, 10], [21, 20], [50, 30], [80, 40], [81, 50], [90, 50], [100, 50],
])('of waits of 10, 20, 30, 40 and 50 seconds the percentile %d is %i, by nearest rank', (percent, expected) => {
  expect(percentileSeconds(distributionOf([50_000, 20_000, 10_000, 40_000, 30_000]), percent)).toBe(expected)
})

test('the median of an even number of waits is one of them, the lower of the two in the middle', () => {
  expect(percentileSeconds(distributionOf([10_000, 20_000, 30_000, 40_000]), 50)).toBe(20)
})

test('the seventh percentile of a hundred is the seventh, whatever binary fractions say', () => {
  const all = Array.from({ length: 100 }, (_, index) => (index + 1) * 1000)
  expect([7, 55, 58].map((percent) => percentileSeconds(distributionOf(all), percent))).toEqual([7, 55, 58])
})

test('percentiles are those of the sorted list, in whole seconds', () => {
  fc.assert(fc.property(durations, fc.integer({ min: 1, max: 100 }), (all, percent) => {
    const rank = Math.ceil(percent * all.length / 100)
    const sorted = all.map((ms) => Math.floor(ms / 1000)).sort((a, b) => a - b)
    expect(percentileSeconds(distributionOf(all), percent)).toBe(sorted[rank - 1] ?? null)
  }))
})

test('added in any two heaps, durations make the same distribution', () => {
  fc.assert(fc.property(durations, durations, (some, others) => {
    const whole = distributionOf([...some, ...others])
    expect(mergeDurations([distributionOf(some), distributionOf(others)])).toEqual(whole)
    expect(mergeDurations([whole, noDurations])).toEqual(whole)
  }))
})

test('within 15 minutes is 15 minutes and what remains of that second', () => {
  expect(countWithin(distributionOf([0, 899_999, 900_000, 900_999, 901_000]), 900)).toBe(4)
})
