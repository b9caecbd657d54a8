import { mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'

import { engineCommand } from './engine-command.ts'
import type { EngineLog } from './engine-log.ts'
import { newRecordFile, removeRecord } from './engine-record.ts'
import { EngineRefusal, reasonOf } from './engine-refusal.ts'
import { defaultCacheFolder } from './library-cache.ts'
import { settlePredecessor } from './predecessor.ts'
import { openRunFolder } from './run-folder.ts'
import { sweepSocketFolders } from './socket-folders.ts'
import { supervise } from './supervise.ts'
import { startUpkeep } from './upkeep.ts'

export { EngineRefusal } from './engine-refusal.ts'
export type { EngineLog } from './engine-log.ts'

export interface EngineOptions {
  dataFolder: string
  log: EngineLog
  /** Where a newer C library is kept on systems whose own is too old; one per user unless told otherwise. */
  cacheFolder?: string
  /** The engine is gone and will not be started again; the reason says what somebody has to change. */
  onGivenUp?: (reason: EngineRefusal) => void
}

export interface Engine {
  /** Stays the same over every restart of the engine. */
  readonly uri: string
  /** The engine's process at the moment. */
  readonly pid: number | undefined
  /** Closes in order and frees the folder. Disconnect mongoose before. */
  stop(): Promise<void>
}

/** Where an engine that another process runs on this folder can be reached. */
export async function uriOfRunningEngine(dataFolder: string): Promise<string> {
  return (await openRunFolder(await realpath(dataFolder))).uri
}

/** Opens the data folder with the embedded MongoDB engine, in a process of its own that is kept running. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { log, onGivenUp, cacheFolder = defaultCacheFolder() } = options
  const dataFolder = await makeDataFolder(options.dataFolder)
  await settlePredecessor(dataFolder, log)
  const runFolder = await openRunFolder(dataFolder)
  for (const place of [tmpdir(), runFolder.path]) await sweepSocketFolders(place)
  const recordFile = newRecordFile(dataFolder)
  const leave = async () => {
    await runFolder.leave()
    // Last: until then no other start gets as far as our run folder.
    await removeRecord(recordFile)
  }
  const supervised = await supervise({
    place: { dataFolder, runFolder, recordFile, log },
    command: () => engineCommand({ cacheFolder, log }),
    onGivenUp: (reason) => void leave().catch(() => undefined).then(() => onGivenUp?.(reason)),
  }).catch(async (error: unknown) => {
    await leave()
    throw error
  })
  const endUpkeep = startUpkeep({ dataFolder, cacheFolder, log })
  const stop = async () => {
    await Promise.all([supervised.stop(), endUpkeep()])
    await leave()
  }
  let stopped: Promise<void> | undefined
  return {
    uri: runFolder.uri,
    get pid() {
      return supervised.pid
    },
    stop: () => stopped ??= stop(),
  }
}

async function makeDataFolder(dataFolder: string): Promise<string> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    return await realpath(dataFolder)
  } catch (error) {
    throw new EngineRefusal('engineFailed', `The data folder ${dataFolder} cannot be used (${reasonOf(error)})`, error)
  }
}
