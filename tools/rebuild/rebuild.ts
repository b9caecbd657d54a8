import { emptyDay } from '../../domain/day.ts'
import type { Clock } from '../../server/clock.ts'
import { businessDayAt } from '../../server/ledger/business-day.ts'
import type { LedgerKey } from '../../server/ledger/entry.ts'
import { foldEntries, type Folded } from '../../server/ledger/folded.ts'
import { renewMonth } from '../../server/statistics/month-of.ts'
import { monthOfDate } from '../../server/statistics/months.ts'
import { dayRecordOf, type DayRecordStore } from '../../server/store/day-records.ts'
import type { LedgerDays } from '../../server/store/ledger-days.ts'
import type { LedgerStore } from '../../server/store/ledger-store.ts'
import type { MonthRecordStore } from '../../server/store/month-records.ts'

export interface RebuildParts {
  readonly entries: Pick<LedgerStore, 'after'>
  readonly days: LedgerDays
  readonly dayRecords: DayRecordStore
  readonly monthRecords: MonthRecordStore
  readonly clock: Clock
  readonly tell: (line: string) => void
}

/** How many records there are, and how many were not what their ledgers say, or not there. */
export interface Rebuilt { readonly days: number, readonly months: number, readonly changed: number }

/** Makes every record anew that is not, to the byte, what the ledgers say; of days that still go on there is none. */
export async function rebuild(parts: RebuildParts): Promise<Rebuilt> {
  let all: Rebuilt = { days: 0, months: 0, changed: 0 }
  for (const office of await parts.days.offices()) {
    const { days, months, changed } = await rebuildOffice(office, parts)
    all = { days: all.days + days, months: all.months + months, changed: all.changed + changed }
  }
  return all
}

async function rebuildOffice(office: string, parts: RebuildParts): Promise<Rebuilt> {
  const dates = await parts.days.dates(office, '', '9999')
  let [days, changed, present] = [0, 0, '']
  for (const day of dates) {
    const key = { office, day }
    const folded = foldEntries(emptyDay, await parts.entries.after(key, 0))
    if (folded.day.office !== null) present = monthOfDate(businessDayAt(folded.day.office, parts.clock.now()).date)
    if (!folded.day.closed) continue
    days += 1
    if (await rebuildDay(key, folded, parts)) changed += 1
  }
  const months = [...new Set(dates.map(monthOfDate))].filter((month) => month < present)
  for (const month of months) if (await rebuildMonth(office, month, parts)) changed += 1
  return { days, months: months.length, changed }
}

async function rebuildDay(key: LedgerKey, { day, tip }: Folded, { dayRecords, monthRecords, tell }: RebuildParts): Promise<boolean> {
  const before = await dayRecords.textOf(key)
  if (before === JSON.stringify(dayRecordOf(key, tip.seq, day.statistics))) return false
  await monthRecords.drop({ office: key.office, month: monthOfDate(key.day) })
  // A record that claims to know a later entry than there is would not be written over.
  await dayRecords.remove(key)
  await dayRecords.save(key, tip.seq, day.statistics)
  tell(`${key.office} ${key.day}: ${before === null ? 'was missing' : 'was not what its ledger says'}, made anew`)
  return true
}

async function rebuildMonth(office: string, month: string, { dayRecords, monthRecords, days, tell }: RebuildParts): Promise<boolean> {
  const key = { office, month }
  const before = await monthRecords.textOf(key)
  const isMade = await renewMonth(key, { dayRecords, monthRecords, days })
  if (!isMade) await monthRecords.drop(key)
  if (before === await monthRecords.textOf(key)) return false
  tell(`${office} ${month}: ${isMade ? 'the month was made anew' : 'a day of the month goes on, so it has no record'}`)
  return true
}
