import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import mongoose, { type Connection } from 'mongoose'

import { identify, isRunning } from '../../../server/store/embedded/process-identity.ts'
import { openRunFolder } from '../../../server/store/embedded/run-folder.ts'
import { startEngine, type Engine, type EngineLog, type EngineOptions } from '../../../server/store/embedded/start-engine.ts'
import { durable } from './durable.ts'

export { durable } from './durable.ts'

/** Collects what would be logged, so that a test can read it. */
export function listeningLog() {
  const heard: string[] = []
  const say = (_detail: object, message: string) => void heard.push(message)
  const log: EngineLog = { info: say, warn: say, error: say }
  return { log, heard }
}

/** Folders, engines and connections of one test file, all gone after each test. */
export function engineBench() {
  const endings: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end()
  })
  const lastly = (end: () => Promise<unknown>) => void endings.push(end)
  return {
    lastly,
    async folder(): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'luot-test-'))
      lastly(async () => {
        // A refused start leaves its run folder to the one that was there before.
        const runFolder = await openRunFolder(await realpath(folder))
        for (const each of [runFolder.path, folder]) await rm(each, { recursive: true, force: true })
      })
      return folder
    },
    async start(dataFolder: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
      const engine = await startEngine({ dataFolder, log: listeningLog().log, ...options })
      lastly(() => engine.stop())
      return engine
    },
    async connect({ uri }: Pick<Engine, 'uri'>): Promise<Connection> {
      const connection = await mongoose.createConnection(uri, { serverSelectionTimeoutMS: 10_000 }).asPromise()
      lastly(() => connection.close())
      return connection
    },
  }
}

/** The numbers that are kept, in order. */
export async function numbersIn(connection: Connection): Promise<number[]> {
  const found = await connection.collection<{ number: number }>('numbers').find().sort({ number: 1 }).toArray()
  return found.map(({ number }) => number)
}

/** Inserts numbers one by one until told to end; returns those that were acknowledged. */
export function keepInserting(connection: Connection) {
  const acknowledged: number[] = []
  const over = new AbortController()
  const done = (async () => {
    for (let number = 0; !over.signal.aborted; number += 1) {
      try {
        await connection.collection('numbers').insertOne({ number }, durable)
        acknowledged.push(number)
      } catch {
        // In flight when the engine died: nobody was told that it is kept.
        await pause(20)
      }
    }
  })()
  return {
    acknowledged,
    async end() {
      over.abort()
      await done
    },
  }
}

export async function until(isSo: () => boolean | Promise<boolean>, limitMs = 15_000): Promise<void> {
  const deadline = performance.now() + limitMs
  while (!await isSo()) {
    if (performance.now() > deadline) throw new Error('waited too long')
    await pause(10)
  }
}

/** A process that has ended does not exist, even when nobody has asked how it ended. */
export function exists(pid: number | undefined): boolean {
  return pid !== undefined && isRunning(identify(pid))
}

/** Where the address of an engine leads. */
export function socketOf(uri: string): string {
  return decodeURIComponent(new URL(uri).host)
}
