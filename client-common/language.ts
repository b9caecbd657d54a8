import type { Language } from '../domain/office.ts'

const key = 'luot.language'

/** What was chosen on this device before; null when nobody has chosen. */
export function rememberedLanguage(): Language | null {
  const remembered = localStorage.getItem(key)
  return remembered === 'en' || remembered === 'vi' ? remembered : null
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language)
}
