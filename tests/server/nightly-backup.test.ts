import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { backupName, outdated } from '../../server/backup/backup-name.ts'
import { isDue } from '../../server/backup/due.ts'
import { NightlyBackup, type NightlyParts } from '../../server/jobs/back-up.ts'
import { Duties } from '../../server/nodes/duties.ts'
import { backupsOf } from '../../server/store/backups.ts'
import { dutyStore } from '../../server/store/duties.ts'
import { wholeDatabase } from '../../server/store/whole-database.ts'
import { quiet, startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall, type SetClock } from '../support/hall.ts'
import { take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let database: Database
let hall: Hall
let clock: SetClock
let folder: string
let nights: NightlyBackup[]

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

beforeEach(async () => {
  database = await databases.open()
  clock = setClock(at('2026-11-20T22:00'))
  hall = await openHall(database, { limits: lavish, clock })
  folder = await mkdtemp(join(tmpdir(), 'luot-nightly-'))
  nights = []
})
afterEach(async () => {
  for (const night of nights) await night.stop()
  await hall.close()
  await rm(folder, { recursive: true, force: true })
})

function at(local: string): number {
  return Date.parse(`${local}:00+07:00`)
}

function nightly(more: Partial<NightlyParts> = {}): NightlyBackup {
  const night = new NightlyBackup({
    database: wholeDatabase(database.connection, database.models), backups: backupsOf(database.models),
    duties: new Duties(dutyStore(database.models)), folder, keepDays: 14, voicesFolder: join(folder, 'voices'),
    at: '01:30', timeZone: () => 'Asia/Ho_Chi_Minh', clock, log: quiet, ...more,
  })
  nights.push(night)
  return night
}

async function look(night: NightlyBackup): Promise<readonly string[]> {
  await night.look()
  await night.done()
  return (await readdir(folder)).sort()
}

test('a server that starts for the first time makes a backup, and then one every night, whenever it was looked at', async () => {
  const night = nightly()
  await take(await hall.kiosk())
  expect(await look(night)).toEqual([backupName(at('2026-11-20T22:00'))])
  for (const moment of ['2026-11-20T23:59', '2026-11-21T01:29']) {
    clock.set(at(moment))
    expect(await look(night)).toHaveLength(1)
  }
  clock.set(at('2026-11-21T07:02'))
  expect(await look(night)).toHaveLength(2)
  expect(await look(night)).toHaveLength(2)
  expect(await backupsOf(database.models).lastMade()).toMatchObject({ at: at('2026-11-21T07:02'), ledgers: 1, entries: 2 })
})

test('of two servers on one database one makes the backup', async () => {
  const [one, another] = [nightly(), nightly({ folder: join(folder, 'other') })]
  await Promise.all([one.look(), another.look()])
  await Promise.all([one.done(), another.done()])
  const made = await readdir(folder, { recursive: true })
  expect(made.filter((name) => name.endsWith('.gz'))).toHaveLength(1)
})

test('a backup that cannot be made is told of, and tried again after an hour', async () => {
  const blocked = join(folder, 'blocked')
  await writeFile(blocked, '')
  const told: unknown[] = []
  const night = nightly({ folder: blocked, log: Object.assign(Object.create(quiet) as typeof quiet, { error: (...said: unknown[]) => { told.push(said.at(-1)) } }) })
  await look(night)
  clock.pass(59 * 60_000)
  await look(night)
  expect(told).toEqual(['the backup could not be made'])
  expect(await backupsOf(database.models).failedAt()).toBe(at('2026-11-20T22:00'))
  await rm(blocked)
  clock.pass(60_000)
  await look(night)
  expect(await readdir(blocked)).toHaveLength(1)
  expect(await backupsOf(database.models).failedAt()).toBeNull()
})

test('a server that is stopped in the middle of a backup leaves no half file and waits for nothing', async () => {
  const night = nightly()
  await night.look()
  await night.stop()
  expect(await readdir(folder)).toEqual([])
  expect(await backupsOf(database.models).failedAt()).toBeNull()
})

const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-31T00:00') })
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

test('looked for every minute, one is due once a day, at the office\'s own time', () => {
  fc.assert(fc.property(moment, time, (from, wanted) => {
    let madeAt = from
    const made: number[] = []
    for (let now = from; now < from + 3 * 86_400_000; now += 60_000) {
      if (!isDue({ at: wanted, timeZone: 'Asia/Ho_Chi_Minh', now, madeAt, failedAt: null })) continue
      madeAt = now
      made.push(now)
    }
    const clockTimes = made.map((now) => new Date(now + 7 * 3_600_000).toISOString().slice(11, 16))
    expect(clockTimes).toEqual([wanted, wanted, wanted])
  }), { numRuns: 5 })
})

test('whatever lies in the folder, the newest backup stays, and so does what is no backup', () => {
  fc.assert(fc.property(fc.array(moment, { minLength: 1, maxLength: 20 }), moment, fc.integer({ min: 1, max: 30 }), (moments, now, keepDays) => {
    const names = moments.map(backupName)
    const gone = new Set(outdated([...names, 'notes.txt', 'luot.ndjson.gz'], now, keepDays))
    const newest = backupName(Math.max(...moments))
    expect([gone.has(newest), gone.has('notes.txt'), gone.has('luot.ndjson.gz')]).toEqual([false, false, false])
    for (const [index, one] of moments.entries()) {
      const name = names[index] ?? ''
      const age = now - Math.floor(one / 1000) * 1000
      if (name !== newest) expect(gone.has(name)).toBe(age > keepDays * 86_400_000)
    }
  }))
})

test('what was never finished goes after a day', () => {
  const names = [at('2026-11-19T01:30'), at('2026-11-20T01:30')].map((begun) => `${backupName(begun)}.0a1b2c3d.part`)
  expect(outdated(names, at('2026-11-20T12:00'), 14)).toEqual(names.slice(0, 1))
})
