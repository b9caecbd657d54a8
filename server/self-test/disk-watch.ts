import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Logger } from 'pino'
import { freeBytes } from '../store/embedded/free-space.ts'

/** Below this the database may soon write nothing more; below half of it the embedded engine builds no index. */
export const leastFreeBytes = 1024 ** 3

/** Looks from time to time how much space there is, and says once each time that it runs low. */
export class DiskWatch {
  readonly #folder: string
  readonly #log: Logger
  #wasLow = false

  constructor(folder: string, log: Logger) {
    this.#folder = resolve(folder)
    this.#log = log
  }

  async look(): Promise<void> {
    const free = await this.free()
    const isLow = free !== null && free < leastFreeBytes
    if (isLow && !this.#wasLow) this.#log.error({ freeMegabytes: Math.floor(free / 1024 ** 2) }, 'the disk is nearly full')
    if (!isLow && this.#wasLow) this.#log.info('the disk has space again')
    this.#wasLow = isLow
  }

  /** Of the disk on which the folder lies, or will lie; null when it cannot be told. */
  async free(): Promise<number | null> {
    let folder = this.#folder
    while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
    return freeBytes(folder).catch(() => null)
  }
}
