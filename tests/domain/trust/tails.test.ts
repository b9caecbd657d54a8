import { chanceOfRun, usualRun } from '../../../domain/trust/runs.ts'
import { binomialTail, leastDifference, poissonTail } from '../../../domain/trust/tails.ts'

test('five or more heads in ten throws: 638 of 1024', () => {
  expect(binomialTail(5, 10, 0.5)).toBeCloseTo(638 / 1024, 12)
  expect(binomialTail(10, 10, 0.5)).toBeCloseTo(1 / 1024, 12)
  expect(binomialTail(0, 10, 0.5)).toBeCloseTo(1, 12)
})

test('large numbers keep their digits: 1.5 standard deviations above the mean of ten thousand throws', () => {
  expect(binomialTail(5075, 10_000, 0.5)).toBeCloseTo(0.0681, 4)
})

test('what happens twice on average happens four times or more in one of seven', () => {
  expect(poissonTail(4, 2)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2 + 4 / 3), 12)
  expect(poissonTail(0, 2)).toBe(1)
})

test('a difference of two shares is reckoned cautiously: 56 of 70 against 48 of 80, as Newcombe published it', () => {
  expect(leastDifference({ of: 70, such: 56 }, { of: 80, such: 48 }, 1.96)).toBeCloseTo(0.0524, 4)
})

const answers = { fewOthers: 1, highestShare: 0.95 }

test('of the ten shuffles of three and two, three hold all three in a row', () => {
  expect(chanceOfRun(3, { ...answers, such: 3, others: 2 })).toBeCloseTo(3 / 10, 12)
})

test('a longer run is never likelier, and half of all shuffles reach the usual one', () => {
  const asked = { ...answers, such: 120, others: 60 }
  const chances = Array.from({ length: 40 }, (_, run) => chanceOfRun(run + 1, asked))
  expect(chances).toEqual(chances.toSorted((one, other) => other - one))
  expect(usualRun(asked)).toBe(chances.filter((chance) => chance >= 0.5).length)
})

test('when hardly another answer was given, 95 of a hundred is the most that anybody is thought to get', () => {
  expect(chanceOfRun(100, { such: 100, others: 0, fewOthers: 5, highestShare: 0.95 })).toBeCloseTo(0.95 ** 100, 12)
})
