import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SelfTestReport, type Check } from '../../contract/self-test.ts'
import { DiskWatch } from '../../server/self-test/disk-watch.ts'
import { judgeBackup, judgeClock, judgeDisk, judgeLoudspeaker } from '../../server/self-test/judge.ts'
import { neededClips } from '../../server/self-test/needed-clips.ts'
import { voicesIn } from '../../server/http/voices.ts'
import { backupsOf } from '../../server/store/backups.ts'
import { quiet, startDatabases, type Database, type Databases } from '../support/database.ts'
import { coverOpen, openFakePrinter, paperOut, ready, type FakePrinter } from '../support/fake-printer.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { take, ticketIn } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { at, printingKiosk } from './support/printing-kiosk.ts'

let databases: Databases
let database: Database
let hall: Hall
let folder: string
let printer: FakePrinter

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => {
  database = await databases.open()
  folder = await mkdtemp(join(tmpdir(), 'luot-self-test-'))
  hall = await openHall(database, { limits: lavish, others: [otherOffice], more: { dataFolder: folder, backupFolder: join(folder, 'backups') } })
  printer = await openFakePrinter({ says: ready })
})
afterEach(async () => {
  await hall.close()
  await printer.turnOff()
  await rm(folder, { recursive: true, force: true })
})

async function asked(method: 'GET' | 'POST', path = '', username = 'manager') {
  const headers = { 'cookie': await hall.cookieOf(username), 'origin': hall.url, 'content-type': 'application/json' }
  const response = await fetch(`${hall.url}/api/self-test${path}`, { method, headers, ...method === 'POST' ? { body: '{}' } : {} })
  return { status: response.status, said: await response.json() as unknown }
}

/** What is found of these things when everything is tested anew. */
async function found(...names: readonly Check['name'][]): Promise<Check[]> {
  const { checks } = SelfTestReport.parse((await asked('POST')).said)
  return checks.filter(({ name }) => names.includes(name))
}

test('a manager who comes in the morning sees what was tested, and the first of the day says that it was seen', async () => {
  const report = SelfTestReport.parse((await asked('GET')).said)
  expect(report).toMatchObject({ date: '2026-11-20', at: hall.clock.now(), seen: null })
  expect(new Set(report.checks.map(({ name }) => name))).toEqual(new Set(['database', 'disk', 'voice', 'clock', 'backup', 'ledger', 'screens', 'printers', 'loudspeaker']))
  const seen = { by: 'Name of manager', at: hall.clock.now(), isWell: expect.any(Boolean) as boolean }
  expect((await asked('POST', '/seen')).said).toMatchObject({ seen })
  hall.clock.pass(60_000)
  expect((await asked('POST', '/seen', 'admin')).said).toMatchObject({ seen })
  hall.clock.pass(86_400_000)
  expect((await asked('GET')).said).toMatchObject({ date: '2026-11-21', seen: null })
})

test('only those who lead an office see it, each of the own one', async () => {
  expect(await asked('GET', '', 'officer1')).toEqual({ status: 403, said: { code: 'notAllowed' } })
  expect((await fetch(`${hall.url}/api/self-test`)).status).toBe(401)
  await asked('POST', '/seen')
  expect((await asked('GET', '', 'other-manager')).said).toMatchObject({ seen: null })
})

test('screens that are not connected are named', async () => {
  expect(await found('screens')).toMatchObject([{ state: 'none', finding: 'screensNone' }])
  const [kiosk, display] = [await hall.kiosk(), await hall.display()]
  expect(await found('screens')).toMatchObject([{ state: 'well', figures: { count: 2 } }])
  display.close()
  await take(kiosk)
  hall.clock.pass(60_000)
  let screens = await found('screens')
  while (screens[0]?.state === 'well') {
    hall.clock.pass(60_000)
    screens = await found('screens')
  }
  expect(screens).toMatchObject([{ state: 'trouble', finding: 'screensAway', about: ['display'], figures: { away: 1, count: 2 } }])
})

test.each([
  ['is ready', ready, { state: 'well', finding: 'printersFine', figures: { count: 1 } }],
  ['has no paper', paperOut, { state: 'trouble', finding: 'printerPaper', about: ['kiosk'] }],
  ['stands open', coverOpen, { state: 'trouble', finding: 'printerTrouble' }],
  ['will soon have no paper', { ...ready, paper: 0x1e }, { state: 'look', finding: 'printerPaperLow' }],
  ['answers no questions', null, { state: 'look', finding: 'printerMute' }],
])('a printer that %s is told of, and nothing comes out of it', async (_how, says, expected) => {
  expect(await found('printers')).toMatchObject([{ state: 'none', finding: 'printersNone' }])
  await (await printingKiosk(hall)).setPrinting(at(printer, 80))
  printer.behave({ says })
  expect(await found('printers')).toMatchObject([expected])
  expect(printer.jobs).toEqual([])
})

test('a printer that is switched off is told of', async () => {
  await (await printingKiosk(hall)).setPrinting(at(printer, 80))
  await printer.turnOff()
  expect(await found('printers')).toMatchObject([{ state: 'trouble', finding: 'printerOffline', about: ['kiosk'] }])
})

