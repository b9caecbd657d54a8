import type { Day } from '../day.ts'
import type { Office, Text } from '../office.ts'
import { dateAfter, weekdayOf, type Weekday } from './calendar.ts'

/** Hours in which numbers are given, local times "HH:mm". */
export interface Session { readonly from: string, readonly to: string }

/** A date on which other hours hold: a holiday (no sessions), a half day, or a make-up day ("ngày làm bù"). */
export interface SpecialDay { readonly date: string, readonly name: Text, readonly sessions: readonly Session[] }

/** When an office gives numbers. */
export interface OpeningHours {
  readonly week: Readonly<Record<Weekday, readonly Session[]>>
  readonly specialDays: readonly SpecialDay[]
  /** So many minutes before the end of a session no more numbers are given. */
  readonly cutOffMinutes: number
}

/** A session of a day: from, until when numbers are given, and its end, milliseconds since the epoch. */
export interface Opening { readonly from: number, readonly lastNumberAt: number, readonly to: number }

/** How far ahead the next opening is looked for. */
const horizonDays = 60

/** The sessions of a local date, in their order; those of the weekday unless the date is special. */
export function sessionsOn(hours: OpeningHours, date: string): readonly Session[] {
  return specialDay(hours, date)?.sessions ?? hours.week[weekdayOf(date)]
}

export function specialDay({ specialDays }: OpeningHours, date: string): SpecialDay | undefined {
  return specialDays.find((special) => special.date === date)
}

/** The openings of the day itself; null for an office that is always open. */
export function openingsOf({ office, date, startsAt }: Pick<Day, 'office' | 'date' | 'startsAt'>): readonly Opening[] | null {
  const hours = office?.openingHours ?? null
  if (hours === null) return null
  return sessionsOn(hours, date).map(({ from, to }) => {
    const end = startsAt + minutesIn(to) * 60_000
    return { from: startsAt + minutesIn(from) * 60_000, lastNumberAt: end - hours.cutOffMinutes * 60_000, to: end }
  })
}

/** The session in which numbers are given at a moment: its place among the day's sessions; null outside of all. */
export function sessionAt(day: Pick<Day, 'office' | 'date' | 'startsAt'>, at: number): number | null {
  const openings = openingsOf(day)
  if (openings === null) return 0
  const place = openings.findIndex(({ from, lastNumberAt }) => from <= at && at < lastNumberAt)
  return place === -1 ? null : place
}

/** The first session of the next date that has one; null when there is none within two months. */
export function nextOpeningDay({ openingHours }: Office, date: string): { date: string, from: string } | null {
  if (openingHours === null) return null
  for (let days = 1; days <= horizonDays; days += 1) {
    const later = dateAfter(date, days)
    const [first] = sessionsOn(openingHours, later)
    if (first !== undefined) return { date: later, from: first.from }
  }
  return null
}

/** True when two sessions of a day hold at the same moment. */
export function sessionsOverlap(sessions: readonly Session[]): boolean {
  const inOrder = [...sessions].sort((a, b) => minutesIn(a.from) - minutesIn(b.from))
  return inOrder.some(({ from }, index) => index > 0 && minutesIn(from) < minutesIn(inOrder[index - 1]?.to ?? from))
}

export function minutesIn(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
