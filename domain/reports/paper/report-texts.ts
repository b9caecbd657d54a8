import type { Language } from '../../office.ts'
import en from '../texts/en.json' with { type: 'json' }
import vi from '../texts/vi.json' with { type: 'json' }

export type ReportTexts = typeof vi

const texts: Readonly<Record<Language, ReportTexts>> = { vi, en }

/** The words of a report: the same on the page, on paper and in every file. */
export function reportTexts(language: Language): ReportTexts {
  return texts[language]
}

/** Puts in what stands in braces: `{name}`. */
export function filled(text: string, put: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(put[name] ?? placeholder))
}
