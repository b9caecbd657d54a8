import type { WatchedScreen } from '../../domain/views/alerts.ts'
import type { Clock } from '../clock.ts'
import type { Devices } from '../identity/devices.ts'
import type { DeviceRecord } from '../store/device-schemas.ts'

export interface ScreensSeenParts {
  readonly devices: Pick<Devices, 'paired' | 'seen'>
  readonly clock: Clock
  /** Those that are connected to this server now. */
  readonly connected: () => ReadonlySet<string>
}

/** Each server notes the screens that are connected to it this often; a country's screens are many. */
const noteEveryMs = 60_000
/** One that another server has noted is there for so long: the next note may be late. */
const goodForMs = 75_000

/** Which paired screens are connected, to whichever server: each notes in the database those that are connected to it. */
export class ScreensSeen {
  readonly #parts: ScreensSeenParts
  #byOffice: ReadonlyMap<string, readonly WatchedScreen[]> = new Map()
  /** When this server last noted each that is connected to it. */
  readonly #noted = new Map<string, number>()
  /** When those were last here that were connected to this server, and went. */
  readonly #left = new Map<string, number>()
  #lookedAt = 0

  constructor(parts: ScreensSeenParts) {
    this.#parts = parts
  }

  of(office: string): readonly WatchedScreen[] {
    return this.#byOffice.get(office) ?? []
  }

  async follow(): Promise<void> {
    const { devices, clock } = this.#parts
    const [connected, now] = [this.#parts.connected(), clock.now()]
    await this.#noteThose(connected, now)
    const byOffice = new Map<string, WatchedScreen[]>()
    for (const device of await devices.paired()) {
      const screens = byOffice.get(device.office) ?? []
      byOffice.set(device.office, screens)
      screens.push(this.#watched(device, connected, now))
    }
    this.#byOffice = byOffice
  }

  /** Those that came or were not noted for a while; and, once, those that went, with the moment at which they were last seen. */
  async #noteThose(connected: ReadonlySet<string>, now: number): Promise<void> {
    const { devices } = this.#parts
    const due = [...connected].filter((id) => now - (this.#noted.get(id) ?? -Infinity) >= noteEveryMs)
    const gone = [...this.#noted.keys()].filter((id) => !connected.has(id))
    if (due.length > 0) await devices.seen(due, now)
    if (gone.length > 0) await devices.seen(gone, this.#lookedAt)
    for (const id of due) this.#noted.set(id, now)
    for (const id of gone) {
      this.#noted.delete(id)
      this.#left.set(id, this.#lookedAt)
    }
    this.#lookedAt = now
  }

  #watched({ _id, name, kind, counter, seenAt, pairedAt }: DeviceRecord, connected: ReadonlySet<string>, now: number): WatchedScreen {
    const lastSeen = seenAt ?? pairedAt
    const isElsewhere = now - lastSeen <= goodForMs && this.#left.get(_id) !== lastSeen
    return { id: _id, name, kind, counter, awaySince: connected.has(_id) || isElsewhere ? null : lastSeen }
  }
}
