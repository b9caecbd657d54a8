import { parseArgs } from 'node:util'
import type { PipelineStage } from 'mongoose'
import { averageSeconds, percentileSeconds } from '../../domain/statistics/distribution.ts'
import { count, durations } from '../../domain/statistics/cell.ts'
import { renewMonth } from '../../server/statistics/month-of.ts'
import { monthOfDate } from '../../server/statistics/months.ts'
import { statisticsOf } from '../../server/statistics/period-statistics.ts'
import { storesOf } from '../../server/stores.ts'
import { generatedDay } from '../../tools/generate/generated-day.ts'
import { generatedOffice, workingDays } from '../../tools/generate/generated-office.ts'
import type { Database } from '../support/database.ts'
import { median } from './figures.ts'

/** How much is generated: so many offices, working days spread over the year, tickets a day. */
export interface YearWish { readonly offices: number, readonly days: number, readonly tickets: number }

export interface YearReport {
  readonly tickets: number, readonly entries: number, readonly generatedPerSecond: number
  readonly oursMs: number, readonly rawMs: number
}

interface OfficeRow { readonly office: string, readonly served: number, readonly averageWait: number | null, readonly p90Wait: number | null }

const year = { from: '2026-01-01', to: '2026-12-31' }
const runs = 5

/** One day of every month by default, so that the report reads as many records as it would of a whole year. */
export function yearWish(args: string[]): YearWish {
  const { values } = parseArgs({
    args, strict: false,
    options: { 'year-offices': { type: 'string', default: '100' }, 'year-days': { type: 'string', default: '12' }, 'year-tickets': { type: 'string', default: '40' } },
  })
  return { offices: Number(values['year-offices']), days: Number(values['year-days']), tickets: Number(values['year-tickets']) }
}

/** Milliseconds for the waits of a year by office: from the records of months, against a pipeline over every entry. */
export async function yearReport(database: Database, wish: YearWish): Promise<YearReport> {
  const begun = performance.now()
  const { tickets, entries, offices } = await generateYear(database, wish)
  const seconds = (performance.now() - begun) / 1000
  const ours: number[] = []
  for (let run = 0; run < runs; run += 1) ours.push(await timed(() => fromRecords(database, offices)))
  const rawMs = await timed(() => fromEntries(database, offices))
  return { tickets, entries, generatedPerSecond: tickets / seconds, oursMs: median(ours), rawMs }
}

async function generateYear({ models }: Database, { offices, days, tickets }: YearWish) {
  const stores = storesOf(models)
  const made = { tickets: 0, entries: 0, offices: [] as string[] }
  for (let number = 1; number <= offices; number += 1) {
    const office = generatedOffice(number, tickets)
    const all = workingDays(office, 2026, 366)
    const dates = Array.from({ length: days }, (_, index) => all[Math.floor((index + 0.5) * all.length / days)] ?? '')
    for (const date of dates) {
      const { key, day, entries } = generatedDay({ office, date, ticketsPerDay: tickets, seed: 1 })
      await stores.entries.insert(entries)
      await stores.dayRecords.save(key, entries.length, day.statistics)
      made.tickets += day.tickets.length
      made.entries += entries.length
    }
    for (const month of new Set(dates.map(monthOfDate))) await renewMonth({ office: office.id, month }, stores)
    made.offices.push(office.id)
  }
  return made
}

async function fromRecords({ models }: Database, offices: readonly string[]): Promise<OfficeRow[]> {
  const stores = storesOf(models)
  const noLedger = { on: (office: string, date: string) => Promise.reject(new Error(`${office} ${date} has no record`)) }
  const found = await statisticsOf(offices, year, 'all', { ...stores, offices: noLedger })
  return [...found].flatMap(([office, marginal]) => [...marginal.values()].map((cell) => {
    const wait = durations(cell, 'wait')
    return { office, served: count(cell, 'served'), averageWait: averageSeconds(wait), p90Wait: percentileSeconds(wait, 90) }
  }))
}

/** Without records: every event of a year is looked at. Kept simple, it takes the last call for the end of the wait. */
async function fromEntries({ models }: Database, offices: readonly string[]): Promise<OfficeRow[]> {
  const at = (type: string) => ({ $max: { $cond: [{ $eq: ['$events.type', type] }, '$events.at', null] } })
  const pipeline: PipelineStage[] = [
    { $match: { office: { $in: [...offices] }, day: { $gte: year.from, $lte: year.to } } },
    { $unwind: '$events' },
    { $match: { 'events.type': { $in: ['ticketIssued', 'ticketCalled', 'serviceFinished'] } } },
    { $group: { _id: { office: '$office', day: '$day', ticket: '$events.ticket' }, issued: at('ticketIssued'), called: at('ticketCalled'), finished: at('serviceFinished') } },
    { $match: { finished: { $ne: null } } },
    { $set: { wait: { $divide: [{ $subtract: ['$called', '$issued'] }, 1000] } } },
    { $group: { _id: '$_id.office', served: { $sum: 1 }, averageWait: { $avg: '$wait' }, p90: { $percentile: { input: '$wait', p: [0.9], method: 'approximate' } } } },
  ]
  const rows = await models.ledger.aggregate<{ _id: string, served: number, averageWait: number | null, p90: (number | null)[] }>(pipeline).allowDiskUse(true)
  return rows.map(({ _id, served, averageWait, p90 }) => ({ office: _id, served, averageWait, p90Wait: p90[0] ?? null }))
}

async function timed(work: () => Promise<readonly OfficeRow[]>): Promise<number> {
  const begun = performance.now()
  const rows = await work()
  if (rows.length === 0) throw new Error('a report of a year without offices')
  return performance.now() - begun
}
