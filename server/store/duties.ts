import { Schema } from 'mongoose'
import { isDuplicateKey } from './duplicate-key.ts'
import type { Models } from './models.ts'

/** Something that one node does for all: who has it, and how often that node has said that it is there. */
export interface DutyRecord { _id: string, holder: string, beats: number }

export interface HeldDuty { readonly name: string, readonly holder: string, readonly beats: number }

export interface DutyStore {
  of(names: readonly string[]): Promise<HeldDuty[]>
  /** The holder of some of these is still there. */
  beat(names: readonly string[], holder: string): Promise<void>
  /** False when another node was first. */
  begin(name: string, holder: string): Promise<boolean>
  /** From a holder that has not moved since it was read; false when it has, or another node was first. */
  takeOver(from: HeldDuty, holder: string): Promise<boolean>
  release(holder: string): Promise<void>
}

export const dutySchema = new Schema<DutyRecord>({
  _id: { type: String, required: true }, holder: { type: String, required: true }, beats: { type: Number, required: true },
}, { strict: true, versionKey: false, minimize: false, collection: 'duties' })

export function dutyStore({ duties }: Pick<Models, 'duties'>): DutyStore {
  return {
    async of(names) {
      const records = await duties.find({ _id: { $in: names } }).lean()
      return records.map(({ _id, holder, beats }) => ({ name: _id, holder, beats }))
    },
    async beat(names, holder) {
      await duties.updateMany({ _id: { $in: names }, holder }, { $inc: { beats: 1 } })
    },
    async begin(name, holder) {
      try {
        await duties.create({ _id: name, holder, beats: 0 })
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
    async takeOver({ name, holder: before, beats }, holder) {
      const { modifiedCount } = await duties.updateOne({ _id: name, holder: before, beats }, { holder, beats: beats + 1 })
      return modifiedCount === 1
    },
    async release(holder) {
      await duties.deleteMany({ holder })
    },
  }
}
