import { Schema } from 'mongoose'
import type { Models } from './models.ts'

/** Who was the first to see an office's self-test on a day, and when. `_id` is office and day. */
export interface SelfTestRecord { _id: string, office: string, day: string, by: string, at: number, isWell: boolean }

export interface SeenSelfTest { readonly by: string, readonly at: number, readonly isWell: boolean }

export interface SelfTests {
  of(office: string, day: string): Promise<SeenSelfTest | null>
  /** The first of a day stays. */
  note(office: string, day: string, seen: SeenSelfTest): Promise<void>
}

const text = { type: String, required: true }

export const selfTestSchema = new Schema<SelfTestRecord>({
  _id: text, office: text, day: text, by: text, at: { type: Number, required: true }, isWell: { type: Boolean, required: true },
}, { strict: true, versionKey: false, minimize: false, collection: 'selftests' })

export function selfTestsOf({ selfTests }: Pick<Models, 'selfTests'>): SelfTests {
  return {
    async of(office, day) {
      const seen = await selfTests.findById(`${office}|${day}`).lean()
      return seen === null ? null : { by: seen.by, at: seen.at, isWell: seen.isWell }
    },
    async note(office, day, seen) {
      await selfTests.updateOne({ _id: `${office}|${day}` }, { $setOnInsert: { office, day, ...seen } }, { upsert: true })
    },
  }
}
