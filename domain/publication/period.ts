import { datesOf, periodNamed, type DateRange } from '../evaluation/period.ts'
import type { Calendar } from '../evaluation/rules.ts'
import type { PublishedPeriod } from './settings.ts'

export type ClosedKind = Exclude<PublishedPeriod, 'live'>

/** A period by its name: "2026-11", "2026-Q4" or "2026". */
export interface NamedPeriod { readonly name: string, readonly kind: ClosedKind, readonly dates: DateRange }

/** How many of each kind can be approved, the newest first. */
const offered: Readonly<Record<ClosedKind, number>> = { month: 12, quarter: 8, year: 5 }

/** Null for what names no period. */
export function namedPeriod(name: string, calendar: Calendar): NamedPeriod | null {
  const month = /^(2\d{3})-(0[1-9]|1[0-2])$/.exec(name)
  if (month !== null) return { name, kind: 'month', dates: datesOfMonth(Number(month[1]), Number(month[2]), calendar) }
  const period = periodNamed(name)
  return period === null ? null : { name, kind: period.quarter === null ? 'year' : 'quarter', dates: datesOf(period, calendar) }
}

/** The periods of these kinds that are over on a date, the newest first. */
export function closedPeriods(kinds: readonly PublishedPeriod[], calendar: Calendar, date: string): NamedPeriod[] {
  const closedKinds = (['quarter', 'year', 'month'] as const).filter((kind) => kinds.includes(kind))
  return closedKinds.flatMap((kind) => namesUntil(kind, date)
    .flatMap((name) => namedPeriod(name, calendar) ?? [])
    .filter(({ dates }) => dates.to < date)
    .slice(0, offered[kind]))
}

/** The quarter in which a date lies, up to the day before the date; null on its first day. */
export function runningQuarter(calendar: Calendar, date: string, yesterday: string): NamedPeriod | null {
  const running = namesUntil('quarter', date)
    .flatMap((name) => namedPeriod(name, calendar) ?? [])
    .find(({ dates }) => dates.from <= date && date <= dates.to)
  if (running === undefined || running.dates.from > yesterday) return null
  return { ...running, dates: { from: running.dates.from, to: yesterday } }
}

/** Newest first, from the year after the date's on: a period closed on the 14th ends before the calendar's. */
function namesUntil(kind: ClosedKind, date: string): string[] {
  const newest = Number(date.slice(0, 4)) + 1
  const years = Array.from({ length: offered.year + 2 }, (_, index) => String(newest - index))
  switch (kind) {
    case 'year': return years
    case 'quarter': return years.flatMap((year) => [4, 3, 2, 1].map((quarter) => `${year}-Q${quarter}`))
    case 'month': return years.flatMap((year) => Array.from({ length: 12 }, (_, index) => `${year}-${String(12 - index).padStart(2, '0')}`))
  }
}

/** Closed on the 14th, a month begins on the 15th of the one before it (domain.md 4.12). */
function datesOfMonth(year: number, month: number, calendar: Calendar): DateRange {
  return calendar === 'calendar'
    ? { from: dateOf(year, month, 1), to: dateOf(year, month + 1, 0) }
    : { from: dateOf(year, month - 1, 15), to: dateOf(year, month, 14) }
}

/** A month or day out of its range runs over into the next or the one before. */
function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
