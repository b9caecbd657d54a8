import { inject, type App, type InjectionKey } from 'vue'
import type { Language } from '../domain/office.ts'
import type { RatingLevel } from '../domain/ticket.ts'

/** What those parts say that a phone shares with the other screens: it has no room for their texts and their library. */
export type Words = (key: 'language.choose' | `language.${Language}` | 'rating.question' | `rating.level.${RatingLevel}`) => string

const words: InjectionKey<Words> = Symbol('words')

export function giveWords(app: App, say: Words): void {
  app.provide(words, say)
}

export function useWords(): Words {
  const say = inject(words)
  if (say === undefined) throw new Error('a screen gives its words before it is mounted')
  return say
}
