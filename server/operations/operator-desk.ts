import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptBackups, KeptOffices } from '../../contract/operations.ts'
import { isBackupName } from '../backup/backup-name.ts'
import type { Clock } from '../clock.ts'
import type { Devices } from '../identity/devices.ts'
import type { NightlyBackup } from '../jobs/back-up.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Backups } from '../store/backups.ts'

export interface OperatorDeskParts {
  readonly offices: Pick<Offices, 'all'>
  readonly devices: Pick<Devices, 'pairedIn' | 'lastSeen'>
  readonly backups: Pick<Backups, 'lastMade' | 'failedAt'>
  /** Null: this server makes none. */
  readonly night: Pick<NightlyBackup, 'begin' | 'isMaking' | 'folder'> | null
  readonly clock: Clock
}

/** What an operator sees of all offices: machines, and nothing of what is done on them. */
export class OperatorDesk {
  readonly #parts: OperatorDeskParts

  constructor(parts: OperatorDeskParts) {
    this.#parts = parts
  }

  async offices(): Promise<KeptOffices> {
    const { offices, devices, clock } = this.#parts
    const all = offices.all()
    const paired = await devices.pairedIn(all.map(({ id }) => id))
    const seen = await devices.lastSeen(paired.map(({ _id }) => _id))
    return {
      at: clock.now(),
      offices: all.map(({ id, name, timeZone }) => ({
        id, name, timeZone,
        devices: paired.filter(({ office }) => office === id).map(({ _id, kind, name: called }) => ({ id: _id, kind, name: called, seenAt: seen.get(_id) ?? null })),
      })),
    }
  }

  async backups(): Promise<KeptBackups> {
    const { backups, night, clock } = this.#parts
    return {
      at: clock.now(), isMaking: night?.isMaking ?? false, last: await backups.lastMade(), failedAt: await backups.failedAt(),
      files: night === null ? null : await filesIn(night.folder),
    }
  }

  /** False when this server makes none. */
  begin(): boolean {
    this.#parts.night?.begin()
    return this.#parts.night !== null
  }
}

/** A folder that was never written to has none. */
async function filesIn(folder: string): Promise<{ readonly file: string, readonly bytes: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter(isBackupName).sort().reverse()
  return Promise.all(names.map(async (file) => ({ file, bytes: (await stat(join(folder, file))).size })))
}
