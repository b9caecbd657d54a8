import { marginalNames, marginalOf, mergeMarginals, type Marginal, type MarginalName } from '../../domain/statistics/marginals.ts'
import { completeStatistics } from '../../domain/statistics/statistics.ts'
import type { DayRecordStore } from '../store/day-records.ts'
import type { LedgerDays } from '../store/ledger-days.ts'
import type { MonthKey, MonthRecordStore } from '../store/month-records.ts'
import { datesOfMonth } from './months.ts'

export interface MonthParts {
  readonly dayRecords: DayRecordStore
  readonly monthRecords: MonthRecordStore
  readonly days: Pick<LedgerDays, 'dates'>
}

type Lengths = ReadonlyMap<string, number>

/**
 * Makes the record of a month of which every ledger has its day record, and tells whether it was made. Days that change
 * meanwhile are read again, as whoever wrote them may have made the month before.
 */
export async function renewMonth(key: MonthKey, parts: MonthParts): Promise<boolean> {
  const { from, to } = datesOfMonth(key.month)
  for (;;) {
    const before = await parts.dayRecords.lengths(key.office, from, to)
    const dates = await parts.days.dates(key.office, from, to)
    if (!dates.every((date) => before.has(date))) return false
    await parts.monthRecords.save(key, await monthOf(key, parts))
    if (isSame(before, await parts.dayRecords.lengths(key.office, from, to))) return true
  }
}

/** A month as its day records tell it, in every way in which it is told apart. */
async function monthOf({ office, month }: MonthKey, { dayRecords }: Pick<MonthParts, 'dayRecords'>): Promise<Map<MarginalName, Marginal>> {
  const { from, to } = datesOfMonth(month)
  const days = new Map<MarginalName, Marginal[]>(marginalNames.map((by) => [by, []]))
  for await (const { day, statistics } of dayRecords.between([office], from, to)) {
    const complete = completeStatistics(statistics)
    for (const [by, parts] of days) parts.push(marginalOf(complete, by, day))
  }
  return new Map([...days].map(([by, parts]) => [by, mergeMarginals(parts)]))
}

function isSame(one: Lengths, other: Lengths): boolean {
  return one.size === other.size && [...one].every(([date, entries]) => other.get(date) === entries)
}
