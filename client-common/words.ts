import { inject, type App, type InjectionKey } from 'vue'
import type { Language } from '../domain/office.ts'
import type { RatingLevel } from '../domain/ticket.ts'

/** What those parts say that a phone shares with the other screens: it has no room for their texts and their library. */
export type LanguageWords = (key: 'language.choose' | `language.${Language}`) => string
export type Words = (key: Parameters<LanguageWords>[0] | RatingWord) => string
/** What a form does not bring itself. */
type RatingWord = `rating.${'back' | 'chosen' | 'end' | 'many' | 'next' | 'question' | 'skip' | 'write' | 'writeHint'}` | LevelWord
export type LevelWord = `rating.level.${RatingLevel}` | `rating.three.${1 | 2 | 3}`

const words: InjectionKey<Words> = Symbol('words')

export function giveWords(app: App, say: Words): void {
  app.provide(words, say)
}

/** For a page on which nothing is rated: it has no parts that ask for more than languages. */
export function giveLanguageWords(app: App, say: LanguageWords): void {
  app.provide(words, say as Words)
}

export function useWords(): Words {
  const say = inject(words)
  if (say === undefined) throw new Error('a screen gives its words before it is mounted')
  return say
}
