import { isDeepStrictEqual } from 'node:util'
import type { Office } from '../../domain/office.ts'

/** Whether settings say the same. Remembered as long as neither is replaced: to compare thousands every few seconds takes as long. */
export class SameSettings {
  readonly #same = new WeakMap<Office, Office>()

  are(one: Office, other: Office): boolean {
    if (one === other || this.#same.get(one) === other) return true
    if (!isDeepStrictEqual(one, other)) return false
    this.#same.set(one, other)
    return true
  }
}
