import fc from 'fast-check'
import { percentHalfUp, satisfactionOf, smallBelow, wilson } from '../../../domain/statistics/satisfaction.ts'

/** So many of so many, at least one. */
const partOfWhole = fc.integer({ min: 1, max: 1_000_000_000 }).chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)))
const few = fc.integer({ min: 1, max: 5000 }).chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)))

function interval(part: number, all: number) {
  const found = wilson(part, all)
  if (found === null) throw new Error('nobody rated')
  return found
}

test.each([5, 3] as const)('nobody has rated on the scale of %i: no rate, and never 0 %%', (scale) => {
  const none = { scale, ratings: 0, satisfied: 0, rate: null, percent: null, interval: null, isSmall: true }
  expect(satisfactionOf(scale, [0, 0, 0, 0, 0])).toEqual(none)
  expect(satisfactionOf(scale, [])).toEqual(none)
})

test.each([
  [[0, 0, 0, 0, 1], 1, 1], [[1, 0, 0, 0, 0], 0, 1], [[0, 0, 1, 0, 0], 0, 1],
  [[1, 1, 1, 1, 1], 2, 5], [[1, 0, 0, 10, 9], 19, 20], [[0, 0, 501, 9000, 499], 9499, 10_000],
])('of ratings %j from very dissatisfied to very satisfied, %i of %i are satisfied', (ratings, satisfied, all) => {
  expect(satisfactionOf(5, ratings)).toMatchObject({ scale: 5, ratings: all, satisfied, rate: satisfied / all })
})

test.each([
  [[1, 0, 0], 0, 1], [[0, 1, 0], 1, 1], [[0, 0, 1], 1, 1], [[3, 5, 12], 17, 20],
])('on the scale of three, of ratings %j from not satisfied to very satisfied, %i of %i are satisfied', (ratings, satisfied, all) => {
  expect(satisfactionOf(3, ratings)).toMatchObject({ scale: 3, ratings: all, satisfied, rate: satisfied / all })
})

test('the rate is not rounded: 94.99 % stays below 95 %, though people read 95.0 %', () => {
  const { rate, percent } = satisfactionOf(5, [0, 0, 501, 9000, 499])
  expect(rate).toBe(0.9499)
  expect(rate).toBeLessThan(0.95)
  expect(percent).toBe(95)
})

test.each([
  [1, 16, 6.3], [1, 2000, 0.1], [1, 2001, 0], [1, 3, 33.3], [2, 3, 66.7], [1, 8, 12.5], [13, 160, 8.1], [0, 7, 0], [7, 7, 100], [1999, 2000, 100],
])('%i of %i is read as %d %%', (part, all, percent) => {
  expect(percentHalfUp(part, all)).toBe(percent)
})

test('what people read is the share rounded half up to one decimal, exactly', () => {
  fc.assert(fc.property(partOfWhole, ([part, all]) => {
    const tenths = (2000n * BigInt(part) + BigInt(all)) / (2n * BigInt(all))
    expect(percentHalfUp(part, all)).toBe(Number(tenths) / 10)
  }))
})

test('so few that one citizen moves the rate by three points are marked as few', () => {
  expect([smallBelow - 1, smallBelow].map((n) => satisfactionOf(5, [0, 0, 0, 0, n]).isSmall)).toEqual([true, false])
})

test.each([
  [0, 10, 0, 0.2775], [5, 10, 0.2366, 0.7634], [95, 100, 0.8882, 0.9785], [10, 10, 0.7225, 1],
])('%i of %i satisfied may stand for %d to %d of all citizens', (part, all, low, high) => {
  const found = interval(part, all)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('the interval lies within 0 and 1 and around the rate', () => {
  fc.assert(fc.property(few, ([part, all]) => {
    const { low, high } = interval(part, all)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBeLessThanOrEqual(1)
    expect(low).toBeLessThanOrEqual(part / all)
    expect(high).toBeGreaterThanOrEqual(part / all)
  }))
})

test('more ratings with the same rate make it narrower', () => {
  fc.assert(fc.property(few, fc.integer({ min: 2, max: 50 }), ([part, all], times) => {
    const [wide, narrow] = [interval(part, all), interval(part * times, all * times)]
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low)
  }))
})

test('it is as far from 1 for the satisfied as from 0 for the others', () => {
  fc.assert(fc.property(few, ([part, all]) => {
    const [satisfied, others] = [interval(part, all), interval(all - part, all)]
    expect(1 - satisfied.low).toBeCloseTo(others.high, 12)
    expect(1 - satisfied.high).toBeCloseTo(others.low, 12)
  }))
})
