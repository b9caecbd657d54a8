import { commonWords } from './common-passwords.ts'
import { isKeyboardWalk } from './keyboard-walk.ts'

/** In characters (ASVS 5.0, 6.2.1 asks for 8 and advises 15). The longest that a sign-in takes is 200. */
export const shortestPassword = 12
export const longestPassword = 200

export const passwordRefusals = ['passwordTooShort', 'passwordTooCommon', 'passwordLikeName'] as const
export type PasswordRefusal = typeof passwordRefusals[number]

/** So few letters are left of one that is guessed early, once the words it is made of are taken out. */
const fewLetters = 4

/**
 * Why nobody should be protected by this password; null when it will do. `names`: what its owner is called. There is no
 * rule about kinds of characters: length and not being guessed is what counts (ASVS 5.0, 6.2.5).
 */
export function passwordRefusal(password: string, names: readonly string[]): PasswordRefusal | null {
  if (password.length < shortestPassword) return 'passwordTooShort'
  if (isRepetition(password) || isKeyboardWalk(password)) return 'passwordTooCommon'
  const own = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{M}]+/u)]).map(lettersOf).filter(({ length }) => length >= 3)
  if (lettersOf(password).length >= fewLetters && isMadeOf(password, own)) return 'passwordLikeName'
  if (isMadeOf(password, commonWords)) return 'passwordTooCommon'
  return isMadeOf(password, [...own, ...commonWords]) ? 'passwordLikeName' : null
}

function isRepetition(password: string): boolean {
  return /^(.{1,4}?)\1+.?$/u.test(password.toLowerCase())
}

/** Also of digits alone, which are dates, telephone numbers and numbers of identity cards. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  return [lettersOf(password), lettersOf(spelledOut(password))].some((letters) => restOf(letters, words).length < fewLetters)
}

function restOf(letters: string, words: readonly string[]): string {
  return [...words].sort((one, other) => other.length - one.length).reduce((rest, word) => rest.replaceAll(word, ''), letters)
}

/** Lower case, without marks and without anything else. */
function lettersOf(text: string): string {
  return text.normalize('NFD').toLowerCase().replaceAll('đ', 'd').replaceAll(/[^a-z]/g, '')
}

const stands: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', '1': 'i', '!': 'i', '3': 'e', '5': 's', '$': 's', '7': 't' }

/** With the letters that signs within words stand for, as in "p@ssw0rd"; digits before and after are a date or a count. */
function spelledOut(password: string): string {
  return password.replaceAll(/^[\d\W]+|[\d\W]+$/g, '').replaceAll(/[@401!35$7]/g, (sign) => stands[sign] ?? sign)
}
