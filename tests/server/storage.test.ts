import mongoose, { type mongo } from 'mongoose'
import { hashOfToken } from '../../server/identity/tokens.ts'
import { durabilityFor } from '../../server/store/connect.ts'
import { ledgerStore } from '../../server/store/ledger-store.ts'
import { openModels } from '../../server/store/models.ts'
import { pairDevice } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { readLedger } from './support/ledger.ts'

let databases: Databases
let database: Database
let hall: Hall

beforeAll(async () => {
  databases = await startDatabases()
  database = await databases.open()
  hall = await openHall(database, { limits: lavish })
  const kiosk = await hall.kiosk()
  for (let ticket = 0; ticket < 30; ticket += 1) await take(kiosk)
})
afterAll(async () => {
  await hall.close()
  await databases.stop()
})

interface Explained {
  readonly queryPlanner: { readonly winningPlan: unknown }
  readonly executionStats: { readonly totalDocsExamined: number, readonly nReturned: number }
}

function inOpenDatabase({ connection: { db } }: Database): mongo.Db {
  if (db === undefined) throw new Error('the database is closed')
  return db
}

/** Every stage of how a command would be carried out, its indexes, and how many documents it would look at. */
async function planOf(command: Record<string, unknown>) {
  const explained = await inOpenDatabase(database).command({ explain: command, verbosity: 'executionStats' }) as unknown as Explained
  const plan = JSON.stringify(explained.queryPlanner.winningPlan)
  const named = (name: string) => [...plan.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].map(([, value]) => value)
  return { stages: named('stage'), indexes: named('indexName'), stats: explained.executionStats }
}

test('what is new in a ledger is found by the index that is also the lock, and comes in order', async () => {
  const { stages, indexes, stats } = await planOf({ find: 'ledger', filter: { office: 'office', day: '2026-11-20', seq: { $gt: 20 } }, sort: { seq: 1 } })
  expect(indexes).toEqual(['office_1_day_1_seq_1'])
  expect(stages).not.toContain('COLLSCAN')
  expect(stages).not.toContain('SORT')
  expect(stats).toMatchObject({ nReturned: 11, totalDocsExamined: 11 })
})

test('whether ledgers have grown elsewhere is told by one look into that index for each, and no ledger is read', async () => {
  const asked = Array.from({ length: 50 }, (_, index) => ({ office: index === 0 ? 'office' : `office-${String(index)}`, day: '2026-11-20', seq: 21 }))
  const { stages, indexes, stats } = await planOf({ find: 'ledger', filter: { $or: asked }, projection: { _id: 0, office: 1, day: 1 } })
  expect(new Set(indexes)).toEqual(new Set(['office_1_day_1_seq_1']))
  expect(stages).not.toContain('COLLSCAN')
  expect(stats).toMatchObject({ nReturned: 1, totalDocsExamined: 0 })
})

test('open days are found without reading a ledger', async () => {
  const all = await planOf({ distinct: 'ledger', key: 'day', query: { office: 'office' } })
  expect(all.stages).toContain('DISTINCT_SCAN')
  expect(all.stats.totalDocsExamined).toBe(0)
  const closed = await planOf({ distinct: 'ledger', key: 'day', query: { 'office': 'office', 'events.type': 'dayClosed' } })
  expect(closed.indexes).toEqual(['closedDays'])
  expect(closed.stats.totalDocsExamined).toBe(0)
})

test('an open day is found open, and after its end no longer', async () => {
  const store = ledgerStore(database.models)
  expect(await store.openDays('office')).toEqual(['2026-11-20'])
  expect(await store.openDays('other')).toEqual([])
  const [first] = await readLedger(database)
  if (first === undefined) throw new Error('the ledger is empty')
  await store.insert([{ ...first, day: '2026-11-18' }, { ...first, day: '2026-11-19' }])
  expect(await store.openDays('office')).toEqual(['2026-11-18', '2026-11-19', '2026-11-20'])
  await store.insert([{ ...first, day: '2026-11-18', seq: 2, events: [{ type: 'ticketExpired', at: 0, ticket: 'A001' }, { type: 'dayClosed', at: 0 }] }])
  expect(await store.openDays('office')).toEqual(['2026-11-19', '2026-11-20'])
})

test('the statistics of months and days are found by an index, and the days of a ledger without reading it', async () => {
  const offices = { $in: ['office', 'other'] }
  const months = await planOf({ find: 'monthrecords', filter: { by: 'all', office: offices, month: { $gte: '2026-01', $lte: '2026-12' }, version: 1 } })
  const days = await planOf({ find: 'dayrecords', filter: { office: offices, day: { $gte: '2026-01-01', $lte: '2026-12-31' } } })
  const ledgers = await planOf({ distinct: 'ledger', key: 'day', query: { office: 'office', day: { $gte: '2026-01-01', $lte: '2026-12-31' } } })
  expect([months.indexes, days.indexes]).toEqual([['by_1_office_1_month_1'], ['office_1_day_1']])
  expect(ledgers.stages).toContain('DISTINCT_SCAN')
  expect(ledgers.stats.totalDocsExamined).toBe(0)
})

