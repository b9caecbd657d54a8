import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { emptyDay } from '../../domain/day.ts'
import { marginalNames, marginalOf, mergeMarginals, type Marginal } from '../../domain/statistics/marginals.ts'
import { cellRecords } from '../../domain/statistics/record.ts'
import type { Office } from '../../domain/office.ts'
import { noStatistics, type Statistics } from '../../domain/statistics/statistics.ts'
import type { LedgerKey } from '../../server/ledger/entry.ts'
import { foldEntries } from '../../server/ledger/folded.ts'
import { openJournal } from '../../server/ledger/journal.ts'
import { Offices } from '../../server/ledger/offices.ts'
import { closeDueDays } from '../../server/jobs/close-days.ts'
import { OpenDays } from '../../server/jobs/open-days.ts'
import { RecordKeeper } from '../../server/statistics/record-keeper.ts'
import { statisticsOf, type Period } from '../../server/statistics/period-statistics.ts'
import { storesOf } from '../../server/stores.ts'
import { openWebhooks } from '../../server/webhooks/webhooks.ts'
import { generatedDay } from '../../tools/generate/generated-day.ts'
import { generatedOffice } from '../../tools/generate/generated-office.ts'
import { rebuild } from '../../tools/rebuild/rebuild.ts'
import { quiet, startDatabases, type Database, type Databases } from '../support/database.ts'
import { setClock, type SetClock } from '../support/hall.ts'

const [one, other] = [generatedOffice(1, 12), generatedOffice(2, 12)]
const at = (date: string, time = '09:00') => Date.parse(`${date}T${time}:00+07:00`)
let databases: Databases
let database: Database
let clock: SetClock
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  clock = setClock(at('2026-04-02'))
})

/** A server as far as ledgers and records go. */
function server() {
  const stores = storesOf(database.models)
  const offices = new Offices(new Map([one, other].map((office) => [office.id, office])), {
    clock, entries: stores.entries, patienceMs: 1000, journal: openJournal(stores.entries), onGrown: (officeDay) => { records.note(officeDay) },
  })
  const records = new RecordKeeper({ ...stores, clock, log: quiet })
  const closeDays = () => closeDueDays({ offices, clock, records, log: quiet, openDays: new OpenDays(stores.entries), feed: stores.feed, webhooks: openWebhooks({ store: stores.webhooks, clock }) })
  return { stores, offices, closeDays, parts: { ...stores, offices } }
}

async function happened(office: Office, ...dates: string[]): Promise<void> {
  const { entries } = storesOf(database.models)
  for (const date of dates) await entries.insert(generatedDay({ office, date, ticketsPerDay: 12, seed: 7 }).entries)
}

async function twoMonths(): Promise<void> {
  await happened(one, '2026-02-26', '2026-02-27', '2026-03-02', '2026-03-03', '2026-03-31', '2026-04-01')
  await happened(other, '2026-02-27', '2026-03-16', '2026-04-01')
}

async function rebuiltLines(): Promise<string[]> {
  const lines: string[] = []
  await rebuild({ ...storesOf(database.models), clock, tell: (line) => { lines.push(line) } })
  return lines
}

/** Every record, byte by byte, but for the names that the database gave them. */
async function bytes(): Promise<string> {
  const { dayRecords, monthRecords } = database.models
  const days = await dayRecords.collection.find({}, { projection: { _id: 0, listed: 0 }, sort: { office: 1, day: 1 }, raw: true }).toArray()
  const months = await monthRecords.collection.find({}, { projection: { _id: 0 }, sort: { by: 1, office: 1, month: 1 }, raw: true }).toArray()
  return [...days, ...months].map((raw) => Buffer.from(raw as unknown as Uint8Array).toString('hex')).join('\n')
}

/** Somebody rates at home who has not yet. */
async function lateRating(date: string, level: 1 | 5): Promise<void> {
  const { offices } = running
  const officeDay = await offices.on(one.id, date)
  const ticket = officeDay.day.tickets.find(({ state, transactions }) => state === 'finished' && transactions[0]?.rating === null)?.number ?? ''
  expect(await officeDay.submit(randomUUID(), { type: 'rating:give', by: { kind: 'citizen', ticket }, ticket, transaction: 0, level, reasons: [], comment: null }))
    .toHaveProperty('answer')
}

let running: ReturnType<typeof server>

/** Of every day, from its ledger alone. */
async function direct(offices: readonly string[], { from, to }: Period, by: typeof marginalNames[number]): Promise<Map<string, Marginal>> {
  const days = await Promise.all(offices.map(async (office) => {
    const dates = await running.stores.days.dates(office, from, to)
    return [office, await Promise.all(dates.map(async (date) => marginalOf(await folded({ office, day: date }), by, date)))] as const
  }))
  return new Map(days.map(([office, marginals]) => [office, mergeMarginals(marginals)]))
}

const foldedBefore = new Map<string, Statistics>()

/** The ledger folded, once for each length that it has. */
async function folded(key: LedgerKey): Promise<Statistics> {
  const ledger = await running.stores.entries.after(key, 0)
  const name = ledger.at(-1)?.hash ?? ''
  const statistics = foldedBefore.get(name) ?? foldEntries(emptyDay, ledger).day.statistics
  foldedBefore.set(name, statistics)
  return statistics
}

