import { watch, type App } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Language } from '../domain/office.ts'
import { language, setLanguage } from './language.ts'
import { mergeTexts, type Texts } from './merge-texts.ts'
import { speakingTexts } from './speaking-texts.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }
import { giveWords } from './words.ts'

export { language, setLanguage }

/** The texts of a screen with those that all screens share, in the language that was chosen here last. */
export function createTexts(screen: Readonly<Record<Language, Texts>>) {
  const texts = createI18n({
    legacy: false,
    locale: language.value,
    fallbackLocale: 'vi' as const,
    messages: { vi: speakingTexts(mergeTexts(vi, screen.vi)), en: speakingTexts(mergeTexts(en, screen.en)) },
  })
  watch(language, (next) => { texts.global.locale.value = next }, { flush: 'sync' })
  document.documentElement.lang = language.value
  return {
    install(app: App) {
      app.use(texts)
      giveWords(app, (key) => texts.global.t(key))
    },
  }
}
