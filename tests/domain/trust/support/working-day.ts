import type { Actor } from '../../../../domain/actor.ts'
import type { RatingLevel } from '../../../../domain/ticket.ts'
import { kiosk, officer as officerNamed, phone, tablet } from '../../support/office.ts'
import type { Chance } from './chance.ts'
import type { Habits } from './habits.ts'
import type { SimulatedDay } from './simulated-day.ts'

const second = 1000
const sessions = [{ from: 7.5, to: 11 }, { from: 13, to: 16.5 }] as const

/** Who works where, on what. */
export interface Desk { readonly officer: string, readonly counter: string, readonly service: string }

/** What an officer does beside what is right; each is told when its moment has come. */
export interface Tricks {
  /** A transaction has ended: true when nobody else will rate it. */
  readonly afterFinish?: (at: WorkingDay, ticket: string, transaction: number) => boolean
  /** The hand is free: true when the officer does something instead of calling the next. */
  readonly whenFree?: (at: WorkingDay) => boolean
  /** Once, when the day is planned. */
  readonly inTheMorning?: (at: WorkingDay) => void
}

/** One officer at one counter for a day, with the citizens who come for the service. */
export class WorkingDay {
  readonly sim: SimulatedDay
  readonly desk: Desk
  readonly chance: Chance
  readonly habits: Habits
  readonly #tricks: Tricks
  readonly by: Actor
  isBusy = false
  waiting = 0

  constructor(sim: SimulatedDay, desk: Desk, { chance, habits, tricks }: { chance: Chance, habits: Habits, tricks: Tricks }) {
    this.sim = sim
    this.desk = desk
    this.chance = chance
    this.habits = habits
    this.#tricks = tricks
    this.by = officerNamed(desk.officer)
    sim.plan(sim.at(7.4), () => { sim.ask({ type: 'counter:open', counter: desk.counter, by: this.by }) })
    for (const { from, to } of sessions) this.#arrivals(sim.at(from), sim.at(to))
    if (chance.happens(habits.lateComers)) this.after(sim.at(16.6) - sim.now + chance.next() * 900 * second, () => { this.take(this.by) })
    tricks.inTheMorning?.(this)
  }

  after(ms: number, happen: () => void): void {
    this.sim.plan(this.sim.now + ms, happen)
  }

  take(by: Actor = kiosk): string | null {
    const taken = this.sim.ask({
      type: 'ticket:take', service: this.desk.service, procedure: null, priorityClass: null, reason: null, language: 'vi', appointedAt: null, by,
    })
    if (taken === null) return null
    this.waiting += 1
    if (!this.isBusy) this.#nextSoon()
    return taken
  }

  rate(by: Actor, ticket: string, transaction: number, level: RatingLevel): boolean {
    return this.sim.ask({ type: 'rating:give', ticket, transaction, level, reasons: [], comment: null, by }) !== null
  }

  /** True when the tablet was still asking. */
  rateAtTablet(ticket: string, transaction: number, level: RatingLevel): boolean {
    return this.rate(tablet(this.desk.counter), ticket, transaction, level)
  }

  /** Called, started and finished after these times, and on with the next. */
  serve(walkMs: number, serviceMs: number): void {
    const ticket = this.sim.ask({ type: 'ticket:callNext', counter: this.desk.counter, by: this.by })
    this.isBusy = ticket !== null
    if (ticket === null) return
    this.waiting -= 1
    this.after(walkMs, () => {
      this.#do('ticket:start', ticket)
      this.after(serviceMs, () => { this.finish(ticket, 0) })
    })
  }

  walkIn(serviceMs: number): void {
    const { counter, service } = this.desk
    const ticket = this.sim.ask({ type: 'ticket:walkIn', counter, service, language: 'vi', by: this.by })
    this.isBusy = ticket !== null
    if (ticket !== null) this.after(serviceMs, () => { this.finish(ticket, 0) })
  }