function texts(found: ReadonlyMap<string, Marginal>): string[] {
  return [...found].map(([office, marginal]) => `${office} ${JSON.stringify(cellRecords(marginal))}`)
}

test('whatever is asked, months, days and the ledger together say what the ledgers say', async () => {
  await twoMonths()
  running = server()
  await running.closeDays()
  await rebuiltLines()
  expect(await running.stores.monthRecords.months(one.id)).toEqual(new Set(['2026-02', '2026-03']))
  // One month is read by its days: its record was just dropped.
  await running.stores.monthRecords.drop({ office: other.id, month: '2026-03' })
  const date = fc.constantFrom('2026-01-15', '2026-02-01', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-16', '2026-03-31', '2026-04-01', '2026-04-30')
  await fc.assert(fc.asyncProperty(date, date, fc.constantFrom(...marginalNames), async (first, second, by) => {
    const period = first < second ? { from: first, to: second } : { from: second, to: first }
    const asked = [one.id, other.id]
    expect(texts(await statisticsOf(asked, period, by, running.parts))).toEqual(texts(await direct(asked, period, by)))
  }), { numRuns: 20 })
})

test('a month gets its record once it is over and its last day is closed', async () => {
  await happened(one, '2026-03-30')
  clock.set(at('2026-03-31'))
  running = server()
  const officeDay = await running.offices.current(one.id)
  await running.offices.submit(officeDay, randomUUID(), {
    type: 'ticket:take', by: { kind: 'device', id: 'k', device: 'kiosk', counter: null }, service: 'ho-tich', procedure: null, priorityClass: null, reason: null, language: 'vi', appointedAt: null,
  })
  clock.set(at('2026-03-31', '17:30'))
  await running.closeDays()
  expect(await running.stores.monthRecords.months(one.id)).toEqual(new Set())
  clock.set(at('2026-04-01', '07:00'))
  running = server()
  await running.closeDays()
  expect(await running.stores.monthRecords.months(one.id)).toEqual(new Set(['2026-03']))
})

test('a rating after closing renews the record of its day, and of its month', async () => {
  await happened(one, '2026-03-30', '2026-03-31')
  running = server()
  await running.closeDays()
  const before = await bytes()
  await lateRating('2026-03-31', 1)
  await lateRating('2026-03-31', 5)
  expect(await bytes()).toBe(before)
  await running.closeDays()
  const after = await bytes()
  expect(after).not.toBe(before)
  expect(await rebuiltLines()).toEqual([])
  expect(await bytes()).toBe(after)
  const march = [[one.id], { from: '2026-03-01', to: '2026-03-31' }, 'officer'] as const
  expect(texts(await statisticsOf(...march, running.parts))).toEqual(texts(await direct(...march)))
})

test('what a stopped server did not write, the next one does', async () => {
  await happened(one, '2026-03-31', '2026-04-01')
  running = server()
  await running.closeDays()
  await lateRating('2026-04-01', 1)
  await database.models.dayRecords.deleteOne({ day: '2026-03-31' })
  running = server()
  await running.closeDays()
  expect(await rebuiltLines()).toEqual([])
})

test('records that were lost, falsified or made by an older version are rebuilt to the same bytes', async () => {
  await twoMonths()
  running = server()
  await running.closeDays()
  await rebuiltLines()
  const whole = await bytes()
  expect(await rebuiltLines()).toEqual([])
  await database.models.monthRecords.deleteMany({ by: 'service' })
  await database.models.dayRecords.updateOne({ day: '2026-03-02' }, { seq: 99_999 })
  await database.models.dayRecords.updateOne({ day: '2026-03-03' }, { statistics: { cells: [] } })
  await database.models.dayRecords.updateOne({ day: '2026-02-26' }, { $unset: { version: true } })
  await database.models.dayRecords.deleteOne({ office: other.id, day: '2026-02-27' })
  const lines = await rebuiltLines()
  expect(lines).toEqual(expect.arrayContaining([
    'gen-001 2026-02-26: was not what its ledger says, made anew', 'gen-001 2026-03-02: was not what its ledger says, made anew',
    'gen-001 2026-03-03: was not what its ledger says, made anew', 'gen-002 2026-02-27: was missing, made anew',
  ]))
  expect(await bytes()).toBe(whole)
  await Promise.all([database.models.dayRecords.deleteMany({}), database.models.monthRecords.deleteMany({})])
  await rebuiltLines()
  expect(await bytes()).toBe(whole)
})

test('a record that is written late does not undo a later one', async () => {
  await happened(one, '2026-03-31')
  const { dayRecords, entries } = storesOf(database.models)
  const key = { office: one.id, day: '2026-03-31' }
  const ledger = await entries.after(key, 0)
  const [early, late] = [ledger.slice(0, 5), ledger].map((part) => foldEntries(emptyDay, part).day.statistics)
  await dayRecords.save(key, ledger.length, late ?? noStatistics)
  const whole = await bytes()
  await dayRecords.save(key, 5, early ?? noStatistics)
  expect(await bytes()).toBe(whole)
})
