import { setTimeout as pause } from 'node:timers/promises'

import type { EngineLog } from './engine-log.ts'
import { readRecords, removeRecord } from './engine-record.ts'
import { EngineRefusal } from './engine-refusal.ts'
import { isRunning, type ProcessIdentity } from './process-identity.ts'

const closesWithinMs = 15_000
const diesWithinMs = 5_000

/**
 * Refuses a folder that a living server uses. When its server was killed, its engine still has the folder open for a
 * moment to close in order: it is waited for.
 */
export async function settlePredecessor(dataFolder: string, log: EngineLog): Promise<void> {
  for (const { file, record } of await readRecords(dataFolder)) {
    if (isRunning(record.server)) throw folderInUse(dataFolder, record.server)
    if (isRunning(record.engine)) await outlive(record.engine, log)
    await removeRecord(file)
  }
}

export function folderInUse(dataFolder: string, holder?: ProcessIdentity): EngineRefusal {
  const who = holder === undefined ? 'another process' : `another server (process ${holder.pid})`
  return new EngineRefusal('folderInUse', `The data folder ${dataFolder} is in use by ${who}: stop it first, or share the data`)
}

async function outlive(orphan: ProcessIdentity, log: EngineLog): Promise<void> {
  log.warn({ pid: orphan.pid }, 'the database of a killed server is still closing; waiting for it')
  if (await endsWithin(orphan, closesWithinMs)) return
  log.warn({ pid: orphan.pid }, 'the database of a killed server does not close and is killed')
  process.kill(orphan.pid, 'SIGKILL')
  await endsWithin(orphan, diesWithinMs)
}

async function endsWithin(orphan: ProcessIdentity, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs
  while (isRunning(orphan)) {
    if (performance.now() > deadline) return false
    await pause(20)
  }
  return true
}
