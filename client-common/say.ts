import type { Language } from '../domain/office.ts'
import { language } from './language.ts'
import type { Texts } from './merge-texts.ts'

/** A text by its path: 'rating.level.5'. */
export type Paths<T, Under extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Under}${K}` : Paths<T[K], `${Under}${K}.`>
}[keyof T & string]

/**
 * For citizens' own phones, where a library for texts weighs more than the texts: says a text in the language of the
 * page. `{name}` is put in, and of `one | many` the `count` chooses.
 */
export function sayFrom<T extends Texts>(texts: Readonly<Record<Language, T>>) {
  return (key: Paths<T>, put: Readonly<Record<string, string | number>> = {}): string => {
    const forms = textAt(texts[language.value], key).split(' | ')
    const form = forms[put['count'] === 1 ? 0 : forms.length - 1] ?? ''
    return form.replace(/\{(\w+)\}/g, (_sign, name: string) => String(put[name] ?? ''))
  }
}

function textAt(tree: Texts, key: string): string {
  const found = key.split('.').reduce<Texts | string | undefined>(
    (under, part) => typeof under === 'object' ? under[part] : undefined, tree)
  return typeof found === 'string' ? found : key
}
