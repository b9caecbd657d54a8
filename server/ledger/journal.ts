import type { Entry, LedgerKey } from './entry.ts'

/** What became of an append: `taken` = another entry has this place; `unknown` = the database did not say. */
export type Appended = 'kept' | 'taken' | 'unknown'

/**
 * Where entries are kept. Inserts in order and stops at the first that fails; resolves once all are durable,
 * or tells how many were kept before the one that found its place taken. Rejects when it cannot say.
 */
export interface EntryStore {
  insert(entries: readonly Entry[]): Promise<{ kept: number }>
  after(key: LedgerKey, seq: number): Promise<Entry[]>
}

export interface Journal { append(entry: Entry): Promise<Appended> }

interface Waiting { readonly entry: Entry, readonly settle: (appended: Appended) => void }

const largestBatch = 400

/** Group commit: what arrives while a write is under way goes out together in the next one, for all offices. */
export function openJournal(store: Pick<EntryStore, 'insert'>): Journal {
  return new GroupCommit(store)
}

class GroupCommit implements Journal {
  readonly #store: Pick<EntryStore, 'insert'>
  #queue: Waiting[] = []
  #isWriting = false

  constructor(store: Pick<EntryStore, 'insert'>) {
    this.#store = store
  }

  append(entry: Entry): Promise<Appended> {
    return new Promise((settle) => {
      this.#queue.push({ entry, settle })
      if (!this.#isWriting) void this.#writeAll()
    })
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true
    while (this.#queue.length > 0) await this.#write(this.#queue.splice(0, largestBatch))
    this.#isWriting = false
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const { kept } = await this.#store.insert(batch.map(({ entry }) => entry))
      for (const { settle } of batch.slice(0, kept)) settle('kept')
      const rest = batch.slice(kept)
      if (rest.length > 0) this.#settleLedgersOf(rest.slice(0, 1), rest, 'taken')
    } catch {
      this.#settleLedgersOf(batch, batch, 'unknown')
    }
  }

  /**
   * What was decided on an entry that was not kept must never be written after it: that would leave a gap.
   * So whatever else of those ledgers still waits is settled with it; other ledgers go out again.
   */
  #settleLedgersOf(lost: readonly Waiting[], batch: readonly Waiting[], appended: Appended): void {
    const ledgers = new Set(lost.map(ledgerOf))
    const all = [...batch, ...this.#queue]
    this.#queue = all.filter((waiting) => !ledgers.has(ledgerOf(waiting)))
    for (const waiting of all) if (ledgers.has(ledgerOf(waiting))) waiting.settle(appended)
  }
}

function ledgerOf({ entry }: Waiting): string {
  return `${entry.office}|${entry.day}`
}
