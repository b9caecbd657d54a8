import type { Language } from '../../domain/office.ts'

/** "14,9" of 149 tenths: one decimal, as it was cut. */
export function tenths(points: number, language: Language): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(points / 10)
}

/** From so many forms on, one more form moves an average by little; a proposal (docs/evaluation.md). */
export const manyForms = 30
