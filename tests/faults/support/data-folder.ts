import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { staffOf } from '../../../server/identity/staff.ts'
import type { Entry } from '../../../server/ledger/entry.ts'
import { prepareFirstStart } from '../../../server/setup/first-start.ts'
import { connect } from '../../../server/store/connect.ts'
import { uriOfRunningEngine } from '../../../server/store/embedded/start-engine.ts'
import { ledgerStore } from '../../../server/store/ledger-store.ts'
import { openModels, type Models } from '../../../server/store/models.ts'
import { officeSettings } from '../../../server/store/office-settings.ts'
import { openStore, type Store } from '../../../server/store/open-store.ts'
import { unitsOf } from '../../../server/store/units.ts'
import { quiet } from '../../support/database.ts'
import { adminPassword } from './server-process.ts'

/** What a ledger and the words beside it say. */
export interface Kept { readonly entries: readonly Entry[], readonly remarks: ReadonlySet<string> }

const database = 'luot'

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'luot-faults-'))
}

export async function removeFolder(folder: string): Promise<void> {
  // An engine that is being ended may write its last file meanwhile.
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}

/** A data folder with the demo office, which works on over midnight here: a test must not care when it is run. */
export async function prepareDataFolder(parent: string): Promise<string> {
  const dataFolder = join(parent, 'data')
  await mkdir(dataFolder, { recursive: true })
  const store = await openAtRest(dataFolder)
  await prepareFirstStart({
    settings: officeSettings(store.models), staff: staffOf(store.models), units: unitsOf(store.models), adminPassword, tell: () => undefined,
  })
  await store.models.offices.updateOne({}, { 'settings.closesAt': '47:59' })
  await store.close()
  return dataFolder
}

/** As any reader finds it after the server has gone. */
export async function readAtRest(dataFolder: string): Promise<Kept> {
  const store = await openAtRest(dataFolder)
  try {
    return await readKept(store.models)
  } finally {
    await store.close()
  }
}

/** Resolves as soon as a server that is starting for the first time has begun to write who is there. */
export async function somebodyIn(dataFolder: string): Promise<void> {
  for (;;) {
    try {
      const connection = await connect(await uriOfRunningEngine(dataFolder), database)
      const [offices, staff] = [connection.collection('offices'), connection.collection('staff')]
      while (await offices.countDocuments() + await staff.countDocuments() === 0) await pause(1)
      await connection.close()
      return
    } catch {
      await pause(20)
    }
  }
}

/** Looks into the database of a running server. */
export async function lookInto(dataFolder: string): Promise<{ read(): Promise<Kept>, close(): Promise<void> }> {
  const connection = await connect(await uriOfRunningEngine(dataFolder), database)
  const models = await openModels(connection)
  return { read: () => readKept(models), close: () => connection.close() }
}

function openAtRest(dataFolder: string): Promise<Store> {
  return openStore({ mongoUri: null, dataFolder, database }, quiet)
}

async function readKept(models: Models): Promise<Kept> {
  const store = ledgerStore(models)
  const [key, another] = await store.keys()
  if (another !== undefined) throw new Error('there is more than one ledger')
  const entries = key === undefined ? [] : await store.after(key, 0)
  // After the entries: words are kept before the entry that names them.
  const remarks = await models.remarks.find().lean()
  return { entries, remarks: new Set(remarks.map(({ _id }) => _id)) }
}

/** Writes, beside everything else, until the database can no more. */
export async function fillJournal(dataFolder: string): Promise<void> {
  const connection = await connect(await uriOfRunningEngine(dataFolder), database)
  try {
    const ballast = connection.collection('ballast')
    for (;;) await ballast.insertOne({ text: randomBytes(500_000) })
  } catch {
    // That is what it was for.
  } finally {
    await connection.close()
  }
}
