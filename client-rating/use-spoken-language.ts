import { watch } from 'vue'
import { language, setLanguage } from '../client-common/i18n.ts'
import type { Language } from '../domain/office.ts'

const idleMs = 30_000

/**
 * The question comes in the language that the ticket was taken in; the next person begins in Vietnamese again.
 * `spoken`: null leaves the language as it is.
 */
export function useSpokenLanguage(spoken: () => Language | null): void {
  watch(spoken, (next) => { if (next !== null) setLanguage(next, false) }, { immediate: true })

  watch([language, spoken], ([shown, asked], _before, onCleanup) => {
    if (asked !== 'vi' || shown === 'vi') return
    const leaving = setTimeout(() => setLanguage('vi', false), idleMs)
    onCleanup(() => clearTimeout(leaving))
  })
}
