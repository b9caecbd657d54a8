import { emptyDay, type Day } from '../../domain/day.ts'
import type { Event } from '../../domain/events.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { Entry } from '../ledger/entry.ts'

/** What one entry tells: it happened at one moment, and no screen ever showed a part of it. */
interface Take { readonly at: number, readonly events: readonly Event[] }

/** The day at a moment, and the moment of the next entry; null when there is none. */
export interface Cut { readonly day: Day, readonly next: number | null }

/** After so many entries a folded day is kept, so that no moment is further away than these. */
export const apart = 128

/** A ledger that can be seen as it was at any moment of its day, forwards and backwards. It only reads. */
export class Film {
  readonly #takes: Take[] = []
  /** The day before the first entry, after `apart` entries, after twice as many, and so on. */
  readonly #folded: Day[] = [emptyDay]
  /** Where it was looked at last: who plays a film looks next at what comes soon after. */
  #last = { count: 0, day: emptyDay }

  /** How many entries of the ledger it has. */
  get length(): number { return this.#takes.length }

  get takes(): readonly Take[] { return this.#takes }

  /** When its first entry was written, and its last. */
  get from(): number { return this.#takes[0]?.at ?? 0 }
  get last(): number { return this.#takes.at(-1)?.at ?? 0 }

  /** Entries that follow; those that it has already change nothing. */
  add(entries: readonly Entry[]): void {
    for (const { office, day, seq, events } of entries) {
      if (seq <= this.length) continue
      if (seq !== this.length + 1) throw new Error(`ledger ${office} ${day} jumps from ${String(this.length)} to ${String(seq)}`)
      this.#takes.push({ at: events.at(-1)?.at ?? this.last, events })
    }
  }

  /** Folds one piece more in advance; false when the whole ledger is folded. */
  foldPiece(): boolean {
    const before = this.#folded.length - 1
    if ((before + 1) * apart > this.length) return false
    this.#folded.push(this.#fold(this.#folded[before] ?? emptyDay, before * apart, (before + 1) * apart))
    return true
  }

  /** The ledger cut at a moment: all that had happened by then, and nothing of what came later. */
  cutAt(moment: number): Cut {
    const count = this.#takes.findLastIndex(({ at }) => at <= moment) + 1
    return { day: this.#after(count), next: this.#takes[count]?.at ?? null }
  }

  #after(count: number): Day {
    while (this.#folded.length * apart <= count && this.foldPiece()) continue
    const piece = Math.floor(count / apart)
    const { count: done, day } = this.#last.count <= count && this.#last.count >= piece * apart
      ? this.#last
      : { count: piece * apart, day: this.#folded[piece] ?? emptyDay }
    this.#last = { count, day: this.#fold(day, done, count) }
    return this.#last.day
  }

  #fold(day: Day, from: number, to: number): Day {
    return this.#takes.slice(from, to).reduce((folded, { events }) => events.reduce(evolve, folded), day)
  }
}
