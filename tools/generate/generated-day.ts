import type { Actor } from '../../domain/actor.ts'
import { counterStateOf, ticketOf } from '../../domain/day.ts'
import type { Office } from '../../domain/office.ts'
import type { RatingLevel } from '../../domain/rating/scale.ts'
import type { Outcome } from '../../domain/ticket.ts'
import { newAgenda, type Agenda } from '../policy/agenda.ts'
import { arrivalsOn, type Arrival } from './arrivals.ts'
import { LedgerWriter } from './ledger-writer.ts'
import { luckOf, type Luck } from './luck.ts'

export interface DayPlan { readonly office: Office, readonly date: string, readonly ticketsPerDay: number, readonly seed: number }

const kiosk: Actor = { kind: 'device', id: 'generated-kiosk', device: 'kiosk', counter: null }
const minuteMs = 60_000
const opensMs = 7.5 * 60 * minuteMs
const closesMs = 17.5 * 60 * minuteMs

const noShow = 0.04
const comesBack = 0.35
const isTransferred = 0.03
const isRated = 0.3
const isRatedAtHome = 0.25
/** Half of the services take longer, in seconds; the office's services in turn. */
const medianSeconds = [520, 240, 480, 620, 700, 480, 540, 560, 150, 400]
const serviceSpread = 0.55
/** The share of ratings up to each level, the worst first. */
const levelsUpTo = [0.015, 0.04, 0.1, 0.38, 1]
const outcomesUpTo: readonly (readonly [number, Outcome])[] = [[0.74, 'received'], [0.86, 'returned'], [0.93, 'supplement'], [0.98, 'guidance'], [1, 'refused']]

/** A whole day of an office as it could have been: people come, are called, served, sent on, and some say what they think. */
export function generatedDay(plan: DayPlan): LedgerWriter {
  const day = new SimulatedDay(plan)
  day.run()
  return day.ledger
}

class SimulatedDay {
  readonly ledger: LedgerWriter
  readonly #office: Office
  readonly #luck: Luck
  readonly #arrivals: readonly Arrival[]
  readonly #agenda: Agenda<(at: number) => void> = newAgenda()
  readonly #idle = new Set<string>()
  #now = 0

  constructor({ office, date, ticketsPerDay, seed }: DayPlan) {
    this.#office = office
    this.#luck = luckOf(seed, office.id, date)
    this.#arrivals = arrivalsOn(office, date, ticketsPerDay, this.#luck)
    this.ledger = new LedgerWriter(office, date)
  }

