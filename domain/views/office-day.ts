import type { Day } from '../day.ts'
import type { Office } from '../office.ts'

/** What every view begins with. A view is asked for only of a day that has an office. */
export function officeOf(day: Day): Office {
  if (day.office === null) throw new Error('a day without an office has no views')
  return day.office
}

export function heading(day: Day) {
  const { id, name, timeZone } = officeOf(day)
  return { office: { id, name, timeZone }, date: day.date, closed: day.closed }
}
