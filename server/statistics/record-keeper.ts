import type { Logger } from 'pino'
import type { Office } from '../../domain/office.ts'
import type { Clock } from '../clock.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import { sideBySide } from '../side-by-side.ts'
import type { LedgerDays } from '../store/ledger-days.ts'
import { renewMonth, type MonthParts } from './month-of.ts'
import { monthOfDate } from './months.ts'

export interface KeeperParts extends MonthParts {
  readonly days: LedgerDays
  readonly clock: Clock
  readonly log: Logger
}

/**
 * Keeps the records of closed days at what their ledgers say, and those of months at what their days say. Ratings come
 * in after a day was closed: they are gathered, so that a busy evening writes a record once a minute and not per tap.
 */
export class RecordKeeper {
  readonly #parts: KeeperParts
  readonly #grown = new Map<string, OfficeDay>()
  readonly #isLookedThrough = new Set<string>()

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  /** A ledger has grown; it counts once its day is closed. */
  note(officeDay: OfficeDay): void {
    if (officeDay.day.closed) this.#grown.set(`${officeDay.key.office}|${officeDay.key.day}`, officeDay)
  }

  /** Writes what is behind; the first time also what an earlier process left behind. */
  async keep(offices: Offices): Promise<void> {
    const grown = new Set([...this.#grown.values()].map(({ key }) => key.office))
    const behind = offices.all().map(({ id }) => id).filter((id) => grown.has(id) || !this.#isLookedThrough.has(id))
    await sideBySide(behind, async (office) => {
      try {
        await this.#keepOf(office, offices)
      } catch (err) {
        // One office's trouble leaves no other office behind; the next minute tries again.
        this.#parts.log.error({ err, office }, 'the records of an office could not be written')
      }
    })
  }

  async #keepOf(office: string, offices: Offices): Promise<void> {
    const isFirst = !this.#isLookedThrough.has(office)
    if (isFirst) await this.#noteMissed(office, offices)
    const grown = [...this.#grown].filter(([, { key }]) => key.office === office)
    for (const [name, officeDay] of grown) {
      await this.#renew(officeDay)
      this.#grown.delete(name)
    }
    if (isFirst || grown.length > 0) await this.#makeMonths(office, offices)
    this.#isLookedThrough.add(office)
  }

  /** Days that were closed, or rated on, by a process that stopped before it could write: of the last on which ratings can come. */
  async #noteMissed(office: string, offices: Offices): Promise<void> {
    const { days, dayRecords } = this.#parts
    const settings = knownOffice(office, offices)
    const rateable = Math.ceil(settings.rating.phoneSeconds / 86_400) + 2
    const from = (await days.dates(office, '', this.#today(settings))).at(-rateable) ?? ''
    const recorded = await dayRecords.lengths(office, from, this.#today(settings))
    for (const { date, entries } of await days.lengths(office, from, this.#today(settings))) {
      if (recorded.get(date) !== entries) this.note(await offices.on(office, date))
    }
  }

  /** The month goes first: whoever reads meanwhile reads its days. */
  async #renew({ key, seq, day }: OfficeDay): Promise<void> {
    const { dayRecords, monthRecords } = this.#parts
    const known = (await dayRecords.lengths(key.office, key.day, key.day)).get(key.day) ?? 0
    if (known >= seq) return
    await monthRecords.drop({ office: key.office, month: monthOfDate(key.day) })
    await dayRecords.save(key, seq, day.statistics)
  }

  /** Of every month that is over and has no record. */
  async #makeMonths(office: string, offices: Offices): Promise<void> {
    const { dayRecords, monthRecords } = this.#parts
    const present = monthOfDate(this.#today(knownOffice(office, offices)))
    const made = await monthRecords.months(office)
    for (const month of await dayRecords.months(office)) {
      if (month < present && !made.has(month)) await renewMonth({ office, month }, this.#parts)
    }
  }

  #today(office: Office): string {
    return businessDayAt(office, this.#parts.clock.now()).date
  }
}

function knownOffice(office: string, offices: Offices): Office {
  const settings = offices.settingsOf(office)
  if (settings === null) throw new Error(`no such office: ${office}`)
  return settings
}
