import type { Logger } from 'pino'
import type { Offices } from '../ledger/offices.ts'
import { Round } from '../round.ts'
import type { LedgerStore } from '../store/ledger-store.ts'

export interface FollowedLedgers {
  readonly offices: Pick<Offices, 'held' | 'hear'>
  readonly entries: Pick<LedgerStore, 'grown'>
  /** Whether the other nodes can tell of what they append, and could a moment ago. */
  readonly isTold: () => boolean
  readonly log: Logger
}

/** So many ledgers are asked about in one question. */
const atOnce = 200

/**
 * Finds the entries of other nodes that nobody told of: asks, for ledgers held here, whether there is one after the last
 * one known, and reads on where there is. While nobody could tell, all are asked about at each look, else some in turn.
 * A look that fails is made good by the next one.
 */
export function ledgerFollower({ offices, entries, isTold, log }: FollowedLedgers): () => Promise<void> {
  const round = new Round()
  return async () => {
    const held = new Map((await offices.held()).map((ledger) => [`${ledger.office}|${ledger.day}`, ledger]))
    const asked = round.next([...held.keys()], isTold() ? atOnce : held.size).flatMap((name) => held.get(name) ?? [])
    try {
      for (let first = 0; first < asked.length; first += atOnce) {
        const grown = await entries.grown(asked.slice(first, first + atOnce))
        await Promise.all(grown.map((ledger) => offices.hear({ ...ledger, seq: Infinity })))
      }
    } catch (err) {
      log.debug({ err }, 'the ledgers could not be looked at')
    }
  }
}
