import { mongo } from 'mongoose'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { startChild, type EngineChild } from './engine-child.ts'
import type { EngineLog } from './engine-log.ts'
import type { EngineCommand } from './engine-process-file.ts'
import { writeRecord } from './engine-record.ts'
import { EngineRefusal, reasonOf } from './engine-refusal.ts'
import { isFull } from './free-space.ts'
import { identify } from './process-identity.ts'
import { hasFallenSilent, settlesWithin, type Pulse } from './pulse.ts'
import type { RunFolder } from './run-folder.ts'

const loadsWithinMs = 60_000

/** The process itself must answer at once: its event loop only moves bytes. */
const processPulse = { everyMs: 1_000, withinMs: 1_500 }

/** The engine runs eight commands at once, first come first served: behind long reports a healthy one takes its time. */
const enginePulse = { everyMs: 10_000, withinMs: 60_000 }

export interface EnginePlace { dataFolder: string, runFolder: RunFolder, recordFile: string, log: EngineLog }

export interface EngineLife {
  readonly child: EngineChild
  /** Resolves when it answers at the fixed address. Rejects with the reason, and the process has ended then. */
  readonly answering: Promise<void>
}

/** One engine process: started, opened, reachable, and watched until its end. */
export function beginLife(command: EngineCommand, place: EnginePlace): EngineLife {
  const child = startChild(command, place.runFolder.path)
  const answering = bringUp(child, place).catch(async (error: unknown) => {
    child.kill()
    await child.ended
    throw await blame(error, place.dataFolder)
  })
  return { child, answering }
}

async function bringUp(child: EngineChild, place: EnginePlace): Promise<void> {
  await place.runFolder.prepare()
  await loadInTime(child)
  // Written before it opens the folder: whoever holds the folder can be known by its record.
  if (child.pid !== undefined) await writeRecord(place.recordFile, { server: identify(process.pid), engine: identify(child.pid) })
  watch(child, { ...processPulse, ask: () => child.ping() }, place.log)
  const socketPath = await child.open(place.dataFolder)
  keepReachable(child, socketPath, place.runFolder)
  await place.runFolder.pointTo(socketPath)
  const client = new mongo.MongoClient(`mongodb://${encodeURIComponent(socketPath)}/?directConnection=true`, { maxPoolSize: 1 })
  watch(child, { ...enginePulse, ask: () => client.db('admin').command({ ping: 1 }) }, place.log)
  void child.ended.then(() => client.close()).catch(() => undefined)
}

async function loadInTime(child: EngineChild): Promise<void> {
  const loaded = child.loaded()
  if (!await settlesWithin(loadsWithinMs, loaded)) child.kill()
  await loaded
}

/** Kills a process that no longer answers: it would hang every query for as long as it lives. */
function watch(child: EngineChild, pulse: Pulse, log: EngineLog): void {
  const end = new AbortController()
  void child.ended.then(() => { end.abort() })
  void hasFallenSilent(pulse, end.signal).then((silent) => {
    if (!silent) return
    log.warn({ pid: child.pid }, 'the embedded database does not answer and is killed')
    child.kill()
  })
}

function keepReachable(child: EngineChild, socketPath: string, runFolder: RunFolder): void {
  const healing = setInterval(() => void runFolder.pointTo(socketPath).catch(() => undefined), 60_000).unref()
  void child.ended.then(() => {
    clearInterval(healing)
    return rm(dirname(socketPath), { recursive: true, force: true })
  }).catch(() => undefined)
}

/** An engine on a full disk just dies; so does the record of it, with the system's word for it. */
async function blame(error: unknown, dataFolder: string): Promise<EngineRefusal> {
  const refused = error instanceof EngineRefusal ? error : null
  if (refused !== null && refused.code !== 'engineFailed') return refused
  if (await isFull(dataFolder).catch(() => false)) {
    return new EngineRefusal('diskFull', `The disk of the data folder ${dataFolder} is full: make space`, error)
  }
  return refused ?? new EngineRefusal('engineFailed', `The embedded database does not start (${reasonOf(error)})`, error)
}
