import { language } from '../client-common/language.ts'
import type { Texts } from '../client-common/merge-texts.ts'
import type { Code } from '../contract/refusals.ts'
import type { Language } from '../domain/office.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

type Paths<T, Under extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Under}${K}` : Paths<T[K], `${Under}${K}.`>
}[keyof T & string]

/** A text by its path: 'rating.level.5'. */
export type Key = Paths<typeof vi>

const texts: Readonly<Record<Language, typeof vi>> = { vi, en }

/** A text in the language of the page: `{name}` is put in, and of `one | many` the `count` chooses. */
export function say(key: Key, put: Readonly<Record<string, string | number>> = {}): string {
  const forms = textAt(texts[language.value], key).split(' | ')
  const form = forms[put['count'] === 1 ? 0 : forms.length - 1] ?? ''
  return form.replace(/\{(\w+)\}/g, (_sign, name: string) => String(put[name] ?? ''))
}

/** Why a tap did nothing, as far as it tells its holder what to do. */
export function whyNot(code: Code): string {
  return say(code === 'unavailable' || code === 'tooMany' ? `notDone.${code}` : 'notDone.other')
}

function textAt(tree: Texts, key: Key): string {
  const found = key.split('.').reduce<Texts | string | undefined>(
    (under, part) => typeof under === 'object' ? under[part] : undefined, tree)
  return typeof found === 'string' ? found : key
}
