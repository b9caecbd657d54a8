import { mongo } from 'mongoose'
import type { Entry, LedgerKey } from '../ledger/entry.ts'
import type { EntryStore } from '../ledger/journal.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import type { Models } from './models.ts'

export interface LedgerStore extends EntryStore {
  /** The days of an office that have a ledger without an end, oldest first. */
  openDays(office: string): Promise<string[]>
  /** Those of these ledgers that have an entry after the last one known. */
  grown(known: readonly (LedgerKey & { readonly seq: number })[]): Promise<LedgerKey[]>
  /** Every ledger there is. */
  keys(): Promise<LedgerKey[]>
}

export function ledgerStore({ ledger }: Pick<Models, 'ledger'>): LedgerStore {
  return {
    /**
     * Past mongoose's documents, straight to the driver: an entry was made by our own code from a validated
     * command, and this is the one write that every click waits for.
     */
    async insert(entries) {
      try {
        await ledger.collection.insertMany(entries.map((entry) => ({ ...entry })), { ordered: true })
        return { kept: entries.length }
      } catch (error) {
        if (error instanceof mongo.MongoBulkWriteError && isDuplicateKey(error)) return { kept: error.insertedCount }
        throw error
      }
    },
    after: ({ office, day }, seq) => ledger
      .find({ office, day, seq: { $gt: seq } }, { _id: 0 })
      .sort({ seq: 1 })
      .lean<Entry[]>(),
    async openDays(office) {
      const all = await ledger.distinct('day', { office })
      const closed = new Set(await ledger.distinct('day', { office, 'events.type': 'dayClosed' }))
      return all.filter((day) => !closed.has(day)).sort()
    },
    /** One look at the index for each: whether the next place is taken. */
    grown: (known) => known.length === 0 ? Promise.resolve([]) : ledger
      .find({ $or: known.map(({ office, day, seq }) => ({ office, day, seq: seq + 1 })) }, { _id: 0, office: 1, day: 1 })
      .lean<LedgerKey[]>(),
    async keys() {
      const keys = await ledger.aggregate<{ _id: LedgerKey }>([
        { $group: { _id: { office: '$office', day: '$day' } } }, { $sort: { '_id.office': 1, '_id.day': 1 } },
      ])
      return keys.map(({ _id: { office, day } }) => ({ office, day }))
    },
  }
}
