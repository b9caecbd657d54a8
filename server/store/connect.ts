import mongoose, { type Connection } from 'mongoose'

/** An open connection, for those outside the store who only hand it on. */
export type { Connection } from 'mongoose'

export interface Durability { readonly w: 1 | 'majority', readonly j: true }

/**
 * Connects to MongoDB with journaled writes. Majority only on a replica set: the embedded engine accepts it,
 * waits for nothing and then spoils `j: true` (docs/adr/0003-embedded-engine.md).
 */
export async function connect(uri: string, database: string): Promise<Connection> {
  const probe = await mongoose.createConnection(uri, { dbName: database, serverSelectionTimeoutMS: 10_000 }).asPromise()
  const hello = await probe.db?.admin().command({ hello: 1 })
  await probe.close()
  return mongoose.createConnection(uri, {
    dbName: database,
    writeConcern: durabilityFor(hello ?? {}),
    retryWrites: false,
    serverSelectionTimeoutMS: 5_000,
    socketTimeoutMS: 20_000,
    autoIndex: false,
    // The embedded engine runs eight commands at once; more connections would only queue inside it.
    maxPoolSize: 8,
    bufferTimeoutMS: 5_000,
  } as mongoose.ConnectOptions).asPromise()
}

/** By what the server says it is: a replica set names its set. */
export function durabilityFor(hello: Readonly<Record<string, unknown>>): Durability {
  return { w: typeof hello['setName'] === 'string' ? 'majority' : 1, j: true }
}
