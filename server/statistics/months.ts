import { DateTime } from 'luxon'
import { dateAfter } from '../../domain/hours/calendar.ts'

/** Local dates "yyyy-MM-dd", both inclusive. */
export interface Dates { readonly from: string, readonly to: string }

export function monthOfDate(date: string): string {
  return date.slice(0, 7)
}

export function datesOfMonth(month: string): Dates {
  return { from: `${month}-01`, to: DateTime.fromISO(month, { zone: 'utc' }).endOf('month').toFormat('yyyy-MM-dd') }
}

/** The calendar months that lie wholly between two dates, in order. */
export function wholeMonths({ from, to }: Dates): string[] {
  const months: string[] = []
  for (let at = DateTime.fromISO(monthOfDate(from), { zone: 'utc' }); at.toFormat('yyyy-MM') <= monthOfDate(to); at = at.plus({ months: 1 })) {
    const month = at.toFormat('yyyy-MM')
    const dates = datesOfMonth(month)
    if (from <= dates.from && dates.to <= to) months.push(month)
  }
  return months
}

/** What is left of a range without these months, as ranges. */
export function withoutMonths({ from, to }: Dates, months: readonly string[]): Dates[] {
  const rest: Dates[] = []
  let begin = from
  for (const month of [...months].sort()) {
    const dates = datesOfMonth(month)
    if (begin < dates.from) rest.push({ from: begin, to: dateAfter(dates.from, -1) })
    begin = dateAfter(dates.to, 1)
  }
  return begin <= to ? [...rest, { from: begin, to }] : rest
}
