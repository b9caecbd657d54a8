import { completeStatistics, mergeStatistics, onlyTallies, type Statistics } from '../../domain/statistics/statistics.ts'
import type { Offices } from '../ledger/offices.ts'
import type { DayRecordStore } from '../store/day-records.ts'
import type { LedgerDays, LedgerLength } from '../store/ledger-days.ts'
import type { Period, StatisticsOfDay } from './period-statistics.ts'

export interface DayParts {
  readonly offices: Pick<Offices, 'on'>
  readonly dayRecords: Pick<DayRecordStore, 'between'>
  readonly days: Pick<LedgerDays, 'lengths'>
}

/**
 * Every day of an office in full, as its ledger stands at this moment: from its record, unless somebody rated after the
 * record was made.
 */
export async function* daysOfOffice(office: string, period: Period, parts: DayParts): AsyncGenerator<StatisticsOfDay> {
  const behind = new Map((await parts.days.lengths(office, period.from, period.to)).map((length) => [length.date, length]))
  for await (const { day: date, seq, statistics } of parts.dayRecords.between([office], period.from, period.to)) {
    if (behind.get(date)?.entries !== seq) continue
    behind.delete(date)
    yield { office, date, statistics: completeStatistics(statistics) }
  }
  for (const length of behind.values()) {
    const folded = await foldedDay(office, length, period, parts)
    if (folded !== null) yield folded
  }
}

/** What citizens said in a period, ratings of this moment included. */
export async function talliedBetween(office: string, period: Period, parts: DayParts): Promise<Statistics> {
  const days: Statistics[] = []
  for await (const { statistics } of daysOfOffice(office, period, parts)) days.push(onlyTallies(statistics))
  return mergeStatistics(days)
}

async function foldedDay(office: string, { date, entries }: LedgerLength, { closedOnly = false }: Period, { offices }: DayParts): Promise<StatisticsOfDay | null> {
  const officeDay = await offices.on(office, date)
  // Another process may have written on.
  if (officeDay.seq < entries) await officeDay.catchUp()
  const { day } = officeDay
  return closedOnly && !day.closed ? null : { office, date, statistics: day.statistics }
}
