import { setImmediate as nextTurn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import { alertName, type Alert } from '../../domain/alerts/alert.ts'
import { alertsOf } from '../../domain/alerts/rules.ts'
import { nothingWatched, servedWithinHour, type Watched } from '../../domain/views/alerts.ts'
import type { ExpectedWaits } from '../../domain/views/expected.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Duties } from '../nodes/duties.ts'
import type { RaisedAlert, RaisedAlerts } from '../store/raised-alerts.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { ScreensSeen, type ScreensSeenParts } from './screens-seen.ts'

export interface AlertWatchParts extends ScreensSeenParts {
  readonly atWork: () => readonly OfficeDay[]
  readonly estimates: { of(officeDay: OfficeDay): ExpectedWaits }
  readonly raised: RaisedAlerts
  readonly webhooks: Webhooks
  /** Of several servers that watch one office, one tells what begins and ends; and one sends it. */
  readonly duties: Pick<Duties, 'hold'>
  readonly log: Logger
  readonly show: (officeDay: OfficeDay) => void
}

const sending = 'sending'

function dutyOf({ key: { office } }: OfficeDay): string {
  return `alerts|${office}`
}

/** Looks from time to time at what needs a manager, shows it, and tells other systems once when it begins and once when it ends. */
export class AlertWatch {
  readonly #parts: AlertWatchParts
  readonly #screens: ScreensSeen
  readonly #watched = new WeakMap<OfficeDay, Watched>()

  constructor(parts: AlertWatchParts) {
    this.#parts = parts
    this.#screens = new ScreensSeen(parts)
  }

  of(officeDay: OfficeDay): Watched {
    return this.#watched.get(officeDay) ?? nothingWatched
  }

  async look(): Promise<void> {
    const { atWork, webhooks, duties, log } = this.#parts
    const offices = atWork()
    const own = await duties.hold([sending, ...offices.map(dutyOf)])
    await this.#screens.follow(offices.map(({ key }) => key.office))
    const open = await this.#parts.raised.open()
    for (const officeDay of offices) {
      // Whoever waits for an answer goes before: a country has thousands of offices.
      await nextTurn()
      try {
        await this.#lookAt(officeDay, { isOurs: own.has(dutyOf(officeDay)), raised: open.get(officeDay.key.office) ?? [] })
      } catch (err) {
        // One office's trouble leaves the others watched; the next look tries again.
        log.error({ err, ...officeDay.key }, 'the alerts could not be looked for')
      }
    }
    if (own.has(sending)) await webhooks.deliver()
  }

  async #lookAt(officeDay: OfficeDay, { isOurs, raised }: { isOurs: boolean, raised: readonly RaisedAlert[] }): Promise<void> {
    const { estimates, clock, show } = this.#parts
    const { day, key: { office } } = officeDay
    const now = Math.max(clock.now(), day.lastAt)
    const seen = this.#screens.of(office)
    const found = alertsOf(day, { now, expected: estimates.of(officeDay), screens: seen })
    const alerts = await this.#raise(office, found, { now, isOurs, raised })
    const watched = { alerts, screens: seen, servedLastHour: servedWithinHour(day.tickets, now) }
    const isNews = !isDeepStrictEqual(watched, this.of(officeDay))
    this.#watched.set(officeDay, watched)
    // Most offices have no news most of the time, and a country has thousands.
    if (isNews) show(officeDay)
  }

  /** Begins and ends episodes, if that is this server's to do; an alert that goes on is dated from when it began. */
  async #raise(office: string, found: readonly Alert[], { now, isOurs, raised }: { now: number, isOurs: boolean, raised: readonly RaisedAlert[] }): Promise<Alert[]> {
    const open = new Map(raised.map((one) => [one.name, one]))
    if (isOurs) await this.#tell(office, found, { open, now })
    return found.map((alert) => {
      const known = open.get(alertName(alert))
      return alert.kind === 'forecast' || known === undefined ? alert : { ...alert, at: Math.min(alert.at, known.beganAt) }
    })
  }

  async #tell(office: string, found: readonly Alert[], { open, now }: { open: ReadonlyMap<string, RaisedAlert>, now: number }): Promise<void> {
    const names = new Set(found.map(alertName))
    for (const alert of found) if (!open.has(alertName(alert))) await this.#begin(office, alert, now)
    for (const raised of open.values()) if (!names.has(raised.name)) await this.#end(office, raised, now)
  }

  /** Told before it is noted, under a name of its own: whoever is interrupted in between tells the same again, which counts once. */
  async #begin(office: string, alert: Alert, now: number): Promise<void> {
    const { raised, webhooks } = this.#parts
    const name = alertName(alert)
    const episode = await raised.episodes(office, name) + 1
    await webhooks.tell(office, 'alert.began', `${name}|${String(episode)}|began`, { episode, beganAt: now, ...alert })
    await raised.begin(office, { name, episode, beganAt: now, alert })
  }

  async #end(office: string, open: RaisedAlert, now: number): Promise<void> {
    const { raised, webhooks } = this.#parts
    const { name, episode, beganAt, alert } = open
    await webhooks.tell(office, 'alert.ended', `${name}|${String(episode)}|ended`, { episode, beganAt, endedAt: now, ...alert })
    await raised.end(office, open)
  }
}
