import type { Calendar } from './rules.ts'

export type Quarter = 1 | 2 | 3 | 4

/** A quarter, or with null the whole year. */
export interface Period { readonly year: number, readonly quarter: Quarter | null }

/** Local dates, both inclusive. */
export interface DateRange { readonly from: string, readonly to: string }

/** "2026-Q3", "2026". */
export function periodName({ year, quarter }: Period): string {
  return quarter === null ? String(year) : `${year}-Q${quarter}`
}

/** Null for what names no period. */
export function periodNamed(name: string): Period | null {
  const found = /^(2\d{3})(?:-Q([1-4]))?$/.exec(name)
  if (found === null) return null
  const [, year, quarter] = found
  return { year: Number(year), quarter: quarter === undefined ? null : Number(quarter) as Quarter }
}

/** The period in which a local date lies, by the calendar. */
export function quarterOf(date: string): Period {
  const [year, month] = date.split('-').map(Number)
  return { year: year ?? 0, quarter: Math.ceil((month ?? 1) / 3) as Quarter }
}

/** Closed on the 14th, a quarter begins on the 15th of the month before it, a year on 15 December (domain.md 4.12). */
export function datesOf({ year, quarter }: Period, calendar: Calendar): DateRange {
  const lastMonth = quarter === null ? 12 : quarter * 3
  const months = quarter === null ? 12 : 3
  if (calendar === 'calendar') return { from: dateOf(year, lastMonth - months + 1, 1), to: dateOf(year, lastMonth + 1, 0) }
  return { from: dateOf(year, lastMonth - months, 15), to: dateOf(year, lastMonth, 14) }
}

/** A month or day out of its range runs over into the next or the one before. */
function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
