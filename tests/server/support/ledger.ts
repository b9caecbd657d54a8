import type { Entry } from '../../../server/ledger/entry.ts'
import { ledgerStore } from '../../../server/store/ledger-store.ts'
import type { Database } from '../../support/database.ts'

/** The whole ledger as the database has it. */
export function readLedger({ models }: Database, office = 'office', day = '2026-11-20'): Promise<Entry[]> {
  return ledgerStore(models).after({ office, day }, 0)
}

/** 1, 2, 3 … as long as the ledger: what its numbers must be. */
export function gapless(entries: readonly Entry[]): number[] {
  return entries.map((_, index) => index + 1)
}
