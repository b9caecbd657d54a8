import { randomBytes } from 'node:crypto'
import type { AddApiKey, AddedApiKey, ApiKey } from '../../contract/api.ts'
import { hashOfToken, isSame, newToken } from '../identity/tokens.ts'
import type { ApiKeyRecord } from '../store/api-schemas.ts'
import type { Models } from '../store/models.ts'

/** Who has made a key, and where. */
export interface Maker { readonly office: string, readonly name: string }

export interface ApiKeys {
  add(key: AddApiKey, by: Maker, now: number): Promise<AddedApiKey>
  list(office: string): Promise<ApiKey[]>
  /** False when the office has no such key, or has revoked it before. */
  revoke(office: string, id: string, now: number): Promise<boolean>
  /** The key that somebody shows; null for any that is not good. */
  byToken(token: string): Promise<ApiKeyRecord | null>
  /** Counts a use. */
  used(id: string, now: number): Promise<void>
}

const tokenShape = /^luot_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/
/** Compared with when there is no such key: an unknown one takes as long as a wrong one. */
const nobody = hashOfToken(newToken())
const datesShown = 31

export function apiKeysOf({ apiKeys, apiKeyUses }: Pick<Models, 'apiKeys' | 'apiKeyUses'>): ApiKeys {
  async function shown({ _id, name, scopes, offices, createdAt, createdBy, revokedAt }: ApiKeyRecord): Promise<ApiKey> {
    const uses = await apiKeyUses.find({ key: _id }, { _id: 0, date: 1, count: 1 }).sort({ date: -1 }).limit(datesShown).lean()
    return {
      id: _id, begins: `luot_${_id}`, name, scopes, offices, createdAt, createdBy, revokedAt,
      lastUsedOn: uses[0]?.date ?? null, uses: uses.map(({ date, count }) => ({ date, count })),
    }
  }

  return {
    async add({ name, scopes, offices }, { office, name: createdBy }, now) {
      const [id, secret] = [randomBytes(8).toString('hex'), newToken()]
      const record: ApiKeyRecord = {
        _id: id, office, name, hash: hashOfToken(secret), scopes: [...new Set(scopes)], offices: [...new Set(offices)],
        createdAt: now, createdBy, revokedAt: null,
      }
      await apiKeys.create(record)
      return { key: await shown(record), token: `luot_${id}_${secret}` }
    },
    async list(office) {
      const records = await apiKeys.find({ office }).sort({ createdAt: -1 }).lean<ApiKeyRecord[]>()
      return Promise.all(records.map(shown))
    },
    async revoke(office, id, now) {
      const { matchedCount } = await apiKeys.updateOne({ _id: id, office, revokedAt: null }, { revokedAt: now })
      return matchedCount === 1
    },
    async byToken(token) {
      const [, id, secret] = tokenShape.exec(token) ?? []
      const record = id === undefined ? null : await apiKeys.findOne({ _id: id, revokedAt: null }).lean<ApiKeyRecord>()
      const isRight = isSame(hashOfToken(secret ?? ''), record?.hash ?? nobody)
      return isRight ? record : null
    },
    async used(id, now) {
      const date = new Date(now).toISOString().slice(0, 10)
      await apiKeyUses.updateOne({ key: id, date }, { $inc: { count: 1 } }, { upsert: true })
    },
  }
}
