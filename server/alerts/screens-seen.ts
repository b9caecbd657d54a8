import type { WatchedScreen } from '../../domain/views/alerts.ts'
import type { Clock } from '../clock.ts'
import type { Devices } from '../identity/devices.ts'
import type { DeviceRecord } from '../store/models.ts'

export interface ScreensSeenParts {
  readonly devices: Pick<Devices, 'paired' | 'seen'>
  readonly clock: Clock
  /** Those that are connected to this server now. */
  readonly connected: () => ReadonlySet<string>
}

/** A screen that another server sees is noted by it this often; one note may be late. */
const notedWithinMs = 25_000

/** Which paired screens are connected, to whichever server: each notes in the database those that are connected to it. */
export class ScreensSeen {
  readonly #parts: ScreensSeenParts
  #byOffice: ReadonlyMap<string, readonly WatchedScreen[]> = new Map()

  constructor(parts: ScreensSeenParts) {
    this.#parts = parts
  }

  of(office: string): readonly WatchedScreen[] {
    return this.#byOffice.get(office) ?? []
  }

  async follow(): Promise<void> {
    const { devices, clock } = this.#parts
    const [connected, now] = [this.#parts.connected(), clock.now()]
    if (connected.size > 0) await devices.seen([...connected], now)
    const byOffice = new Map<string, WatchedScreen[]>()
    for (const device of await devices.paired()) {
      const screens = byOffice.get(device.office) ?? []
      byOffice.set(device.office, screens)
      screens.push(watched(device, connected, now))
    }
    this.#byOffice = byOffice
  }
}

function watched({ _id, name, kind, counter, seenAt, pairedAt }: DeviceRecord, connected: ReadonlySet<string>, now: number): WatchedScreen {
  const lastSeen = seenAt ?? pairedAt
  return { id: _id, name, kind, counter, awaySince: connected.has(_id) || now - lastSeen <= notedWithinMs ? null : lastSeen }
}
