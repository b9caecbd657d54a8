import fc from 'fast-check'
import { digitsInWords } from '../../../domain/speech/digits-in-words.ts'
import { numberInWords, southern } from '../../../domain/speech/number-in-words.ts'
import { wordsOfEnglishNumber } from '../../../domain/speech/number-in-english.ts'
import vectors from '../../vectors/numbers-in-words.vi.json' with { type: 'json' }

const sayable = fc.integer({ min: 0, max: 9999 })

test.each(vectors)('$n is said "$words"', ({ n, words }) => {
  expect(numberInWords(n)).toBe(words)
})

test('the South says lẻ and ngàn', () => {
  expect(numberInWords(1005, southern)).toBe('một ngàn không trăm lẻ năm')
})

test('no two numbers sound the same', () => {
  const all = Array.from({ length: 10_000 }, (_, n) => numberInWords(n))
  expect(new Set(all).size).toBe(10_000)
})

test('mốt, tư and lăm are said only after tens', () => {
  fc.assert(fc.property(sayable, (n) => {
    const words = numberInWords(n).split(' ')
    words.forEach((word, at) => {
      const before = words[at - 1]
      if (word === 'mốt' || word === 'tư') expect(before).toBe('mươi')
      if (word === 'lăm') expect(['mươi', 'mười']).toContain(before)
      if (before === 'mươi') expect(['một', 'bốn', 'năm']).not.toContain(word)
    })
  }))
})

test('a number beyond four digits, below nothing or in parts has no words', () => {
  for (const n of [-1, 10_000, 1.5, Number.NaN]) expect(() => numberInWords(n)).toThrow(RangeError)
})

test('digit by digit never says mốt, tư, lăm, linh or a ten', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{1,5}$/), (digits) => {
    const words = digitsInWords(digits).split(' ')
    expect(words).toHaveLength(digits.length)
    const plain = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
    words.forEach((word, at) => { expect(word).toBe(plain[Number(digits[at])]) })
  }))
})

test('only digits are read digit by digit', () => {
  expect(() => digitsInWords('A01')).toThrow(RangeError)
  expect(() => digitsInWords('')).toThrow(RangeError)
})

test.each([
  [0, 'zero'], [5, 'five'], [13, 'thirteen'], [20, 'twenty'], [21, 'twenty one'], [100, 'one hundred'],
  [105, 'one hundred and five'], [1021, 'one thousand and twenty one'], [1234, 'one thousand two hundred and thirty four'],
])('%d is said "%s" in English', (n, words) => {
  expect(wordsOfEnglishNumber(n).join(' ')).toBe(words)
})

test('no two numbers sound the same in English', () => {
  const all = Array.from({ length: 10_000 }, (_, n) => wordsOfEnglishNumber(n).join(' '))
  expect(new Set(all).size).toBe(10_000)
})
