import { ref, type Ref } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Language } from '../domain/office.ts'
import { rememberedLanguage, rememberLanguage } from './language.ts'
import { mergeTexts, type Texts } from './merge-texts.ts'
import { speakingTexts } from './speaking-texts.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

const chosen = ref<Language>(rememberedLanguage() ?? 'vi')

/** The language that everything on this screen is in. */
export const language: Readonly<Ref<Language>> = chosen

let texts: { global: { locale: Ref<Language> } } | null = null

/** The texts of a screen with those that all screens share, in the language that was chosen here last. */
export function createTexts(screen: Readonly<Record<Language, Texts>>) {
  const created = createI18n({
    legacy: false,
    locale: chosen.value,
    fallbackLocale: 'vi' as const,
    messages: { vi: speakingTexts(mergeTexts(vi, screen.vi)), en: speakingTexts(mergeTexts(en, screen.en)) },
  })
  texts = created
  document.documentElement.lang = chosen.value
  return created
}

/** `forGood` is false where the next person begins in Vietnamese again. */
export function setLanguage(next: Language, forGood = true): void {
  chosen.value = next
  if (texts !== null) texts.global.locale.value = next
  document.documentElement.lang = next
  if (forGood) rememberLanguage(next)
}