  finish(ticket: string, transaction: number): void {
    this.#do('ticket:finish', ticket)
    this.isBusy = false
    this.#askForRating(ticket, transaction)
    this.#nextSoon()
  }

  /** Another matter of the same visit, and perhaps one more. */
  goOn(ticket: string, transaction: number, nextMs: number, then: () => void): void {
    const { counter, service } = this.desk
    this.sim.ask({ type: 'ticket:continue', counter, ticket, service, outcome: 'received', dossier: null, by: this.by })
    this.#askForRating(ticket, transaction)
    this.after(nextMs, then)
  }

  serviceMs(): number {
    const { median, spread } = this.habits.service
    return Math.max(25, this.chance.logNormal(median, spread)) * second
  }

  #arrivals(from: number, to: number): void {
    const { chance, habits } = this
    for (let at = from + chance.exponential(habits.betweenArrivals) * second; at < to; at += chance.exponential(habits.betweenArrivals) * second) {
      this.sim.plan(at, () => { this.take() })
    }
  }

  #nextSoon(): void {
    this.isBusy = true
    this.after((2 + this.chance.exponential(6)) * second, () => { this.#next() })
  }

  #next(): void {
    const { chance, habits } = this
    this.isBusy = false
    if (this.#tricks.whenFree?.(this) === true) return
    const [isWalkIn, isMissed, isTwice] = [habits.walkIns, habits.misses, habits.continues].map((share) => chance.happens(share))
    if (isWalkIn) this.walkIn(this.serviceMs())
    else if (this.waiting === 0) return
    else if (isMissed) this.#miss()
    else if (isTwice) this.#serveTwice()
    else this.serve(this.#walkMs(), this.serviceMs())
  }

  #walkMs(): number {
    return (6 + this.chance.logNormal(14, 0.5)) * second
  }

  #miss(): void {
    const ticket = this.sim.ask({ type: 'ticket:callNext', counter: this.desk.counter, by: this.by })
    if (ticket === null) return
    this.isBusy = true
    this.waiting -= 1
    this.after(90 * second, () => {
      this.#do('ticket:miss', ticket)
      this.#nextSoon()
    })
  }

  #serveTwice(): void {
    const ticket = this.sim.ask({ type: 'ticket:callNext', counter: this.desk.counter, by: this.by })
    if (ticket === null) return
    this.isBusy = true
    this.waiting -= 1
    this.after(this.#walkMs(), () => {
      this.#do('ticket:start', ticket)
      this.after(this.serviceMs(), () => {
        this.goOn(ticket, 0, this.serviceMs(), () => { this.finish(ticket, 1) })
      })
    })
  }

  #askForRating(ticket: string, transaction: number): void {
    if (this.#tricks.afterFinish?.(this, ticket, transaction) !== true) this.#rateHonestly(ticket, transaction)
  }

  #rateHonestly(ticket: string, transaction: number): void {
    const { chance, habits } = this
    const where = chance.next()
    const [tabletLevel, phoneLevel] = [chance.among(habits.tabletLevels), chance.among(habits.phoneLevels)]
    const isAtOnce = chance.happens(habits.pressAtOnce)
    const [readMs, homeMs] = [(2.2 + chance.logNormal(4, 0.6)) * second, chance.logNormal(35, 1.2) * 60 * second]
    if (where < habits.tabletShare) this.after(isAtOnce ? 1200 : readMs, () => { this.rateAtTablet(ticket, transaction, tabletLevel) })
    else if (where < habits.tabletShare + habits.phoneShare) this.after(homeMs, () => { this.rate(phone(ticket), ticket, transaction, phoneLevel) })
  }

  #do(step: 'ticket:start' | 'ticket:miss' | 'ticket:finish', ticket: string): void {
    const at = { counter: this.desk.counter, ticket, by: this.by }
    this.sim.ask(step === 'ticket:finish' ? { ...at, type: step, outcome: 'received', dossier: null } : { ...at, type: step })
  }
}
