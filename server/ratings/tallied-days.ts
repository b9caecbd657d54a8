import { completeStatistics, mergeStatistics, onlyTallies, type Statistics } from '../../domain/statistics/statistics.ts'
import type { LedgerKey } from '../ledger/entry.ts'
import type { Offices } from '../ledger/offices.ts'
import type { DayTallies } from '../store/day-records.ts'
import type { LedgerDays, LedgerLength } from '../store/ledger-days.ts'

export interface TalliedParts {
  readonly offices: Offices
  readonly dayTallies: DayTallies
  readonly ledgerDays: Pick<LedgerDays, 'lengths'>
}

/** Dates, both inclusive; with `closedOnly` a day that still goes on is left out. */
export interface Period { readonly from: string, readonly to: string, readonly closedOnly: boolean }

/**
 * What citizens said in a period. Days that are closed come from their records; where ratings came in after the day
 * was closed the ledger is folded, once, as it always is for a day that goes on.
 */
export async function talliedBetween(office: string, { from, to, closedOnly }: Period, parts: TalliedParts): Promise<Statistics> {
  const [lengths, kept] = await Promise.all([
    parts.ledgerDays.lengths(office, from, to), parts.dayTallies.tallied(office, from, to),
  ])
  const days: Statistics[] = []
  for (const length of lengths) {
    const tallied = kept.get(length.date) ?? null
    if (tallied?.seq === length.entries) days.push(completeStatistics(tallied.statistics))
    else days.push(...await read({ office, day: length.date }, length, closedOnly, parts))
  }
  return mergeStatistics(days)
}

async function read(key: LedgerKey, { entries }: LedgerLength, closedOnly: boolean, { offices, dayTallies }: TalliedParts): Promise<Statistics[]> {
  const recorded = await dayTallies.recorded(key, entries)
  if (recorded !== null) {
    const statistics = onlyTallies(completeStatistics(recorded))
    await dayTallies.keep(key, { seq: entries, statistics })
    return [statistics]
  }
  const officeDay = await offices.on(key.office, key.day)
  // Another process may have written on.
  if (officeDay.seq < entries) await officeDay.catchUp()
  const { seq, day } = officeDay
  const statistics = onlyTallies(day.statistics)
  if (day.closed) await dayTallies.keep(key, { seq, statistics })
  return closedOnly && !day.closed ? [] : [statistics]
}