  run(): void {
    for (const { id } of this.#office.counters) this.#later(opensMs, () => { this.#open(id) })
    for (const arrival of this.#arrivals) this.#later(arrival.at, () => { this.#arrive(arrival) })
    this.#later(closesMs, () => { this.ledger.ask({ type: 'day:close', by: { kind: 'system' } }, closesMs) })
    for (let at = this.#agenda.nextAt(); at !== null; at = this.#agenda.nextAt()) {
      this.#now = at
      this.#agenda.take()?.(at)
    }
  }

  #later(at: number, what: (at: number) => void): void {
    this.#agenda.add(at, 0, what)
  }

  #open(counter: string): void {
    this.ledger.ask({ type: 'counter:open', by: this.#officerAt(counter), counter }, this.#now)
    this.#idle.add(counter)
  }

  #arrive({ service, priorityClass, patienceMs }: Arrival): void {
    const taken = this.ledger.ask({ type: 'ticket:take', by: kiosk, service, procedure: null, priorityClass, reason: null, language: 'vi', appointedAt: null }, this.#now)
    const ticket = taken?.ticket ?? null
    if (ticket !== null) this.#later(this.#now + patienceMs, () => { this.#giveUp(ticket) })
    this.#callToIdle()
  }

  #giveUp(ticket: string): void {
    if (ticketOf(this.ledger.day, ticket)?.state !== 'waiting') return
    this.ledger.ask({ type: 'ticket:withdraw', by: { kind: 'citizen', ticket }, ticket }, this.#now)
  }

  #callToIdle(): void {
    for (const counter of this.#idle) if (!this.#call(counter)) break
  }

  /** False when nobody waits for the counter. */
  #call(counter: string): boolean {
    const called = this.ledger.ask({ type: 'ticket:callNext', by: this.#officerAt(counter), counter }, this.#now)
    const ticket = called?.ticket ?? null
    if (ticket === null) return false
    this.#idle.delete(counter)
    const who = this.#whoIs(ticket)
    const wasMissed = ticketOf(this.ledger.day, ticket)?.spans.some(({ state }) => state === 'missed') ?? false
    const isAway = !wasMissed && this.#luck.of(who, 60) < noShow
    if (isAway) this.#later(this.#now + 90_000, () => { this.#miss(counter, ticket) })
    else this.#later(this.#now + this.#luck.around(20_000, 0.5, who, 61), () => { this.#start(counter, ticket) })
    return true
  }

  #miss(counter: string, ticket: string): void {
    this.ledger.ask({ type: 'ticket:miss', by: this.#officerAt(counter), counter, ticket }, this.#now)
    if (this.#luck.of(this.#whoIs(ticket), 62) < comesBack) this.#later(this.#now + 10 * minuteMs, () => { this.#comeBack(ticket, counter) })
    this.#free(counter)
  }

  #comeBack(ticket: string, counter: string): void {
    this.ledger.ask({ type: 'ticket:return', by: this.#officerAt(counter), ticket }, this.#now)
    this.#callToIdle()
  }

  #start(counter: string, ticket: string): void {
    this.ledger.ask({ type: 'ticket:start', by: this.#officerAt(counter), counter, ticket }, this.#now)
    const { service = '', transactions = [] } = ticketOf(this.ledger.day, ticket) ?? {}
    const who = this.#whoIs(ticket)
    const median = medianSeconds[this.#office.services.findIndex(({ id }) => id === service)] ?? 400
    const lasts = this.#luck.around(median * 1000, serviceSpread, who, 70 + transactions.length)
    const isSentOn = transactions.length === 1 && this.#luck.of(who, 63) < isTransferred
    this.#later(this.#now + lasts, () => {
      if (isSentOn) this.#transfer(counter, ticket, service)
      else this.#finish(counter, ticket)
    })
  }

  #transfer(counter: string, ticket: string, from: string): void {
    const others = this.#office.services.filter(({ id }) => id !== from)
    const service = others[Math.floor(this.#luck.of(this.#whoIs(ticket), 64) * others.length)]?.id ?? from
    this.ledger.ask({ type: 'ticket:transfer', by: this.#officerAt(counter), counter, ticket, service, toCounter: null, note: null }, this.#now)
    this.#free(counter)
  }

  #finish(counter: string, ticket: string): void {
    const who = this.#whoIs(ticket)
    const chance = this.#luck.of(who, 65)
    const outcome = outcomesUpTo.find(([upTo]) => chance < upTo)?.[1] ?? 'received'
    this.ledger.ask({ type: 'ticket:finish', by: this.#officerAt(counter), counter, ticket, outcome, dossier: null }, this.#now)
    if (this.#luck.of(who, 66) < isRated) this.#rateLater(counter, ticket, who)
    // A breath between two citizens.
    this.#later(this.#now + this.#luck.around(25_000, 0.6, who, 67), () => { this.#free(counter) })
  }

  #rateLater(counter: string, ticket: string, who: number): void {
    const isAtHome = this.#luck.of(who, 68) < isRatedAtHome
    const by: Actor = isAtHome ? { kind: 'citizen', ticket } : { kind: 'device', id: `generated-tablet-${counter}`, device: 'rating', counter }
    const delay = isAtHome ? this.#luck.around(60 * minuteMs, 0.8, who, 69) : 12_000
    this.#later(this.#now + delay, () => { this.#rate(by, ticket, who) })
  }

  #rate(by: Actor, ticket: string, who: number): void {
    const transaction = (ticketOf(this.ledger.day, ticket)?.transactions.length ?? 1) - 1
    const chance = this.#luck.of(who, 71)
    const level = levelsUpTo.findIndex((upTo) => chance < upTo) + 1 as RatingLevel
    this.ledger.ask({ type: 'rating:give', by, ticket, transaction, level, reasons: [], comment: null, form: { id: 'counter-5', version: 1 }, answers: {} }, this.#now)
  }

  #free(counter: string): void {
    if (counterStateOf(this.ledger.day, counter).inHand === null && !this.#call(counter)) this.#idle.add(counter)
  }

  #whoIs(ticket: string): number {
    return (ticketOf(this.ledger.day, ticket)?.order ?? 0) + 1
  }

  #officerAt(counter: string): Actor {
    return { kind: 'staff', id: `${this.#office.id}-officer-${counter}`, role: 'officer' }
  }
}
