import type { Command } from '../../domain/commands.ts'
import { emptyDay, type Day } from '../../domain/day.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { Office } from '../../domain/office.ts'
import { businessDayOf } from '../../server/ledger/business-day.ts'
import { beginning, entryAfter, type Entry, type LedgerKey, type Tip } from '../../server/ledger/entry.ts'

/** Writes a ledger as the server would: every command decided, every entry chained to the one before. */
export class LedgerWriter {
  readonly entries: Entry[] = []
  readonly key: LedgerKey
  readonly startsAt: number
  #day: Day = emptyDay
  #tip: Tip = { seq: 0, hash: beginning }

  constructor(office: Office, date: string) {
    this.key = { office: office.id, day: date }
    this.startsAt = businessDayOf(office, date).startsAt
    this.ask({ type: 'day:open', by: { kind: 'system' }, office, date, startsAt: this.startsAt }, 7.4 * 3_600_000)
  }

  get day(): Day { return this.#day }

  /** Asks for something so long after midnight; the number of the ticket that it was about, or null when it was refused. */
  ask(command: Command, afterMidnightMs: number): { ticket: string | null } | null {
    const decision = decide(this.#day, command, this.startsAt + Math.round(afterMidnightMs))
    if (isRefused(decision)) return null
    const entry = entryAfter(this.#tip, this.key, { id: `generated-${String(this.#tip.seq + 1)}`, command }, decision)
    this.entries.push(entry)
    this.#tip = entry
    this.#day = entry.events.reduce(evolve, this.#day)
    return { ticket: decision.answer.ticket }
  }
}