test('the versions of a report are found by the index that lets nobody sign one twice, and come in order', async () => {
  const { indexes, stages } = await planOf({
    find: 'reports', filter: { subject: 'office:office', period: '2026-Q3', calendar: 'calendar', by: 'all' }, sort: { version: -1 },
  })
  expect(indexes).toEqual(['subject_1_period_1_calendar_1_by_1_version_1'])
  expect(stages).not.toContain('SORT')
})

test('the newest lines of an audit log are found by the index that keeps them apart, and come in order', async () => {
  const { indexes, stages } = await planOf({ find: 'audit', filter: { office: 'office', seq: { $lt: 40 } }, sort: { seq: -1 }, limit: 201 })
  expect(indexes).toEqual(['office_1_seq_1'])
  expect(stages).not.toContain('SORT')
})

test('people are found by name and screens by their token', async () => {
  const device = await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
  const byName = await planOf({ find: 'staff', filter: { username: 'officer1' } })
  const byToken = await planOf({ find: 'devices', filter: { tokenHash: hashOfToken(device), revokedAt: null } })
  expect([byName.indexes, byToken.indexes]).toEqual([['username_1'], ['tokenHash_1']])
  expect([byName.stats, byToken.stats]).toMatchObject([{ totalDocsExamined: 1, nReturned: 1 }, { totalDocsExamined: 1, nReturned: 1 }])
})

test('a dossier’s code is found by an index, and in no comment', async () => {
  const { remarks } = database.models
  const beside = (kind: 'dossier' | 'comment', at: number) => ({ _id: `${kind}-${at}`, office: 'office', day: '2026-11-20', kind, text: 'H26-1', at })
  await remarks.insertMany([beside('dossier', 1), beside('dossier', 5), beside('dossier', 9), beside('comment', 9)])
  const { indexes, stages, stats } = await planOf({
    find: 'remarks', filter: { kind: 'dossier', office: 'office', text: { $in: ['H26-1', 'H26-1'] }, at: { $gte: 5 } }, sort: { at: -1 }, limit: 10,
  })
  expect(indexes).toEqual(['dossiers'])
  expect(stages).not.toContain('COLLSCAN')
  expect(stats).toMatchObject({ totalDocsExamined: 2, nReturned: 2 })
})

test('no two entries have one place, no two people one name, no two records one day', async () => {
  const { ledger, staff, dayRecords } = database.models
  await dayRecords.collection.insertOne({ office: 'office', day: '2026-11-01', seq: 1, statistics: {} })
  for (const { collection } of [ledger, staff, dayRecords]) {
    const kept = await collection.findOne({})
    expect(kept).not.toBeNull()
    await expect(collection.insertOne({ ...kept, _id: new mongoose.Types.ObjectId() })).rejects.toMatchObject({ code: 11_000 })
  }
})

test('an insert stops at the first place that is taken and says how many it kept', async () => {
  const store = ledgerStore(database.models)
  const [first] = await readLedger(database)
  if (first === undefined) throw new Error('the ledger is empty')
  const at = (seq: number) => ({ ...first, day: '2026-11-10', seq })
  expect(await store.insert([at(1), at(2), at(3)])).toEqual({ kept: 3 })
  expect(await store.insert([at(4), at(5), at(5), at(6)])).toEqual({ kept: 2 })
  expect((await store.after({ office: 'office', day: '2026-11-10' }, 2)).map(({ seq }) => seq)).toEqual([3, 4, 5])
})

test('the ledger is written to disk before anybody is answered', async () => {
  expect(durabilityFor({ setName: 'rs0', isWritablePrimary: true })).toEqual({ w: 'majority', j: true })
  expect(durabilityFor({ isWritablePrimary: true })).toEqual({ w: 1, j: true })
  const isReplicaSet = (await inOpenDatabase(database).admin().command({ hello: 1 }))['setName'] !== undefined
  // The same settings as the server's own connection, with a listener on every command.
  const { options } = database.connection.getClient()
  const watched = await mongoose.createConnection(databases.uri, {
    dbName: database.name, monitorCommands: true, writeConcern: options.writeConcern, autoIndex: false,
  }).asPromise()
  const inserts: Record<string, unknown>[] = []
  watched.getClient().on('commandStarted', ({ command }: mongo.CommandStartedEvent) => { if (command['insert'] === 'ledger') inserts.push(command) })
  const [first] = await readLedger(database)
  if (first === undefined) throw new Error('the ledger is empty')
  await ledgerStore(await openModels(watched)).insert([{ ...first, day: '2026-11-11' }])
  await watched.close()
  expect(inserts.map(({ writeConcern, ordered }) => ({ writeConcern, ordered })))
    .toEqual([{ writeConcern: { w: isReplicaSet ? 'majority' : 1, j: true }, ordered: true }])
})

test('what was approved of a period is found by the index that lets a version be approved once', async () => {
  const { indexes } = await planOf({ find: 'approvals', filter: { office: 'office', period: '2026-Q3' }, sort: { period: -1, version: -1 } })
  expect(indexes).toEqual(['office_1_period_1_version_1'])
})
