import type { Entry, LedgerKey } from '../../../server/ledger/entry.ts'
import type { EntryStore } from '../../../server/ledger/journal.ts'

/** What becomes of one insert. */
export type Fate =
  | { readonly kind: 'kept' }
  /** The first `count` are kept, then the connection breaks. */
  | { readonly kind: 'broken', readonly count: number }
  /** The connection breaks at once, and `count` entries arrive only after so many ticks. */
  | { readonly kind: 'late', readonly count: number, readonly ticks: number }
  /** Another process appends its own entry first. */
  | { readonly kind: 'overtaken' }

export const kept: Fate = { kind: 'kept' }
export const lost: Fate = { kind: 'broken', count: 0 }

class Taken extends Error {}

/** Ledgers in memory that do to every insert and every reading what they are told. */
export class FakeStore implements EntryStore {
  readonly entries: Entry[] = []
  /** How many entries each insert brought. */
  readonly inserts: number[] = []
  fateOf: (insert: number) => Fate = () => kept
  canRead: (reading: number) => boolean = () => true
  /** What another process would append in the place of an entry. */
  rival: (place: Entry) => Entry = () => { throw new Error('there is no rival') }
  /** Resolves when an insert may go on. */
  pace: () => Promise<void> = tick
  #readings = 0

  async insert(batch: readonly Entry[]): Promise<{ kept: number }> {
    const fate = this.fateOf(this.inserts.push(batch.length) - 1)
    await this.pace()
    if (fate.kind === 'late') {
      void this.#keepLater(batch.slice(0, fate.count), fate.ticks)
      throw new Error('no answer')
    }
    if (fate.kind === 'overtaken' && batch[0] !== undefined) this.#keep([this.rival(batch[0])])
    const count = this.#keep(fate.kind === 'broken' ? batch.slice(0, fate.count) : batch)
    if (fate.kind === 'broken') throw new Error('the connection broke')
    return { kept: count }
  }

  async after({ office, day }: LedgerKey, seq: number): Promise<Entry[]> {
    this.#readings += 1
    await tick()
    if (!this.canRead(this.#readings - 1)) throw new Error('not readable')
    return this.entries.filter((entry) => entry.office === office && entry.day === day && entry.seq > seq)
      .sort((one, other) => one.seq - other.seq)
  }

  /** In order, up to the first whose place is taken. */
  #keep(batch: readonly Entry[]): number {
    try {
      for (const entry of batch) this.#keepOne(entry)
      return batch.length
    } catch (error) {
      if (error instanceof Taken) return batch.findIndex((entry) => !this.entries.includes(entry))
      throw error
    }
  }

  #keepOne(entry: Entry): void {
    const isTaken = this.entries.some(({ office, day, seq }) => office === entry.office && day === entry.day && seq === entry.seq)
    if (isTaken) throw new Taken()
    this.entries.push(entry)
  }

  async #keepLater(batch: readonly Entry[], ticks: number): Promise<void> {
    for (let passed = 0; passed < ticks; passed += 1) await tick()
    this.#keep(batch)
  }
}

export function tick(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve) })
}
