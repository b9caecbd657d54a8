import { randomUUID } from 'node:crypto'
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { ProcessIdentity } from './process-identity.ts'

const recordName = /^luot-engine-[0-9a-f-]{36}\.json$/

/** Who has a data folder open. It explains the engine's own lock, which decides; it never replaces it. */
export interface EngineRecord { server: ProcessIdentity, engine: ProcessIdentity }

/** A new record file for each start, so that two starts at once never write over each other's. */
export function newRecordFile(dataFolder: string): string {
  return join(dataFolder, `luot-engine-${randomUUID()}.json`)
}

export async function writeRecord(file: string, record: EngineRecord): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(record), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

export async function removeRecord(file: string): Promise<void> {
  await rm(file, { force: true })
  await rm(`${file}.new`, { force: true })
}

export async function readRecords(dataFolder: string): Promise<{ file: string, record: EngineRecord }[]> {
  const files = (await readdir(dataFolder)).filter((name) => recordName.test(name)).map((name) => join(dataFolder, name))
  const records = await Promise.all(files.map(async (file) => ({ file, record: await readRecord(file) })))
  return records.flatMap(({ file, record }) => record === null ? [] : [{ file, record }])
}

async function readRecord(file: string): Promise<EngineRecord | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as EngineRecord
  } catch {
    return null
  }
}
