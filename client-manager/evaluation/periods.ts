import { datesOf, periodName, quarterOf, type Period, type Quarter } from '../../domain/evaluation/period.ts'

const quarters: readonly Quarter[] = [1, 2, 3, 4]
const yearsShown = 5

/** The years that can be chosen on a local date, newest first. */
export function yearsUntil(date: string): number[] {
  const { year } = quarterOf(date)
  const newest = hasBegun({ year: year + 1, quarter: 1 }, date) ? year + 1 : year
  return Array.from({ length: yearsShown }, (_, index) => newest - index)
}

/** The periods of a year that have begun on a local date: its quarters, and the year itself. */
export function periodsOf(year: number, date: string): Period[] {
  return [...quarters.map((quarter) => ({ year, quarter })), { year, quarter: null }].filter((period) => hasBegun(period, date))
}

/** The quarter before the one of the date: the one that is likely to be evaluated now. */
export function usualPeriod(date: string): string {
  const { year, quarter } = quarterOf(date)
  return periodName(quarter === 1 || quarter === null ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Quarter })
}

/** By either calendar: a period closed on the 14th begins earlier. */
function hasBegun(period: Period, date: string): boolean {
  return datesOf(period, 'day14').from <= date
}
