import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBackup } from '../../server/backup/make-backup.ts'
import { firstBreak } from '../../server/ledger/chain.ts'
import { backupsOf } from '../../server/store/backups.ts'
import { ledgerStore } from '../../server/store/ledger-store.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openHall } from '../support/hall.ts'
import { serveNext, take } from './support/asking.ts'
import { everythingIn, openBackupPlace, whole, type BackupPlace } from './support/backups.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let place: BackupPlace

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

beforeEach(async () => { place = await openBackupPlace(databases) })
afterEach(() => place.close())

test('what comes back from a backup is what was there, to the last word and byte, and every ledger has its hash', async () => {
  await place.morning()
  const manifest = await place.write()
  const [ledger] = await place.restore()
  const entries = await ledgerStore(place.database.models).after({ office: 'office', day: '2026-11-20' }, 0)
  expect(ledger).toEqual({ office: 'office', day: '2026-11-20', entries: entries.length, hash: entries.at(-1)?.hash, broken: null })
  expect(manifest).toMatchObject({ ledgers: 1, entries: entries.length, files: 1, fileBytes: 700_000 })
  const before = await everythingIn(place.database)
  expect(before['remarks']).toHaveLength(1)
  expect(before['mediapieces']).toHaveLength(2)
  expect(await everythingIn(place.other)).toEqual(before)
  expect(await readFile(join(place.restoredVoices, 'vi', 'xin-moi.mp3'))).toEqual(Buffer.alloc(700_000, 3))
})

test('two that are begun in the same second, by the server and by hand, are both whole', async () => {
  await place.morning()
  const [one, other] = await Promise.all([place.write(), place.write()])
  expect(other).toEqual(one)
  expect(await place.restore()).toHaveLength(1)
  expect((await readdir(place.folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('the office goes on from a restored database where it stood: the next number is the next number', async () => {
  await place.morning()
  await place.write()
  await place.restore()
  const restored = await openHall({ ...place.other }, { limits: lavish, clock: place.hall.clock })
  expect((await take(await restored.kiosk())).ticket).toBe('A006')
  await restored.close()
})

test('a backup that is made while numbers are taken holds a beginning of the day without gaps, with all that is named in it', async () => {
  const [kiosk, counter, tablet] = [await place.hall.kiosk(), await place.hall.counter('1'), await place.hall.tablet('1')]
  let isOver = false
  async function work(): Promise<void> {
    while (!isOver) {
      await take(kiosk)
      const ticket = await serveNext(counter, '1') ?? ''
      await tablet.send('rating:give', { ticket, transaction: 0, level: 4, reasons: [], comment: `Lời của ${ticket}` })
    }
  }
  const working = work()
  const files = ['1', '2', '3'].map((name) => join(place.folder, name))
  const manifests = []
  for (const one of files) {
    while ((await ledgerStore(place.database.models).after({ office: 'office', day: '2026-11-20' }, 60 * manifests.length)).length < 60) await take(kiosk)
    manifests.push(await place.write(one))
  }
  isOver = true
  await working
  const all = await ledgerStore(place.database.models).after({ office: 'office', day: '2026-11-20' }, 0)
  for (const [index, one] of files.entries()) {
    await place.restore({ from: one, isForced: true })
    const kept = await ledgerStore(place.other.models).after({ office: 'office', day: '2026-11-20' }, 0)
    expect(kept.length).toBe(manifests[index]?.entries)
    expect(kept).toEqual(all.slice(0, kept.length))
    expect(firstBreak(kept)).toBeNull()
    const named = kept.flatMap(({ events }) => events.flatMap((event) => event.type === 'serviceRated' && event.remark !== null ? [event.remark] : []))
    const remarks = new Set((await place.other.models.remarks.find().lean()).map(({ _id }) => _id))
    expect(named.filter((id) => !remarks.has(id))).toEqual([])
  }
})

test('nothing is restored over an office that is there, unless somebody says so; then nothing of it is left', async () => {
  await place.morning()
  await place.write()
  const first = await place.database.models.ledger.collection.findOne({})
  await place.other.connection.collection('ledger').insertOne({ ...first, day: '2026-11-18' })
  await expect(place.restore()).rejects.toMatchObject({ code: 'notEmpty' })
  expect(await place.other.models.ledger.countDocuments()).toBe(1)
  await place.restore({ isForced: true })
  expect(await everythingIn(place.other)).toEqual(await everythingIn(place.database))
})

test('a restore that was interrupted is known, and can be begun again without force', async () => {
  await place.morning()
  await place.write()
  await backupsOf(place.other.models).beginRestore(1)
  await place.other.connection.collection('staff').insertOne({ username: 'half' })
  expect(await backupsOf(place.other.models).isHalfRestored()).toBe(true)
  await place.restore()
  expect(await backupsOf(place.other.models).isHalfRestored()).toBe(false)
  expect(await everythingIn(place.other)).toEqual(await everythingIn(place.database))
})

test('a ledger that somebody has doctored is kept as it is, and named', async () => {
  await place.morning()
  await place.database.models.ledger.collection.updateOne({ seq: 4 }, { $set: { 'events.0.ticket': 'A099' } })
  await place.write()
  expect(await place.restore()).toMatchObject([{ office: 'office', broken: { seq: 4, why: 'content' } }])
})

test('of the collections only what holds for a running server stays out of a backup', () => {
  const all = Object.values(place.database.models).map(({ collection }) => collection.collectionName)
  expect(all.filter((name) => !whole(place.database).collections.includes(name)).sort()).toEqual(['backups', 'duties', 'pairings'])
  expect(new Set(whole(place.database).collections).size).toBe(all.length - 3)
})

test('old backups make room for new ones, and only the owner of the files can read them', async () => {
  const parts = { database: whole(place.database), backups: backupsOf(place.database.models), folder: join(place.folder, 'kept'), keepDays: 2, voicesFolder: place.voicesFolder }
  for (let night = 0; night < 5; night += 1) {
    const now = Date.parse(`2026-11-1${night}T18:30:00Z`)
    expect(await makeBackup({ ...parts, now })).toMatchObject({ at: now, ledgers: 0, entries: 0 })
  }
  expect((await readdir(parts.folder)).sort()).toEqual(['luot-2026-11-12T18-30-00Z.ndjson.gz', 'luot-2026-11-13T18-30-00Z.ndjson.gz', 'luot-2026-11-14T18-30-00Z.ndjson.gz'])
  expect((await stat(join(parts.folder, 'luot-2026-11-14T18-30-00Z.ndjson.gz'))).mode & 0o777).toBe(0o600)
  expect(await backupsOf(place.database.models).lastMade()).toMatchObject({ file: 'luot-2026-11-14T18-30-00Z.ndjson.gz' })
})
