import fc from 'fast-check'
import { add, fraction, inWords, isAtLeast } from '../../../domain/evaluation/fraction.ts'
import { gradeLimits, gradeOf } from '../../../domain/evaluation/grade.ts'
import { mostPoints } from '../../../domain/evaluation/indicator.ts'
import { circular012018 } from '../../../domain/evaluation/indicators-circular-01-2018.ts'
import { officerScoreOf } from '../../../domain/evaluation/officer-score.ts'
import { usualEvaluation } from '../../../domain/evaluation/rules.ts'
import { scoreOf } from '../../../domain/evaluation/score.ts'
import { averageOf, noTallies } from '../../../domain/evaluation/tallies.ts'
import { allUnit, tallied, talliesOf } from './a-unit.ts'

const hair = fraction(1n, 10n ** 30n)
const below = (points: number) => fraction(BigInt(points) * 10n ** 30n - 1n, 10n ** 30n)

test('the nine indicators bring 18 points; citizens answer for six, the unit for three', () => {
  expect(mostPoints(circular012018)).toBe(18)
  expect(circular012018.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(circular012018.indicators.filter(({ source }) => source === 'unit').map(({ number }) => number)).toEqual([5, 8, 9])
})

test.each([
  [15, 'excellent', 'good'], [12, 'good', 'fair'], [9, 'fair', 'average'], [6, 'average', 'weak'],
] as const)('exactly %i points are %s, a hair less is %s, a hair more changes nothing', (limit, grade, lesser) => {
  expect(gradeOf(fraction(limit))).toBe(grade)
  expect(gradeOf(below(limit))).toBe(lesser)
  expect(gradeOf(add(fraction(limit), hair))).toBe(grade)
})

test.each([[0, 'weak'], [18, 'excellent']] as const)('%i points are %s', (points, grade) => {
  expect(gradeOf(fraction(points))).toBe(grade)
})

test('whoever has more points never has a lesser grade', () => {
  const anyPoints = fc.tuple(fc.bigInt({ min: 0n, max: 18_000n }), fc.bigInt({ min: 1000n, max: 1100n })).map(([top, bottom]) => fraction(top, bottom))
  const rank = (grade: string) => gradeLimits.findIndex(([name]) => name === grade)
  fc.assert(fc.property(anyPoints, anyPoints, (one, other) => {
    const [more, less] = isAtLeast(one, other) ? [one, other] : [other, one]
    expect(rank(gradeOf(more))).toBeLessThanOrEqual(rank(gradeOf(less)))
  }))
})

test('six averages of thirds that make exactly 9 give 15 with the unit\'s 6, and that is Xuất sắc', () => {
  const citizens = talliesOf([4, 3], [5, 3], [4, 3], [5, 3], [5, 3], [4, 3])
  expect(scoreOf(circular012018, citizens, allUnit(2))).toEqual({ exact: fraction(15), shownTenths: 150, counted: 9, grade: 'excellent' })
})

test('one point less among ten thousand forms is Tốt, and is shown as 14,9', () => {
  const citizens = talliesOf([9_999, 10_000], [2, 1], [2, 1], [2, 1], [2, 1], [0, 1])
  const score = scoreOf(circular012018, citizens, allUnit(2))
  expect([inWords(score.exact), score.shownTenths, score.grade]).toEqual(['149999/10000', 149, 'good'])
})

test('averages are added as they are: cut one by one, three of two thirds would lose a fifth of a point', () => {
  const citizens = talliesOf([2, 3], [2, 3], [2, 3], [0, 1], [0, 1], [0, 1])
  expect(scoreOf(circular012018, citizens, allUnit(0)).shownTenths).toBe(20)
})

test('without any form there is no grade and no average, and never a zero', () => {
  const score = scoreOf(circular012018, noTallies, allUnit(2))
  expect(score).toMatchObject({ counted: 3, grade: null, shownTenths: 60 })
  expect(averageOf(noTallies, 'indicator-1')).toBeNull()
})

test('an indicator that nobody answered leaves the grade open, whatever the others have', () => {
  const { 'indicator-6': _left, ...others } = tallied([2, 1], [2, 1], [2, 1], [2, 1], [2, 1], [2, 1])
  expect(scoreOf(circular012018, { forms: 1, indicators: others }, allUnit(2))).toMatchObject({ counted: 8, grade: null, shownTenths: 160 })
})

test('a unit that has not given itself points yet has no grade', () => {
  const citizens = talliesOf([2, 1], [2, 1], [2, 1], [2, 1], [2, 1], [2, 1])
  expect(scoreOf(circular012018, citizens, { 'indicator-5': 2 })).toMatchObject({ counted: 7, grade: null })
})

test.each([
  [[1, 1], 'full'], [[9_999, 10_000], 'most'], [[7, 10], 'most'], [[6_999, 10_000], 'less'],
] as const)('an officer with five averages of %j has done: %s', (average, completion) => {
  const tallies = talliesOf(average, average, average, average, average, average)
  expect(officerScoreOf(tallies, usualEvaluation.officerIndicators)?.completion).toBe(completion)
})

test('the sixth indicator counts for officers where the office says so', () => {
  const tallies = talliesOf([1, 2], [1, 2], [1, 2], [1, 2], [2, 1], [1, 2])
  expect(officerScoreOf(tallies, usualEvaluation.officerIndicators)?.exact).toEqual(fraction(5, 2))
  expect(officerScoreOf(tallies, [...usualEvaluation.officerIndicators, 'indicator-6'])?.exact).toEqual(fraction(9, 2))
})

test('an officer about whom nobody has said anything has no score', () => {
  expect(officerScoreOf(noTallies, usualEvaluation.officerIndicators)).toBeNull()
})
