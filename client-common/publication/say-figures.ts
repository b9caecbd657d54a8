import { sayFrom } from '../say.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

/** What is said of published figures: the same on the public page, in the hall and where they are approved. */
export const sayFigures = sayFrom({ vi, en })

/** "Quý 3 năm 2026" of "2026-Q3", "Tháng 11 năm 2026" of "2026-11". */
export function periodInWords(period: string): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return sayFigures('period.year', { year })
  return part.startsWith('Q')
    ? sayFigures('period.quarter', { year, quarter: part.slice(1) })
    : sayFigures('period.month', { year, month: Number(part) })
}
