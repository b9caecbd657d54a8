import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from 'mongoose'
import { pino } from 'pino'
import { connect } from '../../server/store/connect.ts'
import { startEngine } from '../../server/store/embedded/start-engine.ts'
import { openModels, type Models } from '../../server/store/models.ts'

export interface Database { readonly connection: Connection, readonly models: Models, readonly name: string }

export interface Databases {
  readonly uri: string
  /** An empty database with all its indexes; opens one again when it is named. */
  open(name?: string): Promise<Database>
  stop(): Promise<void>
}

export const quiet = pino({ level: 'silent' })

/** The real engine on a folder of its own, or the MongoDB that MONGODB_URI names. */
export async function startDatabases(): Promise<Databases> {
  const given = process.env['MONGODB_URI']
  const folder = await mkdtemp(join(tmpdir(), 'luot-test-'))
  const engine = given === undefined ? await startEngine({ dataFolder: folder, log: quiet }) : null
  const uri = given ?? engine?.uri ?? ''
  const connections: Connection[] = []
  return {
    uri,
    async open(name = `test-${randomUUID().slice(0, 8)}`) {
      const connection = await connect(uri, name)
      connections.push(connection)
      return { connection, models: await openModels(connection), name }
    },
    async stop() {
      for (const connection of connections) {
        if (given !== undefined) await connection.dropDatabase()
        await connection.close()
      }
      await engine?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
