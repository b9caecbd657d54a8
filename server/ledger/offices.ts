import { randomUUID } from 'node:crypto'
import type { Command } from '../../domain/commands.ts'
import { emptyDay, type Day } from '../../domain/day.ts'
import type { Office } from '../../domain/office.ts'
import { businessDayAt, businessDayOf, dayBefore, type BusinessDay } from './business-day.ts'
import type { CurrentLedger } from './current-ledger.ts'
import type { LedgerKey } from './entry.ts'
import { OfficeDay, type OfficeDayParts } from './office-day.ts'
import { within } from './pause.ts'
import type { Outcome } from './pending.ts'
import { SameSettings } from './same-settings.ts'

const pastLedgersKept = 100
/** For so long after a day has ended, what was asked on it may be asked again and gets its first answer. */
const repeatMs = 10 * 60_000
/** So long somebody waits to hear what other servers have appended; a database that does not answer keeps nobody from what is known here. */
const freshWithinMs = 1000

/** The ledgers of all offices: which one is current, and those of past days that somebody asks for. */
export class Offices {
  readonly #settings: Map<string, Office>
  readonly #parts: OfficeDayParts
  readonly #current = new Map<string, CurrentLedger>()
  readonly #ledgers = new Map<string, Promise<OfficeDay>>()
  readonly #same = new SameSettings()

  constructor(settings: ReadonlyMap<string, Office>, parts: OfficeDayParts) {
    this.#settings = new Map(settings)
    this.#parts = parts
  }

