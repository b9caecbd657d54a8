import { setImmediate as breath } from 'node:timers/promises'
import type { LedgerKey } from '../ledger/entry.ts'
import type { EntryStore } from '../ledger/journal.ts'
import { Film } from './film.ts'

/** A busy day takes a few megabytes. */
export const filmsKept = 4

interface Kept { readonly film: Film, reading: Promise<void> | null }

/** The films that are being watched, each read from the database once; the one not looked at for longest goes first. */
export class Films {
  readonly #entries: Pick<EntryStore, 'after'>
  readonly #kept = new Map<string, Kept>()

  constructor(entries: Pick<EntryStore, 'after'>) {
    this.#entries = entries
  }

  /** Null when the day has no ledger. `toNow` reads what has come since. */
  async of(key: LedgerKey, { toNow }: { toNow: boolean }): Promise<Film | null> {
    const kept = this.#keep(key)
    if (toNow || kept.film.length === 0) await this.#read(key, kept)
    return kept.film.length === 0 ? null : kept.film
  }

  #keep({ office, day }: LedgerKey): Kept {
    const name = `${office}|${day}`
    const kept = this.#kept.get(name) ?? { film: new Film(), reading: null }
    this.#kept.delete(name)
    this.#kept.set(name, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > filmsKept && oldest !== undefined) this.#kept.delete(oldest)
    return kept
  }

  /** Whoever asks while it is read waits for the same reading. */
  #read(key: LedgerKey, kept: Kept): Promise<void> {
    kept.reading ??= this.#readOn(key, kept.film).finally(() => { kept.reading = null })
    return kept.reading
  }

  async #readOn(key: LedgerKey, film: Film): Promise<void> {
    film.add(await this.#entries.after(key, film.length))
    // Folding a day takes a while: calls and kiosks go first.
    while (film.foldPiece()) await breath()
  }
}
