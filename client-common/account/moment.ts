import type { Language } from '../../domain/office.ts'

/** "08:05, 20/11/2026" where the browser is: of sessions, which belong to no office. */
export function momentOf(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).format(ms)
}
