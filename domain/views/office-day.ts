import type { Day } from '../day.ts'
import { looksUsual } from '../appearance.ts'
import type { Office } from '../office.ts'

/** What every view begins with. A view is asked for only of a day that has an office. */
export function officeOf(day: Day): Office {
  if (day.office === null) throw new Error('a day without an office has no views')
  return day.office
}

export function heading(day: Day) {
  const { id, name, timeZone, appearance } = officeOf(day)
  const look = looksUsual(appearance) ? {} : { look: appearance }
  return { office: { id, name, timeZone, ...look }, date: day.date, closed: day.closed }
}
