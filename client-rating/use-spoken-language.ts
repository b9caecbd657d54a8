import { computed, watch, type Ref } from 'vue'
import { language, setLanguage } from '../client-common/i18n.ts'
import type { Moment } from './moment.ts'

const idleMs = 30_000

/** The question comes in the language that the ticket was taken in; the next person begins in Vietnamese again. */
export function useSpokenLanguage(moment: Readonly<Ref<Moment>>): void {
  const asked = computed(() => {
    if (moment.value.kind === 'thanks') return null
    return moment.value.kind === 'asking' ? moment.value.asking.language : 'vi'
  })
  watch(asked, (next) => { if (next !== null) setLanguage(next, false) }, { immediate: true })

  watch([language, asked], ([shown], _before, onCleanup) => {
    if (asked.value !== 'vi' || shown === 'vi') return
    const leaving = setTimeout(() => setLanguage('vi', false), idleMs)
    onCleanup(() => clearTimeout(leaving))
  })
}
