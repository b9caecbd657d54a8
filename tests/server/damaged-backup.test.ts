import { createHash } from 'node:crypto'
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { checkBackup } from '../../server/backup/check-backup.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openBackupPlace, type BackupPlace } from './support/backups.ts'

let databases: Databases
let place: BackupPlace

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

beforeEach(async () => { place = await openBackupPlace(databases) })
afterEach(() => place.close())

const damages: readonly (readonly [string, string, () => Promise<void>])[] = [
  ['cut off', 'cut', async () => { await truncate(place.file, (await stat(place.file)).size - 200) }],
  ['changed in one word', 'changed', () => rewrite((text) => text.replace('"level":5', '"level":1'))],
  ['without one of its entries', 'changed', () => rewrite((text) => signed(text.split('\n').filter((line) => !line.includes('"seq":3,')).join('\n')))],
  ['changed, and signed anew', 'changed', () => rewrite((text) => signed(text.replace('"level":5', '"level":1')))],
  ['of a later version', 'newer', () => rewrite((text) => signed(text.replace('{"luot":1,', '{"luot":2,')))],
  ['with a collection that nobody knows', 'newer', () => rewrite((text) => signed(text.replaceAll('"remarks"', '"whispers"')))],
  ['no backup at all', 'unreadable', () => rewrite(() => 'a,b,c\n')],
]

async function rewrite(change: (text: string) => string): Promise<void> {
  await writeFile(place.file, gzipSync(change(gunzipSync(await readFile(place.file)).toString('utf8'))))
}

/** As somebody would who knows how the check sum is made. */
function signed(text: string): string {
  const content = text.slice(0, text.lastIndexOf('{"sha256"'))
  return `${content}{"sha256":"${createHash('sha256').update(content).digest('hex')}"}\n`
}

test.each(damages)('a backup that is %s is refused before anything is touched', async (_how, code, damage) => {
  await place.morning()
  await place.write()
  await checkBackup(place.file)
  await damage()
  await expect(place.restore({ into: place.database, isForced: true })).rejects.toMatchObject({ code })
  expect(await place.database.models.ledger.countDocuments()).toBeGreaterThan(10)
})

test('a file in a backup cannot be written outside of the voices folder', async () => {
  await place.morning()
  await place.write()
  const manifest = await checkBackup(place.file)
  await rewrite((text) => signed(text.replaceAll('"vi/xin-moi.mp3"', '"../../elsewhere.mp3"')))
  expect(await checkBackup(place.file)).toEqual(manifest)
  await expect(place.restore()).rejects.toMatchObject({ code: 'changed' })
  expect(await readdir(place.folder)).not.toContain('elsewhere.mp3')
})
