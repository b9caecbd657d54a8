import fc from 'fast-check'
import type { Command } from '../../../domain/commands.ts'
import { emptyDay, type Day } from '../../../domain/day.ts'
import { decide } from '../../../domain/decide/decide.ts'
import { isRefused, type Decision } from '../../../domain/decision.ts'
import type { Event } from '../../../domain/events.ts'
import { evolve } from '../../../domain/evolve/evolve.ts'
import { deepFreeze } from './deep-freeze.ts'
import { date, midnight, office, opensAt, system } from './office.ts'

/** A command that was asked for: what was known before, what was decided, and what is known after. */
export interface Step {
  readonly command: Command
  readonly now: number
  readonly before: Day
  readonly decision: Decision
  readonly after: Day
}

/** A day as it came about. */
export class History {
  readonly steps: Step[] = []
  /** Every event, with the day before and after it. */
  readonly events: { readonly event: Event, readonly before: Day, readonly after: Day }[] = []
  day: Day = emptyDay
  now = opensAt

  constructor(opened = office) {
    this.ask({ type: 'day:open', office: opened, date, startsAt: midnight, by: system })
  }

  /** Decides and folds; everything handed in is frozen, so whoever changes it in place is found out. */
  ask(command: Command): Decision {
    const before = this.day
    const decision = deepFreeze(decide(before, deepFreeze(command), this.now))
    for (const event of isRefused(decision) ? [] : decision.events) this.#happen(event)
    this.steps.push({ command, now: this.now, before, decision, after: this.day })
    return decision
  }

  #happen(event: Event): void {
    const before = this.day
    this.day = deepFreeze(evolve(before, event))
    this.events.push({ event, before, after: this.day })
  }

  /** How fast-check tells of a day that broke a promise. */
  [fc.toStringMethod](): string {
    return this.steps.map(({ now, command, decision }) => {
      const { type, by, ...fields } = command
      const outcome = isRefused(decision) ? `refused: ${decision.refusal}` : decision.events.map((event) => event.type).join(', ')
      return `\n  +${now - opensAt} ms ${type} ${JSON.stringify('office' in fields ? '(office)' : fields)} by ${JSON.stringify(by)} → ${outcome}`
    }).join('')
  }

  /** Every day that could be seen on a screen. */
  get days(): Day[] {
    return this.steps.map(({ after }) => after)
  }

  get facts(): Event[] {
    return this.events.map(({ event }) => event)
  }
}
