import type { LedgerKey } from '../ledger/entry.ts'
import type { Offices } from '../ledger/offices.ts'
import { Round } from '../round.ts'
import { sideBySide } from '../side-by-side.ts'
import type { LedgerStore } from '../store/ledger-store.ts'

/** So many offices' ledgers are looked up in the database at each look but the first: a country has thousands. */
const atALook = 100

/**
 * Which ledgers have no end: those that are held here, and those in the database, which another server may have left open.
 * The first look is at every office, later ones in turn: of a whole country each within the hour, when there is one a minute.
 */
export class OpenDays {
  readonly #entries: Pick<LedgerStore, 'openDays'>
  readonly #round = new Round()
  #isFirst = true

  constructor(entries: Pick<LedgerStore, 'openDays'>) {
    this.#entries = entries
  }

  /** Of an office that cannot be looked at `failed` is told. */
  async look(offices: Pick<Offices, 'all' | 'unclosed'>, failed: (err: unknown, office: string) => void): Promise<LedgerKey[]> {
    const found = new Map((await offices.unclosed()).map((key) => [`${key.office}|${key.day}`, key]))
    const all = offices.all().map(({ id }) => id)
    await sideBySide(this.#round.next(all, this.#isFirst ? all.length : atALook), async (office) => {
      try {
        for (const day of await this.#entries.openDays(office)) found.set(`${office}|${day}`, { office, day })
      } catch (err) {
        failed(err, office)
      }
    })
    this.#isFirst = false
    return [...found.values()]
  }
}
