import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day } from '../../domain/day.ts'
import { outcomesOf } from '../../domain/estimate/outcomes.ts'
import { expectedWait, expectedWaitOf } from '../../domain/estimate/expected-wait.ts'
import type { Estimate, Outcome } from '../../domain/estimate/situation.ts'
import { nothingKnown, type Known } from '../../domain/estimate/situation-of.ts'
import { nothingExpected, shownExpected, type ExpectedWaits } from '../../domain/views/expected.ts'
import type { Clock } from '../clock.ts'
import type { OfficeDay } from '../ledger/office-day.ts'

/** Where nothing has happened since, an estimate is good for so long: a country has thousands of offices. */
const goodForMs = 15_000
/** Where nobody waits or is at a counter, hardly anything changes with time alone. */
const goodWhereNobodyIsMs = 120_000

/** What an estimate was made of. */
interface Made { readonly day: Day, readonly watched: string, readonly at: number }

/**
 * What was last estimated of each ledger. An estimate takes milliseconds, so none is made while somebody waits for an
 * answer: `refresh` makes them one by one between other work, and screens show those of a few seconds ago.
 */
export class EstimatedWaits {
  readonly #clock: Clock
  readonly #known = new WeakMap<OfficeDay, ExpectedWaits>()
  readonly #outcomes = new WeakMap<OfficeDay, readonly Outcome[]>()
  readonly #made = new WeakMap<OfficeDay, Made>()
  readonly #underWay = new WeakSet<OfficeDay>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  of(officeDay: OfficeDay): ExpectedWaits {
    return this.#known.get(officeDay) ?? nothingExpected
  }

  /** Estimates anew for every service, and for the tickets that somebody looks at; true when screens show it otherwise than before. */
  async refresh(officeDay: OfficeDay, watched: readonly string[]): Promise<boolean> {
    const { day } = officeDay
    if (this.#underWay.has(officeDay) || day.office === null || !day.opened || day.closed || this.#isGood(officeDay, watched)) return false
    this.#underWay.add(officeDay)
    this.#made.set(officeDay, { day, watched: watched.join(' '), at: this.#clock.now() })
    try {
      const known = { ...nothingKnown, outcomes: this.#outcomesOf(officeDay) }
      const services = await this.#each(day.office.services.map(({ id }) => id), (id) => this.#forService(officeDay, id, known))
      const tickets = await this.#each(watched, (number) => expectedWaitOf(officeDay.day, number, this.#clock.now(), known))
      const before = this.of(officeDay)
      this.#known.set(officeDay, { services, tickets })
      return onScreens(before) !== onScreens({ services, tickets })
    } finally {
      this.#underWay.delete(officeDay)
    }
  }

  /** The fold makes a new day of whatever happens: the same one is one in which nothing did. */
  #isGood(officeDay: OfficeDay, watched: readonly string[]): boolean {
    const made = this.#made.get(officeDay)
    const age = this.#clock.now() - (made?.at ?? 0)
    return made?.day === officeDay.day && made.watched === watched.join(' ') && age >= 0 && age < (isEmpty(officeDay.day) ? goodWhereNobodyIsMs : goodForMs)
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

function isEmpty({ lines, counters }: Day): boolean {
  return Object.values(lines).every(({ length }) => length === 0) && Object.values(counters).every(({ inHand }) => inHand === null)
}

function onScreens({ services, tickets }: ExpectedWaits): string {
  return JSON.stringify([services, tickets].map((waits) => Object.entries(waits).map(([name, estimate]) => [name, shownExpected(estimate)])))
}
