import { ref, type Ref } from 'vue'
import type { Language } from '../domain/office.ts'

const key = 'luot.language'
const chosen = ref<Language>(rememberedLanguage() ?? 'vi')

/** The language that everything on this screen is in. */
export const language: Readonly<Ref<Language>> = chosen

/** What was chosen on this device before; null when nobody has chosen. */
export function rememberedLanguage(): Language | null {
  const remembered = localStorage.getItem(key)
  return remembered === 'en' || remembered === 'vi' ? remembered : null
}

/** `forGood` is false where the next person begins in Vietnamese again. */
export function setLanguage(next: Language, forGood = true): void {
  chosen.value = next
  document.documentElement.lang = next
  if (forGood) localStorage.setItem(key, next)
}
