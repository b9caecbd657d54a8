import { digitWords } from './words.ts'

/** Digits one by one, as a ticket's number is read: "002" is "không không hai", never "linh" or "mốt". */
export function digitsInWords(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError(`not digits: ${digits}`)
  return Array.from(digits, (digit) => digitWords[Number(digit)]).join(' ')
}
