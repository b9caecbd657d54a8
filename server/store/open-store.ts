import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import { connect } from './connect.ts'
import { startEngine } from './embedded/start-engine.ts'
import { openModels, type Models } from './models.ts'

export interface Store {
  readonly connection: Connection
  readonly models: Models
  /** Closes the connection, then the engine if we run one. */
  close(): Promise<void>
}

export interface StoreSettings { readonly mongoUri: string | null, readonly dataFolder: string, readonly database: string }

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
