import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import { connect } from './connect.ts'
import { EngineRefusal, startEngine, uriOfRunningEngine } from './embedded/start-engine.ts'
import { openModels, type Models } from './models.ts'

export interface Store {
  readonly connection: Connection
  readonly models: Models
  /** Closes the connection, then the engine if we run one. */
  close(): Promise<void>
}

export interface StoreSettings { readonly mongoUri: string | null, readonly dataFolder: string, readonly database: string }

/** The store of a server that may be running: its own engine is joined, a resting folder is opened. */
export async function joinStore(settings: StoreSettings, log: Logger): Promise<Store> {
  try {
    return await openStore(settings, log)
  } catch (error) {
    if (!(error instanceof EngineRefusal) || error.code !== 'folderInUse') throw error
    return openStore({ ...settings, mongoUri: await uriOfRunningEngine(settings.dataFolder) }, log)
  }
}

/** MongoDB at `mongoUri`; without one the embedded engine on `dataFolder`. */
export async function openStore({ mongoUri, dataFolder, database }: StoreSettings, log: Logger): Promise<Store> {
  const engine = mongoUri === null
    ? await startEngine({ dataFolder, log, onGivenUp: (reason) => { log.error({ code: reason.code }, reason.message) } })
    : null
  const connection = await connect(mongoUri ?? engine?.uri ?? '', database)
  const models = await openModels(connection)
  return {
    connection, models,
    async close() {
      await connection.close()
      await engine?.stop()
    },
  }
}
