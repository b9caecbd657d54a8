import type { Language } from '../office.ts'
import { wordsOfEnglishNumber } from './number-in-english.ts'
import { wordsOfNumber, type Dialect } from './number-in-words.ts'
import { digitWords, type Word } from './words.ts'

/** Clip names are plain letters, so that they are file names anywhere; "một" and "mốt" must stay apart. */
const clipOfWord: Readonly<Record<Exclude<Word, typeof digitWords[number]>, string>> = {
  mười: 'ten', mươi: 'tens', mốt: 'one-after-tens', tư: 'four-after-tens', lăm: 'five-after-ten',
  linh: 'linh', lẻ: 'le', trăm: 'hundred', nghìn: 'thousand', ngàn: 'ngan',
}

const isDigitWord = (word: Word): word is typeof digitWords[number] => digitWords.some((digit) => digit === word)

/** The clips of a whole number, such as a counter's: 21 is hai, mươi, mốt. */
export function numberClips(n: number, language: Language, dialect?: Dialect): readonly string[] {
  if (language === 'en') return wordsOfEnglishNumber(n).map((word) => englishDigit(word) ?? word)
  return wordsOfNumber(n, dialect).map((word) =>
    isDigitWord(word) ? `digit-${digitWords.indexOf(word)}` : clipOfWord[word])
}

/** Letters and digits one by one; signs and tone marks are not said, "Đ" is a letter of its own. */
export function spelledClips(text: string): readonly string[] {
  return Array.from(text.toUpperCase().normalize('NFD')).flatMap((sign) => {
    if (sign === 'Đ') return ['letter-dd']
    if (/^[A-Z]$/.test(sign)) return [`letter-${sign.toLowerCase()}`]
    return /^[0-9]$/.test(sign) ? [`digit-${sign}`] : []
  })
}

function englishDigit(word: string): string | null {
  const digit = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].indexOf(word)
  return digit === -1 ? null : `digit-${digit}`
}
