import type { OfficeDay } from '../ledger/office-day.ts'
import type { Tell } from './news.ts'

/** Tells how far ledgers have come that grow here: all that grew in one turn of the event loop in one message. */
export class GrowthTeller {
  readonly #tell: Tell
  readonly #grown = new Set<OfficeDay>()

  constructor(tell: Tell) {
    this.#tell = tell
  }

  note(officeDay: OfficeDay): void {
    if (this.#grown.size === 0) setImmediate(() => { this.#tellAll() })
    this.#grown.add(officeDay)
  }

  #tellAll(): void {
    const ledgers = [...this.#grown].map(({ key: { office, day }, seq }) => ({ office, day, seq }))
    this.#grown.clear()
    this.#tell({ kind: 'grown', ledgers })
  }
}
