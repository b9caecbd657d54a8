/** One thing that is remembered when the page is loaded again. */
export interface Keepsake<T> {
  /** Null when there is none, or none that can be read. */
  readonly read: () => T | null
  /** Does without where there is no room: what is kept here is never the only place that knows. */
  readonly keep: (thing: T) => void
  readonly forget: () => void
}

export type KeepsakeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Written here and by nothing else under this key. */
export function keepsake<T>(storage: KeepsakeStorage, key: string): Keepsake<T> {
  return {
    read() {
      try {
        return JSON.parse(storage.getItem(key) ?? 'null') as T | null
      } catch {
        return null
      }
    },
    keep(thing) {
      try {
        storage.setItem(key, JSON.stringify(thing))
      } catch {
        storage.removeItem(key)
      }
    },
    forget() { storage.removeItem(key) },
  }
}
