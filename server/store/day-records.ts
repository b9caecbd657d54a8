import type { Statistics } from '../../domain/statistics/statistics.ts'
import type { LedgerKey } from '../ledger/entry.ts'
import type { Models } from './models.ts'

export interface DayRecordStore {
  /** Statistics of a closed day as of entry `seq`: a copy for reports, rebuildable from the ledger. */
  save(key: LedgerKey, seq: number, statistics: Statistics): Promise<void>
}

export function dayRecordStore({ dayRecords }: Pick<Models, 'dayRecords'>): DayRecordStore {
  return {
    async save({ office, day }, seq, statistics) {
      await dayRecords.replaceOne({ office, day }, { office, day, seq, statistics }, { upsert: true })
    },
  }
}
