import type { Text } from '../office.ts'
import type { ReportPeriod } from './period.ts'
import en from './labels/en.json' with { type: 'json' }
import vi from './labels/vi.json' with { type: 'json' }

type Labels = typeof vi

const romans = ['I', 'II', 'III', 'IV'] as const

/** What people call a period: "Quý IV năm 2026". Its dates are told beside it. */
export function labelOf(period: ReportPeriod): Text {
  return { vi: labelIn(vi, period), en: labelIn(en, period) }
}

function labelIn(labels: Labels, { kind, name, from, to }: ReportPeriod): string {
  const [year = '', part = ''] = name.split('-')
  const number = Number(part.replace(/^[QHW]/, ''))
  const words = {
    year, from: localDate(from), to: localDate(to), part: String(number), roman: romans[number - 1] ?? '',
  }
  const label = kind === 'halfYear' ? labels[number === 1 ? 'halfYear1' : 'halfYear2'] : labels[kind]
  return Object.entries(words).reduce((text, [placeholder, word]) => text.replace(`{${placeholder}}`, word), label)
}

/** "20/11/2026". */
function localDate(date: string): string {
  return date.split('-').reverse().join('/')
}
