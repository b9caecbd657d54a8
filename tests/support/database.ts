import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from 'mongoose'
import { pino } from 'pino'
import { connect } from '../../server/store/connect.ts'
import { startEngine } from '../../server/store/embedded/start-engine.ts'
import { openModels, type Models } from '../../server/store/models.ts'

export interface Database {
  readonly connection: Connection
  readonly models: Models
  readonly name: string
  /** A hall worked on it and was closed: the next test may have it, emptied. */
  isAtRest: boolean
}

export interface Databases {
  readonly uri: string
  /** An empty database with all its indexes, perhaps one on which a hall was closed; opens one again when it is named. */
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
  const opened: Database[] = []
  async function makeOne(name: string): Promise<Database> {
    const connection = await connect(uri, name)
    connections.push(connection)
    const database: Database = { connection, models: await openModels(connection), name, isAtRest: false }
    opened.push(database)
    return database
  }
  return {
    uri,
    async open(name) {
      const rested = name === undefined ? opened.find(({ isAtRest }) => isAtRest) : undefined
      return rested === undefined ? makeOne(name ?? `test-${randomUUID().slice(0, 8)}`) : emptied(rested, engine !== null)
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

/** As if it were new, with its indexes: to make those of thirty collections takes longer than most tests. */
async function emptied(database: Database, isEmbedded: boolean): Promise<Database> {
  database.isAtRest = false
  const collections = await database.connection.db?.collections() ?? []
  // In one message, a fifth of the time; only servers from MongoDB 8 on understand it.
  if (isEmbedded) await database.connection.getClient().bulkWrite(collections.map(({ namespace }) => ({ name: 'deleteMany', namespace, filter: {} })))
  else await Promise.all(collections.map((collection) => collection.deleteMany({})))
  return database
}