test('a moment later nothing is asked anew, unless somebody wishes it', async () => {
  await (await printingKiosk(hall)).setPrinting(at(printer, 80))
  const printers = async (method: 'GET' | 'POST') => SelfTestReport.parse((await asked(method)).said).checks.filter(({ name }) => name === 'printers')
  expect(await printers('GET')).toMatchObject([{ state: 'well' }])
  printer.behave({ says: paperOut })
  expect(await printers('GET')).toMatchObject([{ state: 'well' }])
  expect(await printers('POST')).toMatchObject([{ state: 'trouble' }])
  expect(await printers('GET')).toMatchObject([{ state: 'trouble' }])
})

test('the last day is read again from its first entry to its last', async () => {
  expect(await found('ledger')).toMatchObject([{ state: 'none', finding: 'ledgerNone' }])
  const kiosk = await hall.kiosk()
  for (let number = 0; number < 4; number += 1) await take(kiosk)
  hall.clock.set(Date.parse('2026-11-23T07:00:00+07:00'))
  expect(await found('ledger')).toEqual([{ name: 'ledger', state: 'well', finding: 'ledgerFine', about: ['2026-11-20'], figures: { entries: 5 } }])
  await database.models.ledger.collection.updateOne({ seq: 3 }, { $set: { 'events.0.ticket': 'A099' } })
  expect(await found('ledger')).toMatchObject([{ state: 'trouble', finding: 'ledgerBroken', about: ['2026-11-20'], figures: { seq: 3 } }])
})

test('a loudspeaker that says nothing of the day\'s calls is told of until one was spoken', async () => {
  const [kiosk, counter, display] = [await hall.kiosk(), await hall.counter('1'), await hall.display()]
  await take(kiosk)
  expect(await found('loudspeaker')).toMatchObject([{ state: 'none', finding: 'speakerNotYet' }])
  ticketIn(await counter.send('ticket:callNext', { counter: '1' }))
  expect(await found('loudspeaker')).toMatchObject([{ state: 'none' }])
  hall.clock.pass(31_000)
  expect(await found('loudspeaker')).toMatchObject([{ state: 'trouble', finding: 'speakerSilent' }])
  await display.send('call:acknowledge', { call: 1, proof: 'spoken' })
  expect(await found('loudspeaker')).toMatchObject([{ state: 'well', figures: { calls: 1 } }])
})

test('the age of the last backup is told, and one that failed', async () => {
  const backups = backupsOf(database.models)
  expect(await found('backup')).toMatchObject([{ state: 'look', finding: 'backupNone' }])
  await backups.noteMade({ at: hall.clock.now() - 5 * 3_600_000, file: 'x', bytes: 1, ledgers: 3, entries: 900 })
  expect(await found('backup')).toMatchObject([{ state: 'well', figures: { hours: 5, ledgers: 3, entries: 900 } }])
  await backups.noteFailed(hall.clock.now())
  expect(await found('backup')).toMatchObject([{ state: 'trouble', finding: 'backupFailed' }])
  expect(judgeBackup(27 * 3_600_000, { at: 0, file: 'x', bytes: 1, ledgers: 1, entries: 1 }, null)).toMatchObject({ state: 'trouble', figures: { hours: 27 } })
})

test('little space and a clock that is off are told of', () => {
  expect(judgeDisk(1024 ** 3 - 1)).toMatchObject({ state: 'trouble', finding: 'diskLow', figures: { gigabytes: 0.9 } })
  expect(judgeDisk(1024 ** 3)).toMatchObject({ state: 'well' })
  expect(judgeDisk(null)).toMatchObject({ state: 'none' })
  expect(judgeClock(-90_000)).toMatchObject({ state: 'look', figures: { seconds: 90 } })
  expect(judgeClock(900)).toMatchObject({ state: 'well' })
  expect(judgeLoudspeaker([], 0)).toMatchObject({ state: 'none' })
})

test('that space runs low is said once each time, also of a folder that is not there yet', async () => {
  const told: unknown[] = []
  const log = Object.assign(Object.create(quiet) as typeof quiet, {
    error: (...said: unknown[]) => { told.push(said.at(-1)) }, info: (...said: unknown[]) => { told.push(said.at(-1)) },
  })
  const watch = new DiskWatch(join(folder, 'not', 'yet'), log)
  expect(await watch.free()).toBeGreaterThan(0)
  for (const free of [2, 0.9, 0.5, 2, 0.9]) {
    jest.spyOn(watch, 'free').mockResolvedValueOnce(free * 1024 ** 3)
    await watch.look()
  }
  expect(told).toEqual(['the disk is nearly full', 'the disk has space again', 'the disk is nearly full'])
})

test('the voice that comes with the product can say every number and counter; a clip that is missing is named', () => {
  const voices = voicesIn(['voices'])
  const { needed, missing } = neededClips(smallOffice, voices)
  expect([needed > 30, missing]).toEqual([true, []])
  const { 'digit-7': _lost, ...vi } = voices.vi
  expect(neededClips(smallOffice, { ...voices, vi }).missing).toEqual(['vi/digit-7'])
})
