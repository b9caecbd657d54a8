import { digitWords, type Word } from './words.ts'

/** Northern words by default; the South says "lẻ" and "ngàn". */
export interface Dialect { readonly emptyTens: 'linh' | 'lẻ', readonly thousand: 'nghìn' | 'ngàn' }

export const northern: Dialect = { emptyTens: 'linh', thousand: 'nghìn' }
export const southern: Dialect = { emptyTens: 'lẻ', thousand: 'ngàn' }

/** A whole number from 0 to 9999 as it is said in Vietnamese (domain.md 4.5). */
export function numberInWords(n: number, dialect: Dialect = northern): string {
  return wordsOfNumber(n, dialect).join(' ')
}

/** The same, word by word: what a voice says one clip after another. */
export function wordsOfNumber(n: number, dialect: Dialect = northern): readonly Word[] {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`no words for ${n}`)
  const thousands = Math.floor(n / 1000)
  const rest = n % 1000
  if (thousands === 0) return belowThousand(rest, dialect)
  const head = [digitWords[thousands] ?? 'không', dialect.thousand]
  return rest === 0 ? head : [...head, ...withHundreds(rest, dialect)]
}

function belowThousand(n: number, dialect: Dialect): readonly Word[] {
  return n < 100 ? belowHundred(n) : withHundreds(n, dialect)
}

/** Hundreds are always said here, also when there are none: "không trăm". */
function withHundreds(n: number, { emptyTens }: Dialect): readonly Word[] {
  const rest = n % 100
  const head: Word[] = [digitWords[Math.floor(n / 100)] ?? 'không', 'trăm']
  if (rest === 0) return head
  return rest < 10 ? [...head, emptyTens, ...belowHundred(rest)] : [...head, ...belowHundred(rest)]
}

function belowHundred(n: number): readonly Word[] {
  const tens = Math.floor(n / 10)
  const units = n % 10
  if (tens === 0) return [digitWords[units] ?? 'không']
  const head: Word[] = tens === 1 ? ['mười'] : [digitWords[tens] ?? 'không', 'mươi']
  return units === 0 ? head : [...head, unitAfterTens(units, tens)]
}

function unitAfterTens(units: number, tens: number): Word {
  if (units === 5) return 'lăm'
  if (tens >= 2 && units === 1) return 'mốt'
  if (tens >= 2 && units === 4) return 'tư'
  return digitWords[units] ?? 'không'
}
