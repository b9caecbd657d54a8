import type { Language } from '../domain/office.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
/** Hours, minutes, seconds. */
const units = { vi: ['giờ', 'phút', 'giây'], en: ['h', 'min', 's'] } as const

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

/** "22 phút", "4 phút 7 giây", "1 giờ 5 phút": how long it took what is over, which beside times of day must not read like one. */
export function lasted(ms: number, language: Language): string {
  const all = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const first = Math.max(0, parts.findIndex((part) => part > 0))
  const said = parts.map((part, place) => part === 0 ? '' : `${part}\u00A0${units[language][place] ?? ''}`)
  return said.slice(first, first + 2).filter((part) => part !== '').join(' ') || `0\u00A0${units[language][2]}`
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

/** "1.006": how many, with the thousands apart. */
export function counted(figure: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(figure)
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
