import type { Calendar } from '../../domain/evaluation/rules.ts'
import { dateAfter } from '../../domain/hours/calendar.ts'
import { lastPeriodBefore, periodAround, type PeriodKind, type ReportPeriod } from '../../domain/reports/period.ts'

/** How many periods of a kind can be chosen from a list, the one that goes on first. */
const offered: Readonly<Record<Exclude<PeriodKind, 'range'>, number>> = { day: 31, week: 26, month: 24, quarter: 12, halfYear: 8, year: 6 }

/** The periods of a kind that have begun on a local date, newest first. */
export function periodsOf(kind: Exclude<PeriodKind, 'range'>, date: string, calendar: Calendar): ReportPeriod[] {
  const periods = [periodAround(kind, date, calendar)]
  while (periods.length < offered[kind]) {
    const last = periods.at(-1)
    if (last === undefined) break
    periods.push(periodAround(kind, dateAfter(last.from, -1), calendar))
  }
  return periods
}

/** The period that is likely to be reported now: the one of the kind that ended last, and this month up to today as a range. */
export function usualPeriod(kind: PeriodKind, date: string, calendar: Calendar): string {
  return kind === 'range' ? rangeName({ from: `${date.slice(0, 7)}-01`, to: date }) : lastPeriodBefore(kind, date, calendar).name
}

export function rangeName({ from, to }: { from: string, to: string }): string {
  return `${from}_${to}`
}

/** Both ends of a range by its name. */
export function rangeNamed(name: string): { from: string, to: string } {
  const [from = '', to = ''] = name.split('_')
  return { from, to }
}
