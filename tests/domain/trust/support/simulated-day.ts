import type { Command } from '../../../../domain/commands.ts'
import { counterStateOf, emptyDay, type Day } from '../../../../domain/day.ts'
import { decide } from '../../../../domain/decide/decide.ts'
import { isRefused } from '../../../../domain/decision.ts'
import { evolve } from '../../../../domain/evolve/evolve.ts'
import type { Office } from '../../../../domain/office.ts'
import { system } from '../../support/office.ts'

interface Planned { readonly at: number, readonly happen: () => void }

/** A day that comes about by itself: what people do at their times, each decided and folded as in an office. */
export class SimulatedDay {
  day: Day = emptyDay
  now: number
  /** The next one first. */
  readonly #planned: Planned[] = []

  constructor(office: Office, date: string) {
    const startsAt = Date.parse(`${date}T00:00:00+07:00`)
    this.now = startsAt
    this.ask({ type: 'day:open', office, date, startsAt, by: system })
  }

  /** A time of the day, in hours since midnight. */
  at(hours: number): number {
    return this.day.startsAt + hours * 3_600_000
  }

  plan(at: number, happen: () => void): void {
    const planned = { at: Math.round(at), happen }
    this.#planned.splice(this.#planned.findLastIndex((one) => one.at <= planned.at) + 1, 0, planned)
  }

  /** Everything that is planned, and what is planned meanwhile, in the order of time. */
  run(): Day {
    for (let next = this.#planned.shift(); next !== undefined; next = this.#planned.shift()) {
      this.now = Math.max(this.now, next.at)
      next.happen()
    }
    return this.day
  }

  /** The ticket that it concerned; null when it was refused. */
  ask(command: Command): string | null {
    const decision = decide(this.day, command, this.now)
    if (isRefused(decision)) return null
    this.day = decision.events.reduce(evolve, this.day)
    return decision.answer.ticket
  }

  inHand(counter: string): string | null {
    return counterStateOf(this.day, counter).inHand
  }
}
