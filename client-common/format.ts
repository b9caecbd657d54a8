import type { Language } from '../domain/office.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** "14:05", in the office's time zone. */
export function clockTime(ms: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone,
  }).format(ms)
}

/** "4:05", from an hour on "1:02:10"; what began in the future has lasted no time. */
export function duration(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000))
  const hours = Math.floor(all / 3600)
  const minutes = Math.floor(all / 60) % 60
  const seconds = twoDigits(all % 60)
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${twoDigits(minutes)}:${seconds}`
}

/** "12,5 phút": one decimal, half up. */
export function minutes(seconds: number, language: Language): string {
  return `${oneDecimal(seconds / 60, language)}\u00A0${language === 'vi' ? 'phút' : 'min'}`
}

/** "thứ Sáu, 20 tháng 11, 2026" of a local date "2026-11-20". */
export function longDate(date: string, language: Language): string {
  const moment = Date.parse(date)
  if (language === 'en') return new Intl.DateTimeFormat(locales.en, { dateStyle: 'full', timeZone: 'UTC' }).format(moment)
  const weekday = new Intl.DateTimeFormat(locales.vi, { weekday: 'long', timeZone: 'UTC' }).format(moment)
  const [year, month, day] = date.split('-').map(Number)
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ngày ${day} tháng ${month} năm ${year}`
}

/** "20/11/2026" of a local date "2026-11-20": the same in both languages, as on tickets. */
export function shortDate(date: string): string {
  return date.split('-').reverse().join('/')
}

/** "95,4 %" of a share from 0 to 1: one decimal, half up. */
export function percent(share: number, language: Language): string {
  return `${oneDecimal(share * 100, language)}\u00A0%`
}

/** "12,5": half up, without a unit, for columns and axes that name it once. */
export function oneDecimal(figure: number, language: Language): string {
  // Cut the noise of binary fractions first, so that 95.35 is a half and goes up.
  const rounded = Math.round(Number((figure * 10).toPrecision(12))) / 10
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rounded)
}

function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0')
}
