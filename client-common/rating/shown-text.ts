import type { ShownForm } from '../../contract/ratings.ts'
import type { Language, Text } from '../../domain/office.ts'

/** In the language of the screen where the form speaks it, otherwise in the form's first. */
export function shownText(text: Text, { languages }: Pick<ShownForm, 'languages'>, language: Language): string {
  return text[languages.includes(language) ? language : languages[0] ?? 'vi']
}
