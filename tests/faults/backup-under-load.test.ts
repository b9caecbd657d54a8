import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { backupsOf } from '../../server/store/backups.ts'
import { openStore } from '../../server/store/open-store.ts'
import { quiet } from '../support/database.ts'
import { fillHall, openPlace, startReady, type BusyHall } from './support/busy-hall.ts'
import { chanceOfThisRun } from './support/chance.ts'
import { expectExactly } from './support/check.ts'
import { readAtRest, removeFolder, temporaryFolder } from './support/data-folder.ts'
import { freePort } from './support/free-port.ts'
import { startServer } from './support/server-process.ts'
import { brokenPromises } from './support/what-must-hold.ts'

const root = join(__dirname, '../..')

let place: Awaited<ReturnType<typeof openPlace>>
let elsewhere: string
let hall: BusyHall | null = null

beforeEach(async () => {
  place = await openPlace()
  elsewhere = await temporaryFolder()
  await mkdir(join(elsewhere, 'data'))
})

afterEach(async () => {
  hall?.close()
  await place.remove()
  await removeFolder(elsewhere)
})

/** As `npm run` would, on a data folder; resolves to what it said. */
async function run(tool: string, dataFolder: string, ...options: string[]): Promise<string> {
  const { MONGODB_URI: _otherDatabase, NODE_OPTIONS: _options, ...environment } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'tools', tool), ...options], {
    cwd: root, env: { ...environment, DATA_FOLDER: dataFolder },
  })
  return stdout
}

test('a backup of a hall in full swing brings back, on another machine, everything that was answered before it began', async () => {
  const server = await startReady(place)
  hall = await fillHall(place, chanceOfThisRun())
  await hall.work(100)
  const before = hall.account.told().answered.map(({ id }) => id)
  expect(await run('backup.ts', place.dataFolder)).toContain('1 ledgers')
  await hall.work(20)
  const folder = join(place.dataFolder, 'backups')
  const newest = (await readdir(folder)).filter((name) => name.endsWith('.gz')).sort().at(-1) ?? ''
  expect(await run('restore.ts', join(elsewhere, 'data'), join(folder, newest))).toContain('1 ledgers')
  await hall.rest()
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })

  const kept = await readAtRest(join(elsewhere, 'data'))
  const there = new Set(kept.entries.map(({ commandId }) => commandId))
  expect(brokenPromises(kept)).toEqual([])
  const { entries } = await expectExactly(hall)
  const withEntry = new Set(entries.map(({ commandId }) => commandId))
  expect(before.filter((id) => withEntry.has(id) && !there.has(id))).toEqual([])
  expect(kept.entries).toEqual(entries.slice(0, kept.entries.length))
})

test('a server does not start on data of which a restore has written only a part', async () => {
  const store = await openStore({ mongoUri: null, dataFolder: place.dataFolder, database: 'luot' }, quiet)
  await backupsOf(store.models).beginRestore(1)
  await store.close()
  const server = startServer({ ...place, port: await freePort() })
  expect(await server.ended).toEqual({ code: 1, signal: null })
  expect(server.said()).toContain('A restore was begun and has not ended')
})
