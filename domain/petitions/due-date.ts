import { dateAfter, weekdayOf } from '../hours/calendar.ts'
import { sessionsOn, type OpeningHours } from '../hours/opening.ts'

/** An office that is hardly ever open still answers some day. */
const horizonDays = 400

/** A day with a session of its own, half or whole; Monday to Friday at an office that has not said its hours. */
export function isWorkingDay(hours: OpeningHours | null, date: string): boolean {
  return hours === null ? weekdayOf(date) <= 5 : sessionsOn(hours, date).length > 0
}

/**
 * The date so many working days after another. The day itself does not count, as the first day of a term in days does
 * not (Civil Code 2015, Article 147); so a term ends on a working day. 0 days: the date itself.
 */
export function workingDaysAfter(hours: OpeningHours | null, date: string, days: number): string {
  let left = days
  let reached = date
  for (let gone = 0; left > 0 && gone < horizonDays; gone += 1) {
    reached = dateAfter(reached, 1)
    if (isWorkingDay(hours, reached)) left -= 1
  }
  return reached
}
