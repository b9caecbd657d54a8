import { count } from '../../domain/statistics/cell.ts'
import { total } from '../../domain/statistics/statistics.ts'
import type { Office } from '../../domain/office.ts'
import { renewMonth } from '../../server/statistics/month-of.ts'
import { monthOfDate } from '../../server/statistics/months.ts'
import type { DayRecordStore } from '../../server/store/day-records.ts'
import type { GeneratedOffices } from '../../server/store/generated-offices.ts'
import type { LedgerDays } from '../../server/store/ledger-days.ts'
import type { LedgerStore } from '../../server/store/ledger-store.ts'
import type { MonthRecordStore } from '../../server/store/month-records.ts'
import { generatedDay } from './generated-day.ts'
import { generatedOffice, workingDays } from './generated-office.ts'
import type { LedgerWriter } from './ledger-writer.ts'

export interface Wish {
  readonly offices: number
  /** Working days, from the first of the year on. */
  readonly days: number
  readonly ticketsPerDay: number
  readonly year: number
  readonly seed: number
}

export interface GenerateParts {
  readonly generated: GeneratedOffices
  readonly entries: Pick<LedgerStore, 'insert'>
  readonly days: LedgerDays
  readonly dayRecords: DayRecordStore
  readonly monthRecords: MonthRecordStore
  readonly tell: (line: string) => void
}

export interface Generated { readonly days: number, readonly tickets: number, readonly entries: number }

/** Offices with ledgers and records as if so many people had come. Refuses a database in which there is any office. */
export async function generate(wish: Wish, parts: GenerateParts): Promise<Generated> {
  const { all, generated } = await parts.generated.count()
  if (all > generated) throw new Error('this database has real offices; generated ones go into a database of their own')
  if (all > 0) throw new Error('this database has generated offices already; name another with --database')
  const made = { days: 0, tickets: 0, entries: 0 }
  for (let number = 1; number <= wish.offices; number += 1) {
    const begun = performance.now()
    const { days, tickets, entries } = await generateOffice(generatedOffice(number, wish.ticketsPerDay), wish, parts)
    made.days += days
    made.tickets += tickets
    made.entries += entries
    const perSecond = Math.round(tickets / (performance.now() - begun) * 1000)
    parts.tell(`office ${String(number)} of ${String(wish.offices)}: ${String(days)} days, ${String(tickets)} tickets, ${String(perSecond)} tickets a second`)
  }
  return made
}

async function generateOffice(office: Office, { days, ticketsPerDay, year, seed }: Wish, parts: GenerateParts): Promise<Generated> {
  const made = { days: 0, tickets: 0, entries: 0 }
  await parts.generated.add(office)
  const dates = workingDays(office, year, days)
  // One day is written while the next is thought of.
  let writing: Promise<unknown> = Promise.resolve()
  for (const date of dates) {
    const ledger = generatedDay({ office, date, ticketsPerDay, seed })
    await writing
    writing = write(ledger, parts)
    made.days += 1
    made.tickets += count(total(ledger.day.statistics), 'issued')
    made.entries += ledger.entries.length
  }
  await writing
  for (const month of new Set(dates.map(monthOfDate))) await renewMonth({ office: office.id, month }, parts)
  return made
}

async function write({ key, day, entries }: LedgerWriter, parts: GenerateParts): Promise<void> {
  const { kept } = await parts.entries.insert(entries)
  if (kept < entries.length) throw new Error(`this database has a ledger of ${key.office} on ${key.day} already`)
  await parts.dayRecords.save(key, entries.length, day.statistics)
}
