import { setImmediate as breath } from 'node:timers/promises'
import type { Logger } from 'pino'
import { trustRecordOf, type TrustRecord } from '../../domain/trust/record.ts'
import type { Offices } from '../ledger/offices.ts'
import type { LedgerDays, LedgerLength } from '../store/ledger-days.ts'

/** About twenty megabytes, when every day has three hundred transactions. */
const recordsKept = 200

export interface TrustRecordsParts {
  readonly offices: Offices
  readonly days: Pick<LedgerDays, 'lengths'>
  readonly log: Pick<Logger, 'warn'>
}

/** What the rules of trust need of past days: drawn from the folded ledger once, and again when it has grown. */
export class TrustRecords {
  readonly #parts: TrustRecordsParts
  readonly #kept = new Map<string, { readonly entries: number, readonly record: TrustRecord }>()

  constructor(parts: TrustRecordsParts) {
    this.#parts = parts
  }

  /** The records of a period, and the days of which the ledger cannot be folded. */
  async between(office: string, from: string, to: string): Promise<{ records: TrustRecord[], unreadable: string[] }> {
    const records: TrustRecord[] = []
    const unreadable: string[] = []
    for (const length of await this.#parts.days.lengths(office, from, to)) {
      const record = await this.#recordOf(office, length)
      if (record === null) unreadable.push(length.date)
      else records.push(record)
      // Folding a day takes a while: calls and kiosks go first.
      await breath()
    }
    return { records, unreadable }
  }

  async #recordOf(office: string, { date, entries }: LedgerLength): Promise<TrustRecord | null> {
    const name = `${office}|${date}`
    const known = this.#kept.get(name)
    if (known?.entries === entries) return known.record
    try {
      const { day, seq } = await this.#parts.offices.on(office, date)
      const record = trustRecordOf(day)
      if (day.closed) this.#keep(name, seq, record)
      return record
    } catch (fault) {
      this.#parts.log.warn({ err: fault, office, date }, 'a ledger cannot be folded; it ought to be verified')
      return null
    }
  }

  #keep(name: string, entries: number, record: TrustRecord): void {
    this.#kept.delete(name)
    this.#kept.set(name, { entries, record })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > recordsKept && oldest !== undefined) this.#kept.delete(oldest)
  }
}
