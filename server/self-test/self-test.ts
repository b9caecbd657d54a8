import type { Check, SelfTestReport } from '../../contract/self-test.ts'
import type { Office } from '../../domain/office.ts'
import type { Voices } from '../../domain/speech/announcement.ts'
import { ScreensSeen, type ScreensSeenParts } from '../alerts/screens-seen.ts'
import type { Devices } from '../identity/devices.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Printers } from '../printing/printers.ts'
import type { Backups } from '../store/backups.ts'
import type { SelfTests } from '../store/self-tests.ts'
import { verifyLedgers, type VerifyingParts } from '../trust/verify-ledgers.ts'
import type { DiskWatch } from './disk-watch.ts'
import {
  judgeBackup, judgeClock, judgeDatabase, judgeDisk, judgeLedger, judgeLoudspeaker, judgePrinters, judgeScreens, judgeVoice, noBackups,
} from './judge.ts'
import { neededClips } from './needed-clips.ts'

export interface SelfTestParts extends VerifyingParts, ScreensSeenParts {
  readonly devices: Pick<Devices, 'pairedIn' | 'lastSeen' | 'seen' | 'list'>
  readonly offices: Pick<Offices, 'settingsOf' | 'current'>
  readonly printers: Pick<Printers, 'look'>
  readonly voices: () => Voices
  readonly disk: Pick<DiskWatch, 'free'>
  /** Null: this server makes none. */
  readonly backups: Pick<Backups, 'lastMade' | 'failedAt'> | null
  readonly selfTests: SelfTests
  /** How far the server's clock is from the database's, milliseconds. */
  readonly clockDifference: () => Promise<number>
}

interface Tested { readonly at: number, readonly checks: Promise<readonly Check[]> }

/** Printers are not asked at every click. */
const freshMs = 15_000

/** Looks whether everything works that an office needs to begin its day. */
export class SelfTest {
  readonly #parts: SelfTestParts
  readonly #screens: ScreensSeen
  readonly #tested = new Map<string, Tested>()

  constructor(parts: SelfTestParts) {
    this.#parts = parts
    this.#screens = new ScreensSeen(parts)
  }

  /** Null: there is no such office. `isAnew`: also what was tested a moment ago. */
  async of(office: string, isAnew = false): Promise<SelfTestReport | null> {
    const { offices, clock, selfTests } = this.#parts
    const settings = offices.settingsOf(office)
    if (settings === null) return null
    const now = clock.now()
    const { date } = businessDayAt(settings, now)
    return { date, at: now, checks: await this.#checks(settings, now, isAnew), seen: await selfTests.of(office, date) }
  }

  /** Notes who was the first to see it today. */
  async note(office: string, by: string): Promise<SelfTestReport | null> {
    const report = await this.of(office)
    if (report === null) return null
    const isWell = report.checks.every(({ state }) => state !== 'trouble')
    await this.#parts.selfTests.note(office, report.date, { by, at: report.at, isWell })
    return this.of(office)
  }

  #checks(office: Office, now: number, isAnew: boolean): Promise<readonly Check[]> {
    const known = this.#tested.get(office.id)
    if (known !== undefined && !isAnew && now - known.at < freshMs) return known.checks
    const checks = this.#test(office, now)
    this.#tested.set(office.id, { at: now, checks })
    // What failed is no result.
    checks.catch(() => { this.#tested.delete(office.id) })
    return checks
  }

  /** Nothing else can be asked while the database is silent. */
  async #test(office: Office, now: number): Promise<readonly Check[]> {
    const { disk, clockDifference, voices } = this.#parts
    const difference = await clockDifference().catch(() => null)
    const common = [judgeDatabase(difference !== null), judgeDisk(await disk.free()), judgeVoice(neededClips(office, voices()))]
    if (difference === null) return common
    return [
      ...common, judgeClock(difference), await this.#backup(now), await this.#ledger(office, now),
      await this.#seenScreens(office), ...await this.#printers(office), await this.#loudspeaker(office, now),
    ]
  }

  async #backup(now: number): Promise<Check> {
    const { backups } = this.#parts
    return backups === null ? noBackups : judgeBackup(now, await backups.lastMade(), await backups.failedAt())
  }

  async #ledger(office: Office, now: number): Promise<Check> {
    const { days } = this.#parts
    const { id } = office
    const { date: today } = businessDayAt(office, now)
    const last = (await days.dates(id, '', today)).findLast((date) => date < today)
    if (last === undefined) return judgeLedger(null)
    const { days: [checked] } = await verifyLedgers(this.#parts, id, { from: last, to: last })
    return judgeLedger(checked ?? null)
  }

  async #seenScreens({ id }: Office): Promise<Check> {
    await this.#screens.follow([id])
    return judgeScreens(this.#screens.of(id))
  }

  async #printers({ id }: Office): Promise<Check[]> {
    const { devices, printers } = this.#parts
    const kiosks = (await devices.list(id)).filter(({ revokedAt }) => revokedAt === null)
    const asked = kiosks.flatMap(({ name, printing }) =>
      printing?.mode === 'network' && printing.printer !== null ? [{ kiosk: name, address: printing.printer }] : [])
    return judgePrinters(await Promise.all(asked.map(async ({ kiosk, address }) => ({ kiosk, state: await printers.look(address) }))))
  }

  async #loudspeaker({ id }: Office, now: number): Promise<Check> {
    const { day } = await this.#parts.offices.current(id)
    return judgeLoudspeaker(day.calls, now)
  }
}
