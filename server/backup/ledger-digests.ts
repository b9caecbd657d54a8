import { firstBreak } from '../ledger/chain.ts'
import { beginning, type Entry, type Tip } from '../ledger/entry.ts'
import type { WholeDatabase } from '../store/whole-database.ts'
import type { LedgerDigest } from './backup-line.ts'

interface Counted extends LedgerDigest { readonly tip: Tip }

/** Makes digests of ledgers whose entries come one after the other. */
export class LedgerDigests {
  #current: Counted | null = null

  /** Takes the next entry; gives the digest of the ledger before it, if another one begins. */
  take(entry: Entry): LedgerDigest | null {
    const before = this.#current
    const isSame = before?.office === entry.office && before.day === entry.day
    const { tip, entries, broken }: Pick<Counted, 'tip' | 'entries' | 'broken'> = isSame ? before : { tip: { seq: 0, hash: beginning }, entries: 0, broken: null }
    const { office, day, seq, hash } = entry
    this.#current = { office, day, entries: entries + 1, hash, broken: broken ?? firstBreak([entry], tip), tip: { seq, hash } }
    return isSame || before === null ? null : digestOf(before)
  }

  /** The digest of the last ledger; null when there was none. */
  end(): LedgerDigest | null {
    const last = this.#current
    this.#current = null
    return last === null ? null : digestOf(last)
  }
}

function digestOf({ office, day, entries, hash, broken }: Counted): LedgerDigest {
  return { office, day, entries, hash, broken }
}

/** The digests of all ledgers that a database holds, in order. */
export async function* digestsIn(database: Pick<WholeDatabase, 'documents'>): AsyncGenerator<LedgerDigest> {
  const digests = new LedgerDigests()
  for await (const document of database.documents('ledger')) {
    const digest = digests.take(entryIn(document))
    if (digest !== null) yield digest
  }
  const last = digests.end()
  if (last !== null) yield last
}

/** A document of the ledger is an entry, with an id of the database that has no part in its hash. */
export function entryIn(document: object): Entry {
  return document as Entry
}
