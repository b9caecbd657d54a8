import { useI18n } from 'vue-i18n'
import { clockTime } from './format.ts'
import { language } from './i18n.ts'
import { whyThisNumber, type Called } from './why-this-number.ts'

/** "Why this number?" in the language of the screen. */
export function useWhy() {
  const { t } = useI18n()
  return (called: Called, timeZone: string): string | null => whyThisNumber(called, {
    say: (key, named, count) => t(key, named, count),
    clock: (ms) => clockTime(ms, timeZone, language.value),
  })
}
