import type { Models, LostNumberRecord } from './models.ts'

export interface LostNumbers {
  /** The same again, as when its kiosk asks again, changes nothing. */
  keep(lost: Omit<LostNumberRecord, 'settledAt' | 'settledBy'>): Promise<void>
  /** Of one office, those that nobody has settled, oldest first. */
  unsettled(office: string): Promise<LostNumberRecord[]>
  /** False when there is no such one, or when it was settled before. */
  settle(office: string, id: string, by: string, at: number): Promise<boolean>
}

const mostShown = 200

/** Numbers that a kiosk gave while the server was away and that could not join the line: somebody holds each of them. */
export function lostNumbersOf({ lostNumbers }: Pick<Models, 'lostNumbers'>): LostNumbers {
  return {
    async keep({ _id, ...lost }) {
      await lostNumbers.updateOne({ _id }, { $setOnInsert: { ...lost, settledAt: null, settledBy: null } }, { upsert: true })
    },
    unsettled: (office) => lostNumbers.find({ office, settledAt: null }).sort({ takenAt: 1 }).limit(mostShown).lean<LostNumberRecord[]>(),
    async settle(office, id, by, at) {
      const { matchedCount } = await lostNumbers.updateOne({ _id: id, office, settledAt: null }, { settledAt: at, settledBy: by })
      return matchedCount === 1
    },
  }
}
