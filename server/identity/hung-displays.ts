import type { DisplayPlace } from '../../domain/zones.ts'
import type { Devices } from './devices.ts'

/** Where the paired displays of every office hang: at hand for the views, which cannot wait for a database. */
export class HungDisplays {
  readonly #devices: Devices
  #byOffice: ReadonlyMap<string, ReadonlyMap<string, DisplayPlace>> = new Map()

  constructor(devices: Devices) {
    this.#devices = devices
  }

  of(office: string): readonly DisplayPlace[] {
    return [...this.#byOffice.get(office)?.values() ?? []]
  }

  /** Where one hangs; undefined for what is no display, or was revoked. */
  placeOf(office: string, device: string): DisplayPlace | undefined {
    return this.#byOffice.get(office)?.get(device)
  }

  /** Reads them again; to be called after a change, and from time to time for what other processes change. */
  async follow(): Promise<void> {
    const byOffice = new Map<string, Map<string, DisplayPlace>>()
    for (const { _id, office, zone = null, counter } of await this.#devices.displays()) {
      const own = byOffice.get(office) ?? new Map<string, DisplayPlace>()
      byOffice.set(office, own.set(_id, { zone, counter }))
    }
    this.#byOffice = byOffice
  }
}
