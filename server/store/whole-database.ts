import { mongo } from 'mongoose'
import type { Connection } from './connect.ts'
import type { Models } from './models.ts'

const { EJSON } = mongo.BSON

/** A document as it lies in the database, whatever it is about. */
export type RawDocument = Record<string, unknown>

/** The database of an installation as a whole: what a backup reads and a restore writes. */
export interface WholeDatabase {
  /** The collections that belong into a backup, in the order in which they have to be read while the server goes on. */
  readonly collections: readonly string[]
  /** Ledgers come one after the other, each from its first entry. */
  documents(collection: string): AsyncIterable<RawDocument>
  insert(collection: string, documents: readonly RawDocument[]): Promise<void>
  /** False once there is anything that somebody may want to keep. */
  isEmpty(): Promise<boolean>
  clear(): Promise<void>
}

/** What holds for a running server only, or for the backups themselves: codes on screens, who does what, what was backed up. */
const leftOut = ['duties', 'pairings', 'backups'] as const

/**
 * What is made from ledgers is read before them, so that no record knows more than its ledger; what ledgers name is kept
 * before it is named and therefore read after them. Settings come before their changes, which make good what is missing.
 */
const readFirst = ['monthrecords', 'dayrecords', 'feed', 'ledger', 'offices', 'officechanges'] as const

/** More would keep the hall waiting while they are looked through. */
const documentsAtOnce = 100

export function wholeDatabase(connection: Connection, models: Models): WholeDatabase {
  const all = Object.values(models).map(({ collection }) => collection.collectionName)
  const kept = all.filter((name) => !(leftOut as readonly string[]).includes(name))
  const collections = [...readFirst, ...kept.filter((name) => !(readFirst as readonly string[]).includes(name))]
  const named = (name: string) => connection.collection<RawDocument>(name)
  return {
    collections,
    documents: (name) => named(name).find({}, { batchSize: documentsAtOnce, sort: name === 'ledger' ? { office: 1, day: 1, seq: 1 } : { _id: 1 } }),
    async insert(name, documents) {
      await named(name).insertMany([...documents], { ordered: true })
    },
    async isEmpty() {
      // Secrets are made by whoever looks for them first.
      for (const name of collections) if (name !== 'secrets' && await named(name).findOne({}, { projection: { _id: 1 } }) !== null) return false
      return true
    },
    async clear() {
      for (const name of [...collections, ...leftOut, 'sessions']) await named(name).deleteMany({})
    },
  }
}

/** A value of the database as text, and back: dates, bytes and ids stay what they are. */
export function asText(value: object): string {
  return EJSON.stringify(value)
}

/** Throws when it is no such text. */
export function fromText(text: string): unknown {
  return EJSON.parse(text)
}
