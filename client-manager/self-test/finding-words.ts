import { useI18n } from 'vue-i18n'
import { language } from '../../client-common/i18n.ts'
import type { ShownCheck } from './shown-check.ts'

interface Finding {
  readonly sentence: (check: ShownCheck) => string
  /** Null: nothing needs to be done. */
  readonly advice: (check: ShownCheck) => string | null
}

/** What was found, in a sentence, and what to do about it. */
export function useFinding(): Finding {
  const words = useI18n()
  return {
    sentence({ finding, about, figures }) {
      const count = figures['count'] ?? about.length
      return words.t(`selfTest.finding.${finding}`, { ...inDigits(figures), about: about.map(named).join(', '), n: count }, count)
    },
    advice({ finding, state }) {
      const key = `selfTest.todo.${finding}`
      return (state === 'trouble' || state === 'look') && words.te(key) ? words.t(key) : null
    },
  }
}

function inDigits(figures: ShownCheck['figures']): Record<string, string> {
  const digits = new Intl.NumberFormat(language.value === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, digits.format(figure)]))
}

/** Dates as everywhere on these pages; names as they are. */
function named(name: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(name) ? name.split('-').reverse().join('/') : name
}
