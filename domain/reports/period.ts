import type { Calendar } from '../evaluation/rules.ts'
import { dateAfter, weekdayOf } from '../hours/calendar.ts'

export const periodKinds = ['day', 'week', 'month', 'quarter', 'halfYear', 'year', 'range'] as const
export type PeriodKind = typeof periodKinds[number]

/**
 * What a report is about, by its name: "2026-11-20", "2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026", or any range
 * of dates as "2026-11-01_2026-11-20". Local dates, both inclusive.
 */
export interface ReportPeriod { readonly kind: PeriodKind, readonly name: string, readonly from: string, readonly to: string }

/** Kinds that are made of months: only of them the two calendars make something else. */
export const monthlyKinds = ['month', 'quarter', 'halfYear', 'year'] as const
export type MonthlyKind = typeof monthlyKinds[number]

/** A report covers at most so many days: a year, and a bit for those who compare. */
export const longestDays = 400

const dayMs = 86_400_000
const monthsOf: Readonly<Record<MonthlyKind, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 }
const partName: Readonly<Record<Exclude<MonthlyKind, 'year'>, (part: number) => string>> = {
  month: (part) => twoDigits(part), quarter: (part) => `Q${part}`, halfYear: (part) => `H${part}`,
}

/** Null for what names no period. */
export function reportPeriod(name: string, calendar: Calendar): ReportPeriod | null {
  return dayNamed(name) ?? weekNamed(name) ?? monthlyNamed(name, calendar) ?? rangeNamed(name)
}

/** The period of a kind in which a local date lies. */
export function periodAround(kind: Exclude<PeriodKind, 'range'>, date: string, calendar: Calendar): ReportPeriod {
  if (kind === 'day') return { kind, name: date, from: date, to: date }
  if (kind === 'week') return weekAround(date)
  const [year, month] = monthAround(date, calendar)
  return monthly(kind, year, Math.ceil(month / monthsOf[kind]), calendar)
}

/** The last period of a kind that was over before a date. */
export function lastPeriodBefore(kind: Exclude<PeriodKind, 'range'>, date: string, calendar: Calendar): ReportPeriod {
  return periodAround(kind, dateAfter(periodAround(kind, date, calendar).from, -1), calendar)
}

function dayNamed(name: string): ReportPeriod | null {
  return isDate(name) ? { kind: 'day', name, from: name, to: name } : null
}

function rangeNamed(name: string): ReportPeriod | null {
  const [from = '', to = '', ...more] = name.split('_')
  if (!isDate(from) || !isDate(to) || more.length > 0) return null
  const days = (Date.parse(to) - Date.parse(from)) / dayMs
  return days >= 0 && days < longestDays ? { kind: 'range', name, from, to } : null
}

function weekNamed(name: string): ReportPeriod | null {
  const [, year, week] = /^(2\d{3})-W(\d\d)$/.exec(name) ?? []
  if (year === undefined) return null
  const found = weekAround(dateAfter(`${year}-01-04`, (Number(week) - 1) * 7))
  return found.name === name ? found : null
}

/** ISO 8601: from Monday on; a week belongs to the year of its Thursday. */
function weekAround(date: string): ReportPeriod {
  const from = dateAfter(date, 1 - weekdayOf(date))
  const year = dateAfter(from, 3).slice(0, 4)
  const first = dateAfter(`${year}-01-04`, 1 - weekdayOf(`${year}-01-04`))
  const week = (Date.parse(from) - Date.parse(first)) / (7 * dayMs) + 1
  return { kind: 'week', name: `${year}-W${twoDigits(week)}`, from, to: dateAfter(from, 6) }
}

function monthlyNamed(name: string, calendar: Calendar): ReportPeriod | null {
  const [, year, month, quarter, half] = /^(2\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/.exec(name) ?? []
  if (year === undefined) return null
  if (month !== undefined) return monthly('month', Number(year), Number(month), calendar)
  if (quarter !== undefined) return monthly('quarter', Number(year), Number(quarter), calendar)
  return half === undefined ? monthly('year', Number(year), 1, calendar) : monthly('halfYear', Number(year), Number(half), calendar)
}

/**
 * By the calendar, or closed on the 14th (NĐ 09/2019/NĐ-CP Điều 12, domain.md 4.12): a month then goes from the 15th of
 * the one before it to the 14th, and quarters, halves and years, from 15 December on, are made of such months.
 */
function monthly(kind: MonthlyKind, year: number, part: number, calendar: Calendar): ReportPeriod {
  const name = kind === 'year' ? String(year) : `${year}-${partName[kind](part)}`
  const [before, last] = [(part - 1) * monthsOf[kind], part * monthsOf[kind]]
  return calendar === 'calendar'
    ? { kind, name, from: dateOf(year, before + 1, 1), to: dateOf(year, last + 1, 0) }
    : { kind, name, from: dateOf(year, before, 15), to: dateOf(year, last, 14) }
}

/** The month to which a date counts, and its year. */
function monthAround(date: string, calendar: Calendar): [year: number, month: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (calendar === 'calendar' || day <= 14) return [year, month]
  return month === 12 ? [year + 1, 1] : [year, month + 1]
}

/** A month or day out of its range runs over into the next or the one before. */
function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function isDate(text: string): boolean {
  const ms = /^2\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
