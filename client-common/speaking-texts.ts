import type { MessageContext } from 'vue-i18n'
import type { Texts } from './merge-texts.ts'

type Speak = (context: MessageContext) => string

/** Texts as functions, which vue-i18n takes as they are: its own compiler then stays out of the pages. */
export interface SpeakingTexts { [key: string]: Speak | SpeakingTexts }

/** Our texts know two signs: `{name}` for what is put in, and `none | one | many` for counted things. */
export function speakingTexts(texts: Texts): SpeakingTexts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) =>
    [key, typeof text === 'string' ? speaking(text) : speakingTexts(text)]))
}

function speaking(text: string): Speak {
  const forms = text.split('|').map((form) => filling(form.trim()))
  const [only] = forms
  return (context) => only !== undefined && forms.length === 1
    ? only(context)
    : context.plural(forms.map((form) => form(context)))
}

function filling(form: string): Speak {
  // The odd places are the names, as `split` keeps what the brackets caught.
  const parts = form.split(/\{(\w+)\}/)
  return (context) => parts
    .map((part, place) => place % 2 === 0 ? part : shown(context.named(part)))
    .join('')
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
