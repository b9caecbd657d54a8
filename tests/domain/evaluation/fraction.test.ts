import fc from 'fast-check'
import { add, cutToTenths, fraction, inWords, isAtLeast, sumOf, zero } from '../../../domain/evaluation/fraction.ts'

const anyFraction = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([top, bottom]) => fraction(top, bottom))

test('thirds add up to a whole, which they do not in a computer\'s decimals', () => {
  expect(sumOf([fraction(1, 3), fraction(1, 3), fraction(1, 3)])).toEqual(fraction(1))
  expect(sumOf(Array.from({ length: 10 }, () => fraction(1, 10)))).toEqual(fraction(1))
  expect(sumOf([])).toEqual(zero)
})

test.each([
  [fraction(1499, 100), 149], [fraction(15n * 10n ** 20n - 1n, 10n ** 20n), 149], [fraction(15), 150], [fraction(2, 3), 6], [zero, 0],
])('%j is cut to %i tenths and never rounded up', (points, tenths) => {
  expect(cutToTenths(points)).toBe(tenths)
})

test('a number in tenths is never more than the number, and less than a tenth away from it', () => {
  fc.assert(fc.property(anyFraction, (points) => {
    const tenths = cutToTenths(points)
    expect(isAtLeast(points, fraction(tenths, 10))).toBe(true)
    expect(isAtLeast(points, fraction(tenths + 1, 10))).toBe(false)
  }))
})

test('it does not matter in which order points are added', () => {
  fc.assert(fc.property(anyFraction, anyFraction, anyFraction, (one, two, three) => {
    expect(add(one, two)).toEqual(add(two, one))
    expect(add(add(one, two), three)).toEqual(add(one, add(two, three)))
  }))
})

test('a number is written in its lowest terms', () => {
  expect([inWords(fraction(88, 6)), inWords(fraction(30, 2)), inWords(zero)]).toEqual(['44/3', '15', '0'])
})

test('nothing is divided by nobody', () => {
  expect(() => fraction(3, 0)).toThrow(RangeError)
})
