import { count } from '../../domain/statistics/cell.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { firstBreak } from '../../server/ledger/chain.ts'
import { generatedOffices } from '../../server/store/generated-offices.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { storesOf } from '../../server/stores.ts'
import { generate } from '../../tools/generate/generate.ts'
import { generatedDay } from '../../tools/generate/generated-day.ts'
import { generatedOffice, workingDays } from '../../tools/generate/generated-office.ts'
import { rebuild } from '../../tools/rebuild/rebuild.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { smallOffice } from '../support/small-office.ts'

let databases: Databases
let database: Database
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => { database = await databases.open() })

const wish = { offices: 1, days: 24, ticketsPerDay: 6, year: 2026, seed: 5 }
const office = generatedOffice(1, 120)

function parts() {
  return { ...storesOf(database.models), generated: generatedOffices(database.models), tell: () => undefined }
}

test('a generated year is marked, its ledgers are whole, and its records are what they say', async () => {
  const { days, tickets, entries } = await generate(wish, parts())
  expect(days).toBe(24)
  expect(tickets).toBeGreaterThan(75)
  expect(await database.models.offices.countDocuments({ generated: true })).toBe(1)
  const stores = storesOf(database.models)
  const keys = await stores.entries.keys()
  expect(keys).toHaveLength(24)
  let found = 0
  for (const key of keys) {
    const ledger = await stores.entries.after(key, 0)
    expect(firstBreak(ledger)).toBeNull()
    found += ledger.length
  }
  expect(found).toBe(entries)
  const clock = { now: () => Date.parse('2027-01-04T08:00:00+07:00') }
  expect(await rebuild({ ...stores, clock, tell: () => undefined })).toEqual({ days: 24, months: 2, changed: 0 })
})

test('it goes into no database that has an office, real or generated', async () => {
  await officeSettings(database.models).add(smallOffice, false)
  await expect(generate(wish, parts())).rejects.toThrow('real offices')
  database = await databases.open()
  await generate({ ...wish, days: 1 }, parts())
  await expect(generate(wish, parts())).rejects.toThrow('generated offices already')
})

test('the same seed makes the same ledger, another seed another one', () => {
  const hashes = [1, 1, 2].map((seed) => generatedDay({ office, date: '2026-03-02', ticketsPerDay: 40, seed }).entries.at(-1)?.hash)
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

test('nobody works at Tết, on Sundays or on National Day', () => {
  const dates = workingDays(office, 2026, 366)
  expect(dates).toHaveLength(250)
  expect(dates).not.toContain('2026-02-17')
  expect(dates).not.toContain('2026-03-01')
  expect(dates).not.toContain('2026-09-02')
})

test('Mondays are the busiest, some do not come, some are sent on, and three in ten rate', () => {
  const issued = (date: string) => count(total(generatedDay({ office, date, ticketsPerDay: 120, seed: 1 }).day.statistics), 'issued')
  expect(issued('2026-03-02')).toBeGreaterThan(issued('2026-03-06'))
  const { day } = generatedDay({ office, date: '2026-03-03', ticketsPerDay: 400, seed: 1 })
  const { tickets } = day
  const cell = total(day.statistics)
  const rated = tickets.filter(({ transactions }) => transactions.some(({ rating }) => rating !== null)).length
  expect(rated / count(cell, 'served')).toBeGreaterThan(0.2)
  expect(rated / count(cell, 'served')).toBeLessThan(0.4)
  for (const name of ['missed', 'transferred', 'withdrawn'] as const) expect(count(cell, name)).toBeGreaterThan(0)
  expect(tickets.filter(({ creditSeconds }) => creditSeconds > 0).length).toBeGreaterThan(0)
})
