import type { Entry, LedgerKey } from '../../../server/ledger/entry.ts'
import type { EntryStore } from '../../../server/ledger/journal.ts'
import { opened } from './opened-day.ts'

/** Turns of the event loop, told in advance, that messages to and from the database take; used again from the first. */
export class Delays {
  readonly #turns: readonly number[]
  #next = 0

  constructor(turns: readonly number[]) {
    this.#turns = turns
  }

  async pass(): Promise<void> {
    const turns = this.#turns[this.#next % this.#turns.length] ?? 0
    this.#next += 1
    for (let turn = 0; turn <= turns; turn += 1) await nextTurn()
  }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve) })
}

/** The one ledger of a day that has been opened, with its unique index. */
export class SharedLedger {
  readonly entries: Entry[] = [opened]

  /** In order, up to the first whose place is taken; how many were kept. */
  insert(batch: readonly Entry[]): number {
    const taken = batch.findIndex(({ seq }, index) => seq !== this.entries.length + 1 + index)
    const kept = taken === -1 ? batch : batch.slice(0, taken)
    this.entries.push(...kept)
    return kept.length
  }
}

/** One node's line to it: messages take their time, and after the node was killed no answer comes back. */
export class LineToLedger implements EntryStore {
  readonly #ledger: SharedLedger
  readonly #delays: Delays
  #arriving = Infinity

  constructor(ledger: SharedLedger, delays: Delays) {
    this.#ledger = ledger
    this.#delays = delays
  }

  /** The node is killed; of a write that is on its way at most so many entries still arrive. */
  cut(arriving: number): void {
    this.#arriving = arriving
  }

  async insert(batch: readonly Entry[]): Promise<{ kept: number }> {
    await this.#delays.pass()
    const kept = this.#ledger.insert(batch.slice(0, this.#arriving))
    this.#arriving -= kept
    await this.#delays.pass()
    return this.#unlessCut({ kept })
  }

  async after(_key: LedgerKey, seq: number): Promise<Entry[]> {
    await this.#delays.pass()
    const read = this.#ledger.entries.slice(seq)
    await this.#delays.pass()
    return this.#unlessCut(read)
  }

  #unlessCut<T>(answer: T): Promise<T> {
    return this.#arriving === Infinity ? Promise.resolve(answer) : new Promise(() => undefined)
  }
}
