import type { Logger } from 'pino'
import type { Offices } from '../ledger/offices.ts'
import type { LedgerStore } from '../store/ledger-store.ts'

export interface FollowedLedgers {
  readonly offices: Pick<Offices, 'held' | 'hear'>
  readonly entries: Pick<LedgerStore, 'grown'>
  readonly log: Logger
}

/** So many ledgers are asked about in one question. */
const atOnce = 200

/**
 * Finds the entries of other nodes that nobody told of: asks, for every ledger held here, whether there is one after
 * the last one known, and reads on where there is. A look that fails is made good by the next one.
 */
export async function followLedgers({ offices, entries, log }: FollowedLedgers): Promise<void> {
  const held = await offices.held()
  try {
    for (let first = 0; first < held.length; first += atOnce) {
      const grown = await entries.grown(held.slice(first, first + atOnce))
      await Promise.all(grown.map((ledger) => offices.hear({ ...ledger, seq: Infinity })))
    }
  } catch (err) {
    log.debug({ err }, 'the ledgers could not be looked at')
  }
}
