import { marginalOf, mergeMarginals, type Marginal, type MarginalName } from '../../domain/statistics/marginals.ts'
import { completeStatistics, type Statistics } from '../../domain/statistics/statistics.ts'
import type { Offices } from '../ledger/offices.ts'
import type { DayRecordStore } from '../store/day-records.ts'
import type { LedgerDays } from '../store/ledger-days.ts'
import type { MonthRecordStore } from '../store/month-records.ts'
import { wholeMonths, withoutMonths, type Dates } from './months.ts'

export interface PeriodParts {
  readonly offices: Pick<Offices, 'on'>
  readonly dayRecords: Pick<DayRecordStore, 'between'>
  readonly monthRecords: Pick<MonthRecordStore, 'between'>
  readonly days: Pick<LedgerDays, 'dates'>
}

/** With `closedOnly` a day that still goes on is left out. */
export interface Period extends Dates { readonly closedOnly?: boolean }

export interface StatisticsOfDay { readonly office: string, readonly date: string, readonly statistics: Statistics }

/**
 * The statistics of a period by office, told apart `by` one thing: whole months from their records, the other days from
 * theirs, and a day without a record, such as the one that goes on, from its ledger. Durations are in buckets.
 */
export async function statisticsOf(offices: readonly string[], period: Period, by: MarginalName, parts: PeriodParts): Promise<Map<string, Marginal>> {
  const found = new Map<string, Found>(offices.map((office) => [office, { months: [], marginals: [] }]))
  await readMonths(found, period, by, parts)
  for (const { ranges, of } of byRest(found, period)) {
    for (const dates of ranges) {
      for await (const { office, date, statistics } of daysBetween(of, { ...period, ...dates }, parts)) {
        found.get(office)?.marginals.push(marginalOf(statistics, by, date))
      }
    }
  }
  return new Map([...found].map(([office, { marginals }]) => [office, mergeMarginals(marginals)]))
}

/** Every day of a period in full: closed ones as they are recorded, the others as their ledgers tell. */
export async function* daysBetween(offices: readonly string[], period: Period, parts: PeriodParts): AsyncGenerator<StatisticsOfDay> {
  const recorded = new Set<string>()
  for await (const { office, day, statistics } of parts.dayRecords.between(offices, period.from, period.to)) {
    recorded.add(`${office}|${day}`)
    yield { office, date: day, statistics: completeStatistics(statistics) }
  }
  for (const office of offices) {
    const dates = await parts.days.dates(office, period.from, period.to)
    yield* fromLedgers(office, dates.filter((date) => !recorded.has(`${office}|${date}`)), period, parts)
  }
}

async function* fromLedgers(office: string, dates: readonly string[], { closedOnly = false }: Period, parts: PeriodParts): AsyncGenerator<StatisticsOfDay> {
  for (const date of dates) {
    const officeDay = await parts.offices.on(office, date)
    // Another process may have written on.
    if (!officeDay.day.closed) await officeDay.catchUp()
    const { day } = officeDay
    if (day.closed || !closedOnly) yield { office, date, statistics: day.statistics }
  }
}

interface Found { readonly months: string[], readonly marginals: Marginal[] }

async function readMonths(found: ReadonlyMap<string, Found>, period: Period, by: MarginalName, { monthRecords }: PeriodParts): Promise<void> {
  const months = wholeMonths(period)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return
  for await (const { office, month, marginal } of monthRecords.between([...found.keys()], by, first, last)) {
    const own = found.get(office)
    own?.months.push(month)
    own?.marginals.push(marginal)
  }
}

/** Offices that lack the same days, so that they are read together. */
function byRest(found: ReadonlyMap<string, Found>, period: Period): { ranges: Dates[], of: string[] }[] {
  const groups = new Map<string, { ranges: Dates[], of: string[] }>()
  for (const [office, { months }] of found) {
    const ranges = withoutMonths(period, months)
    const name = JSON.stringify(ranges)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, { ranges, of: [office] })
    else group.of.push(office)
  }
  return [...groups.values()]
}
