import { setImmediate as nextTurn } from 'node:timers/promises'
import { outcomesOf } from '../../domain/estimate/outcomes.ts'
import { expectedWait, expectedWaitOf } from '../../domain/estimate/expected-wait.ts'
import type { Estimate, Outcome } from '../../domain/estimate/situation.ts'
import { nothingKnown, type Known } from '../../domain/estimate/situation-of.ts'
import { nothingExpected, type ExpectedWaits } from '../../domain/views/expected.ts'
import type { Clock } from '../clock.ts'
import type { OfficeDay } from '../ledger/office-day.ts'

/**
 * What was last estimated of each ledger. An estimate takes milliseconds, so none is made while somebody waits for an
 * answer: `refresh` makes them one by one between other work, and screens show those of a few seconds ago.
 */
export class EstimatedWaits {
  readonly #clock: Clock
  readonly #known = new WeakMap<OfficeDay, ExpectedWaits>()
  readonly #outcomes = new WeakMap<OfficeDay, readonly Outcome[]>()
  readonly #underWay = new WeakSet<OfficeDay>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  of(officeDay: OfficeDay): ExpectedWaits {
    return this.#known.get(officeDay) ?? nothingExpected
  }

  /** Estimates anew for every service, and for the tickets that somebody looks at. */
  async refresh(officeDay: OfficeDay, watched: readonly string[]): Promise<void> {
    const { day } = officeDay
    if (this.#underWay.has(officeDay) || day.office === null || !day.opened || day.closed) return
    this.#underWay.add(officeDay)
    try {
      const known = { ...nothingKnown, outcomes: this.#outcomesOf(officeDay) }
      const services = await this.#each(day.office.services.map(({ id }) => id), (id) => this.#forService(officeDay, id, known))
      const tickets = await this.#each(watched, (number) => expectedWaitOf(officeDay.day, number, this.#clock.now(), known))
      this.#known.set(officeDay, { services, tickets })
    } finally {
      this.#underWay.delete(officeDay)
    }
  }

  #forService({ day }: OfficeDay, service: string, known: Known): Estimate | null {
    return expectedWait(day, service, 0, Math.max(this.#clock.now(), day.lastAt), known)
  }

  async #each(names: readonly string[], estimate: (name: string) => Estimate | null): Promise<Record<string, Estimate | null>> {
    const made: Record<string, Estimate | null> = {}
    for (const name of names) {
      made[name] = estimate(name)
      await nextTurn()
    }
    return made
  }

  /** The same object until there is a new outcome: what is learned from it is kept by it. */
  #outcomesOf(officeDay: OfficeDay): readonly Outcome[] {
    const now = outcomesOf(officeDay.day)
    const before = this.#outcomes.get(officeDay)
    const isSame = before?.length === now.length && before.at(-1)?.estimate === now.at(-1)?.estimate
    if (before !== undefined && isSame) return before
    this.#outcomes.set(officeDay, now)
    return now
  }
}
