import type { WatchedScreen } from '../../domain/views/alerts.ts'
import type { Clock } from '../clock.ts'
import type { Devices } from '../identity/devices.ts'
import { Round } from '../round.ts'
import type { DeviceRecord } from '../store/device-schemas.ts'

export interface ScreensSeenParts {
  readonly devices: Pick<Devices, 'pairedIn' | 'lastSeen' | 'seen'>
  readonly clock: Clock
  /** Those that are connected to this server now. */
  readonly connected: () => ReadonlySet<string>
}

/** Each server notes the screens that are connected to it this often; a country's screens are many. */
const noteEveryMs = 60_000
/** One that another server has noted is there for so long: the next note may be late. */
const goodForMs = 75_000
/** Of so many offices at a time it is read anew which screens they have. */
const readAtOnce = 200

/** Which paired screens are connected, to whichever server: each notes in the database those that are connected to it. */
export class ScreensSeen {
  readonly #parts: ScreensSeenParts
  readonly #round = new Round()
  readonly #paired = new Map<string, DeviceRecord[]>()
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

  /** Looks at the screens of these offices. */
  async follow(offices: readonly string[]): Promise<void> {
    const { clock, devices } = this.#parts
    const [connected, now] = [this.#parts.connected(), clock.now()]
    await this.#noteThose(connected, now)
    await this.#readSome(offices)
    const away = offices.flatMap((office) => this.#paired.get(office) ?? []).filter(({ _id }) => !connected.has(_id))
    const lastSeen = away.length === 0 ? new Map<string, number>() : await devices.lastSeen(away.map(({ _id }) => _id))
    this.#byOffice = new Map(offices.map((office) => [
      office, (this.#paired.get(office) ?? []).flatMap((device) => this.#watched(device, { isHere: connected.has(device._id), lastSeen: lastSeen.get(device._id), now })),
    ]))
  }

  async #readSome(offices: readonly string[]): Promise<void> {
    const some = this.#round.next(offices, readAtOnce)
    // What could not be read stays as it was known.
    const read = await this.#parts.devices.pairedIn(some)
    for (const office of some) this.#paired.set(office, [])
    for (const device of read) this.#paired.get(device.office)?.push(device)
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

  /** One that is nowhere seen is paired no more. */
  #watched({ _id: id, name, kind, counter }: DeviceRecord, { isHere, lastSeen, now }: { isHere: boolean, lastSeen: number | undefined, now: number }): WatchedScreen[] {
    if (isHere) return [{ id, name, kind, counter, awaySince: null }]
    if (lastSeen === undefined) return []
    const isElsewhere = now - lastSeen <= goodForMs && this.#left.get(id) !== lastSeen
    return [{ id, name, kind, counter, awaySince: isElsewhere ? null : lastSeen }]
  }
}
