import { useI18n } from 'vue-i18n'
import { clockTime } from '../client-common/format.ts'
import { language } from '../client-common/i18n.ts'
import { weekdayOf } from '../domain/hours/calendar.ts'
import type { Again, Unavailable } from './availability.ts'
import type { KioskView } from './offer.ts'

export interface HoursInWords {
  /** "Đã hết giờ lấy số buổi sáng." */
  readonly why: (unavailable: Unavailable) => string
  /** "Mời quay lại lúc 13:00." */
  readonly again: (again: Again) => string
  /** "Hết số đến 13:00", where there is little room. */
  readonly full: (again: Again) => string
}

/** The words for when there are no numbers, and when there are again. */
export function useHoursInWords(view: () => Pick<KioskView, 'office' | 'opening'>): HoursInWords {
  const { t } = useI18n()
  const timeOf = (at: number) => clockTime(at, view().office.timeZone, language.value)
  const weekday = (date: string) => t(`kiosk.hours.weekday.${String(weekdayOf(date))}`)
  const holiday = () => holidayName(view().opening.special?.[language.value] ?? '')

  /** "buổi sáng" by when the session began. */
  function part(session: number | null): string {
    if (session === null) return t('kiosk.hours.part.today')
    const hour = Number.parseInt(timeOf(session), 10)
    if (hour < 12) return t('kiosk.hours.part.morning')
    return t(hour < 17 ? 'kiosk.hours.part.afternoon' : 'kiosk.hours.part.evening')
  }

  return {
    why: ({ why, session }) => t(`kiosk.hours.why.${why}`, { part: part(session), holiday: holiday() }),
    again(again) {
      if (again === null) return t('kiosk.hours.again.unknown')
      if ('at' in again) return t('kiosk.hours.again.today', { time: timeOf(again.at) })
      return t('kiosk.hours.again.date', { time: again.from, weekday: weekday(again.date), date: shortDate(again.date) })
    },
    full(again) {
      if (again === null) return t('kiosk.hours.full')
      const until = 'at' in again ? timeOf(again.at) : `${again.from} ${weekday(again.date)}`
      return t('kiosk.hours.fullUntil', { until })
    },
  }
}

/** Some offices write "Nghỉ Quốc khánh", others "Quốc khánh"; the sentence says "nghỉ" itself. */
function holidayName(name: string): string {
  return name.replace(/^nghỉ\s+/i, '')
}

/** "03/09/2026" of a local date. */
function shortDate(date: string): string {
  return date.split('-').reverse().join('/')
}