  all(): Office[] {
    return [...this.#settings.values()]
  }

  settingsOf(office: string): Office | null {
    return this.#settings.get(office) ?? null
  }

  /** Takes settings over, of an office known or new. Screens of a day that has not begun show them at once; others by `adopt`. */
  know(settings: Office): void {
    this.#settings.set(settings.id, settings)
    const current = this.#current.get(settings.id)
    this.#current.delete(settings.id)
    current?.officeDay.foresee(settings)
  }

  /** Of an office that is no more: nothing happens there. */
  forget(office: string): void {
    this.#settings.delete(office)
    this.#current.delete(office)
    for (const name of this.#ledgers.keys()) if (name.startsWith(`${office}|`)) this.#ledgers.delete(name)
  }

  /** Whether a ledger goes by other settings than its office's. */
  isBehind({ key, day }: OfficeDay): boolean {
    return day.opened && !day.closed && day.office !== null && !this.#same.are(day.office, this.#known(key.office))
  }

  /** Brings the ledger that is written to now to the settings; a refusal when those who work today stand in the way. */
  async adopt(office: string): Promise<Outcome> {
    const officeDay = await this.current(office)
    // Another server may have brought it there already.
    if (!this.isBehind(officeDay) || !this.isBehind(await this.fresh(officeDay))) return { answer: { ticket: null, ahead: null } }
    return officeDay.submit(randomUUID(), { type: 'day:changeOffice', by: { kind: 'system' }, office: this.#known(office) })
  }

  businessDayOf({ key }: OfficeDay): BusinessDay {
    return businessDayOf(this.#known(key.office), key.day)
  }

  /** The ledger that is written to now. */
  async current(office: string): Promise<OfficeDay> {
    const known = this.#current.get(office)
    if (known !== undefined && this.#isStillCurrent(known)) return known.officeDay
    const today = businessDayAt(this.#known(office), this.#parts.clock.now())
    const officeDay = await this.#workedOverMidnight(office, today.date) ?? await this.on(office, today.date)
    const { nextMidnight, closesAt } = this.businessDayOf(officeDay)
    this.#current.set(office, { officeDay, nextMidnight, closesAt, before: this.#dayBefore(officeDay) })
    return officeDay
  }

  /** The ledger that answers a command: the one before, if it has done so already and the answer was lost over midnight. */
  async answering(officeDay: OfficeDay, id: string): Promise<OfficeDay> {
    const { office } = officeDay.key
    const current = this.#current.get(office)
    if (current?.officeDay !== officeDay || this.#parts.clock.now() > current.before.until) return officeDay
    const yesterday = await this.fresh(await this.on(office, current.before.date))
    return yesterday.knows(id) ? yesterday : officeDay
  }

  /** The same ledger, with what other servers have appended until now. */
  async fresh(officeDay: OfficeDay): Promise<OfficeDay> {
    await within(freshWithinMs, officeDay.catchUp())
    return officeDay
  }

  /** Another server says how far a ledger has come; one that is not held here is read when somebody asks for it. */
  async hear({ office, day, seq }: LedgerKey & { readonly seq: number }): Promise<void> {
    const officeDay = await this.#ledgers.get(`${office}|${day}`)
    if (officeDay !== undefined && officeDay.seq < seq) await officeDay.catchUp()
  }

  /** Every ledger that is held here, and how far it is known. */
  async held(): Promise<(LedgerKey & { readonly seq: number })[]> {
    return (await this.#opened()).map(({ key, seq }) => ({ ...key, seq }))
  }

  /** Those that are held here and were begun and not ended. */
  async unclosed(): Promise<LedgerKey[]> {
    return (await this.#opened()).filter(({ day }) => day.opened && !day.closed).map(({ key }) => key)
  }

  /** The current ledgers that somebody has asked for. */
  atWork(): OfficeDay[] {
    return [...this.#current.values()].map(({ officeDay }) => officeDay)
  }

  /** The ledger of a given date, present or past. */
  on(office: string, date: string): Promise<OfficeDay> {
    const name = `${office}|${date}`
    const known = this.#ledgers.get(name)
    if (known !== undefined) return known
    const opening = OfficeDay.open({ office, day: date }, this.#blankDay(office, date), this.#parts)
    this.#ledgers.set(name, opening)
    // One that could not be read is read again by the next who asks.
    opening.catch(() => { this.#ledgers.delete(name) })
    this.#forgetOldest()
    return opening
  }

  /** Runs a command; the first of a day opens its ledger. */
  submit(officeDay: OfficeDay, id: string, command: Command): Promise<Outcome> {
    // A fault in it meets the command that follows as well, which tells.
    if (!officeDay.day.opened) officeDay.submit('day:open', this.#opening(officeDay)).catch(() => undefined)
    return officeDay.submit(id, command)
  }

  async #opened(): Promise<OfficeDay[]> {
    const opened = await Promise.allSettled(this.#ledgers.values())
    return opened.flatMap((ledger) => ledger.status === 'fulfilled' ? [ledger.value] : [])
  }

  #dayBefore({ key: { office, day } }: OfficeDay): CurrentLedger['before'] {
    const { date, nextMidnight, closesAt } = businessDayOf(this.#known(office), dayBefore(day))
    return { date, until: Math.max(nextMidnight, closesAt) + repeatMs }
  }

  /** Until local midnight; past it while its office works over midnight; and never back to an earlier day. */
  #isStillCurrent({ officeDay: { day }, nextMidnight, closesAt }: CurrentLedger): boolean {
    const now = this.#parts.clock.now()
    return now < nextMidnight || (day.opened && !day.closed && now < closesAt)
  }

  /** The unfinished ledger of an earlier date, when the office's closing time lies past midnight. */
  async #workedOverMidnight(office: string, today: string): Promise<OfficeDay | null> {
    let date = today
    const settings = this.#known(office)
    for (let back = Math.floor(Number.parseInt(settings.closesAt, 10) / 24); back > 0; back -= 1) {
      date = dayBefore(date)
      if (businessDayOf(settings, date).closesAt <= this.#parts.clock.now()) return null
      const earlier = await this.on(office, date)
      if (earlier.day.opened && !earlier.day.closed) return earlier
    }
    return null
  }

  #known(office: string): Office {
    const known = this.#settings.get(office)
    if (known === undefined) throw new Error(`no such office: ${office}`)
    return known
  }

  #opening({ key }: OfficeDay): Command {
    const office = this.#known(key.office)
    return { type: 'day:open', by: { kind: 'system' }, office, date: key.day, startsAt: businessDayOf(office, key.day).startsAt }
  }

  /** What screens show of a day before its first event. */
  #blankDay(office: string, date: string): Day {
    const settings = this.#known(office)
    return { ...emptyDay, office: settings, date, startsAt: businessDayOf(settings, date).startsAt }
  }

  /** Past ledgers are folded again when they are asked for; a ledger held twice is still written once. */
  #forgetOldest(): void {
    if (this.#ledgers.size <= this.#current.size + pastLedgersKept) return
    const isCurrent = (name: string) => {
      const [office = '', date] = name.split('|')
      return this.#current.get(office)?.officeDay.key.day === date
    }
    const past = [...this.#ledgers.keys()].filter((name) => !isCurrent(name))
    for (const name of past.slice(0, Math.max(0, past.length - pastLedgersKept))) this.#ledgers.delete(name)
  }
}
