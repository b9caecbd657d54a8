import type { ScreenView } from '../../contract/views.ts'
import { weekdayOf, type Weekday } from '../../domain/hours/calendar.ts'
import { clockTime } from '../format.ts'
import { language } from '../language.ts'
import type { Again, Unavailable, Why } from './availability.ts'

/** The texts of this folder, as a screen has them among its own under `hours`. */
export type HoursKey =
  | `hours.why.${Why}` | `hours.weekday.${Weekday}`
  | `hours.${'again.unknown' | 'again.today' | 'again.date' | 'full' | 'fullUntil'}`
  | `hours.part.${'today' | 'morning' | 'afternoon' | 'evening'}`
export type SayHours = (key: HoursKey, put?: Readonly<Record<string, string>>) => string

export interface HoursInWords {
  /** "Đã hết giờ lấy số buổi sáng." */
  readonly why: (unavailable: Unavailable) => string
  /** "Mời quay lại lúc 13:00." */
  readonly again: (again: Again) => string
  /** "Hết số đến 13:00", where there is little room. */
  readonly full: (again: Again) => string
}

/** The words for when there are no numbers, and when there are again. */
export function hoursInWords(view: () => Pick<ScreenView<'kiosk'>, 'office' | 'opening'>, say: SayHours): HoursInWords {
  const timeOf = (at: number) => clockTime(at, view().office.timeZone, language.value)
  const weekday = (date: string) => say(`hours.weekday.${weekdayOf(date)}`)
  const holiday = () => holidayName(view().opening.special?.[language.value] ?? '')

  /** "buổi sáng" by when the session began. */
  function part(session: number | null): string {
    if (session === null) return say('hours.part.today')
    const hour = Number.parseInt(timeOf(session), 10)
    if (hour < 12) return say('hours.part.morning')
    return say(hour < 17 ? 'hours.part.afternoon' : 'hours.part.evening')
  }

  return {
    why: ({ why, session }) => say(`hours.why.${why}`, { part: part(session), holiday: holiday() }),
    again(again) {
      if (again === null) return say('hours.again.unknown')
      if ('at' in again) return say('hours.again.today', { time: timeOf(again.at) })
      return say('hours.again.date', { time: again.from, weekday: weekday(again.date), date: shortDate(again.date) })
    },
    full(again) {
      if (again === null) return say('hours.full')
      const until = 'at' in again ? timeOf(again.at) : `${again.from} ${weekday(again.date)}`
      return say('hours.fullUntil', { until })
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
