import { satisfactionOf } from '../../../domain/statistics/satisfaction.ts'

test('nobody has rated: no rate, and never 0 %', () => {
  expect(satisfactionOf([0, 0, 0, 0, 0])).toEqual({ ratings: 0, satisfied: 0, rate: null })
  expect(satisfactionOf([])).toEqual({ ratings: 0, satisfied: 0, rate: null })
})

test.each([
  [[0, 0, 0, 0, 1], 1, 1], [[1, 0, 0, 0, 0], 0, 1], [[0, 0, 1, 0, 0], 0, 1],
  [[1, 1, 1, 1, 1], 2, 5], [[1, 0, 0, 10, 9], 19, 20], [[0, 0, 501, 9000, 499], 9499, 10_000],
])('of ratings %j from very dissatisfied to very satisfied, %i of %i are satisfied', (ratings, satisfied, all) => {
  expect(satisfactionOf(ratings)).toEqual({ ratings: all, satisfied, rate: satisfied / all })
})

test('the rate is not rounded: 94.99 % stays below 95 %', () => {
  const { rate } = satisfactionOf([0, 0, 501, 9000, 499])
  expect(rate).toBe(0.9499)
  expect(rate).toBeLessThan(0.95)
})
