import { nothingKept, type Kept } from './kept.ts'

/** Where a kiosk keeps what it must not forget. */
export interface Shelf {
  read(): Kept
  /** Reads, changes and writes in one go, as another window of this kiosk may do the same. False when it could not be kept. */
  change(how: (kept: Kept) => Kept): boolean
}

export function openShelf(storage: Pick<Storage, 'getItem' | 'setItem'>, key: string, changed: (kept: Kept) => void): Shelf {
  /** Written here and by nothing else; what cannot be read is as if it were not there. */
  function read(): Kept {
    try {
      return { ...nothingKept, ...JSON.parse(storage.getItem(key) ?? '{}') as Partial<Kept> }
    } catch {
      return nothingKept
    }
  }

  return {
    read,
    change(how) {
      const before = read()
      const after = how(before)
      if (after === before) return true
      try {
        storage.setItem(key, JSON.stringify(after))
      } catch {
        return false
      }
      changed(after)
      return true
    },
  }
}
