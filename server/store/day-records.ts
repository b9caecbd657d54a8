import { statisticsRecord, type StoredStatistics, type Statistics } from '../../domain/statistics/statistics.ts'
import type { LedgerKey } from '../ledger/entry.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import type { DayRecord, Models } from './models.ts'

/** What a record is made like; one that was made otherwise stays readable, and `npm run rebuild` makes it anew. */
export const dayRecordVersion = 2

/** The statistics of a closed day as of entry `seq`. */
export interface RecordedDay extends LedgerKey { readonly seq: number, readonly statistics: StoredStatistics }

export interface DayRecordStore {
  /** Statistics of a closed day as of entry `seq`: a copy for reports, rebuildable from the ledger. Never over a later one. */
  save(key: LedgerKey, seq: number, statistics: Statistics): Promise<void>
  /** How many entries each record of an office knows, by date; records that were made otherwise are left out. */
  lengths(office: string, from: string, to: string): Promise<Map<string, number>>
  /** The months of which an office has a record, "yyyy-MM", in order. */
  months(office: string): Promise<string[]>
  /** The records of several offices, one after the other, in no order. */
  between(offices: readonly string[], from: string, to: string): AsyncIterable<RecordedDay>
  /** All but its place in the feed, as text: the same text is the same bytes. Null when there is none. */
  textOf(key: LedgerKey): Promise<string | null>
  remove(key: LedgerKey): Promise<void>
}

export function dayRecordOf({ office, day }: LedgerKey, seq: number, statistics: Statistics): DayRecord {
  return { office, day, version: dayRecordVersion, seq, statistics: statisticsRecord(statistics) }
}

export function dayRecordStore({ dayRecords }: Pick<Models, 'dayRecords'>): DayRecordStore {
  return {
    async save(key, seq, statistics) {
      const { office, day } = key
      try {
        // Past mongoose's documents, which have an order of their own.
        await dayRecords.collection.replaceOne({ office, day, seq: { $lte: seq } }, dayRecordOf(key, seq, statistics), { upsert: true })
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
    },
    async lengths(office, from, to) {
      const records = await dayRecords
        .find({ office, day: { $gte: from, $lte: to }, version: dayRecordVersion }, { _id: 0, day: 1, seq: 1 })
        .lean<{ day: string, seq: number }[]>()
      return new Map(records.map(({ day, seq }) => [day, seq]))
    },
    async months(office) {
      const days = await dayRecords.distinct('day', { office })
      return [...new Set(days.map((day) => day.slice(0, 7)))].sort()
    },
    between: (offices, from, to) => dayRecords
      .find({ office: { $in: [...offices] }, day: { $gte: from, $lte: to } }, { _id: 0, office: 1, day: 1, seq: 1, statistics: 1 })
      .lean<RecordedDay[]>()
      .cursor(),
    async textOf({ office, day }) {
      const record = await dayRecords.collection.findOne({ office, day }, { projection: { _id: 0, listed: 0 } })
      return record === null ? null : JSON.stringify(record)
    },
    async remove({ office, day }) {
      await dayRecords.deleteOne({ office, day })
    },
  }
}
