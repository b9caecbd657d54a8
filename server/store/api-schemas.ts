import { Schema } from 'mongoose'
import type { Scope } from '../../contract/api.ts'

/** A key of a program; what it is proved by is kept as a hash only. `office`: whose administrator made it. */
export interface ApiKeyRecord {
  _id: string, office: string, name: string, hash: string, scopes: Scope[], offices: string[]
  createdAt: number, createdBy: string, revokedAt: number | null
}
/** How often a key was used on a date (UTC). */
export interface ApiKeyUseRecord { key: string, date: string, count: number }
/**
 * One version of a closed day, at its place in the order in which all became known. Places have no gaps: whoever lists
 * the next one has seen all before it, so a reader who stands at a place has missed nothing.
 */
export interface FeedRecord { _id: number, office: string, day: string, revision: number, seq: number, hash: string }

const strict = { strict: true, versionKey: false, minimize: false } as const
const text = { type: String, required: true }
const number = { type: Number, required: true }

export const apiKeySchema = new Schema<ApiKeyRecord>({
  _id: text, office: text, name: text, hash: text, scopes: [String], offices: [String], createdAt: number, createdBy: text,
  revokedAt: { type: Number, default: null },
}, { ...strict, collection: 'apikeys' })
apiKeySchema.index({ office: 1, createdAt: -1 })

export const apiKeyUseSchema = new Schema<ApiKeyUseRecord>({ key: text, date: text, count: number }, { ...strict, collection: 'apikeyuses' })
apiKeyUseSchema.index({ key: 1, date: -1 }, { unique: true })

export const feedSchema = new Schema<FeedRecord>({
  _id: number, office: text, day: text, revision: number, seq: number, hash: text,
}, { ...strict, collection: 'feed' })
// Of two who list the same version the second is refused.
feedSchema.index({ office: 1, day: 1, revision: -1 }, { unique: true })
feedSchema.index({ office: 1, _id: 1 })
