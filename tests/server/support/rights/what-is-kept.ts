import { createHash } from 'node:crypto'
import type { Database } from '../../../support/database.ts'

/** Written by asking alone, whoever asks: who is signed in, how often a key was used, and what was tried in vain. */
const byAsking = new Set(['sessions', 'apikeyuses', 'signintries'])

/** A mark of everything that is kept, by collection: the same as long as nothing was changed. */
export async function whatIsKept({ connection }: Database): Promise<Readonly<Record<string, string>>> {
  const collections = await connection.db?.collections() ?? []
  const marks = await Promise.all(collections.filter(({ collectionName }) => !byAsking.has(collectionName)).map(async (collection) => {
    const kept = await collection.find().sort({ _id: 1 }).toArray()
    return [collection.collectionName, createHash('sha256').update(JSON.stringify(kept)).digest('hex')] as const
  }))
  return Object.fromEntries(marks)
}
