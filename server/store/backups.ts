import { Schema } from 'mongoose'
import type { Models } from './models.ts'

/** A backup that lies in a file and was read again. `bytes` of the file; `entries` in how many `ledgers`. */
export interface MadeBackup { readonly at: number, readonly file: string, readonly bytes: number, readonly ledgers: number, readonly entries: number }

/** The last that was made, the last that failed, and whether a restore has begun and not ended; each once. */
export interface BackupRecord extends Partial<Omit<MadeBackup, 'at'>> { _id: 'made' | 'failed' | 'restoring', at: number }

export interface Backups {
  lastMade(): Promise<MadeBackup | null>
  /** When the last one failed, if none was made after it. */
  failedAt(): Promise<number | null>
  noteMade(made: MadeBackup): Promise<void>
  noteFailed(at: number): Promise<void>
  beginRestore(at: number): Promise<void>
  endRestore(): Promise<void>
  isHalfRestored(): Promise<boolean>
}

export const backupSchema = new Schema<BackupRecord>({
  _id: { type: String, required: true }, at: { type: Number, required: true }, file: { type: String },
  bytes: { type: Number }, ledgers: { type: Number }, entries: { type: Number },
}, { strict: true, versionKey: false, minimize: false, collection: 'backups' })

export function backupsOf({ backups }: Pick<Models, 'backups'>): Backups {
  const note = async (_id: BackupRecord['_id'], record: Omit<BackupRecord, '_id'>) => {
    await backups.replaceOne({ _id }, record, { upsert: true })
  }
  return {
    async lastMade() {
      const made = await backups.findById('made').lean()
      if (made === null) return null
      const { at, file = '', bytes = 0, ledgers = 0, entries = 0 } = made
      return { at, file, bytes, ledgers, entries }
    },
    async failedAt() {
      const [failed, made] = await Promise.all([backups.findById('failed').lean(), backups.findById('made').lean()])
      return failed === null || (made !== null && made.at >= failed.at) ? null : failed.at
    },
    noteMade: (made) => note('made', made),
    noteFailed: (at) => note('failed', { at }),
    beginRestore: (at) => note('restoring', { at }),
    async endRestore() {
      await backups.deleteOne({ _id: 'restoring' })
    },
    isHalfRestored: async () => await backups.exists({ _id: 'restoring' }) !== null,
  }
}
