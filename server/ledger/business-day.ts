import { DateTime } from 'luxon'
import type { Office } from '../../domain/office.ts'

/** A business day of an office: its local date, its local midnights, and when it is to be closed (milliseconds). */
export interface BusinessDay {
  readonly date: string
  readonly startsAt: number
  readonly nextMidnight: number
  readonly closesAt: number
}

/** The local date at the office: its own time zone decides, never UTC. */
export function businessDayAt(office: Pick<Office, 'timeZone' | 'closesAt'>, moment: number): BusinessDay {
  const date = DateTime.fromMillis(moment, { zone: office.timeZone }).toISODate()
  if (date === null) throw new Error(`no such time zone: ${office.timeZone}`)
  return businessDayOf(office, date)
}

export function businessDayOf({ timeZone, closesAt }: Pick<Office, 'timeZone' | 'closesAt'>, date: string): BusinessDay {
  const midnight = DateTime.fromISO(date, { zone: timeZone }).startOf('day')
  const [hours = 0, minutes = 0] = closesAt.split(':').map(Number)
  // Wall-clock arithmetic below 24:00, so that a change to summer time does not move the closing time.
  const closing = hours < 24 ? midnight.set({ hour: hours, minute: minutes }) : midnight.plus({ hours, minutes })
  return {
    date, startsAt: midnight.toMillis(), nextMidnight: midnight.plus({ days: 1 }).toMillis(), closesAt: closing.toMillis(),
  }
}

export function dayBefore(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? date
}
