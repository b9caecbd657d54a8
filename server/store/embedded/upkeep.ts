import { systemCLibrary } from './c-library.ts'
import { runsAsIs } from './engine-command.ts'
import { spaceWarner } from './free-space.ts'
import { refreshLibrary, type LibraryOptions } from './modern-library.ts'

const spaceCheckMs = 60_000
const libraryCheckMs = 24 * 3600 * 1000

/**
 * What a server that runs for months has to keep an eye on: space on the disk, and the age of a copied C library.
 * Returns what ends it.
 */
export function startUpkeep({ dataFolder, ...library }: LibraryOptions & { dataFolder: string }): () => Promise<void> {
  const end = new AbortController()
  const warnOfSpace = spaceWarner(dataFolder, library.log)
  const checkSpace = () => void warnOfSpace().catch(() => undefined)
  let refreshing = Promise.resolve()
  const refresh = () => {
    refreshing = refreshLibrary({ ...library, signal: end.signal }, new Date())
  }
  const timers = [setInterval(checkSpace, spaceCheckMs).unref()]
  checkSpace()
  if (!runsAsIs(systemCLibrary())) {
    timers.push(setInterval(refresh, libraryCheckMs).unref())
    refresh()
  }
  return async () => {
    for (const timer of timers) clearInterval(timer)
    end.abort()
    await refreshing
  }
}
