import type { Calendar } from '../evaluation/rules.ts'
import { dateAfter } from '../hours/calendar.ts'
import { lastPeriodBefore, monthlyKinds, type ReportPeriod } from './period.ts'
import type { ReportSchedule } from './settings.ts'

/** The reports that are to be there on a date: of the period of each kind that ended last, once its day has come. */
export function dueDrafts(schedule: ReportSchedule, calendar: Calendar, today: string): ReportPeriod[] {
  return monthlyKinds.flatMap((kind) => {
    const day = schedule[kind]
    const period = lastPeriodBefore(kind, today, calendar)
    return day !== null && dueOn(period, day) <= today ? [period] : []
  })
}

/** The first date after a period that is this day of its month; every month has the days 1 to 28. */
export function dueOn({ to }: Pick<ReportPeriod, 'to'>, day: number): string {
  let date = dateAfter(to, 1)
  while (Number(date.slice(8)) !== day) date = dateAfter(date, 1)
  return date
}
