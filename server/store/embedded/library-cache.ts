import { randomUUID } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'

import { intactManifest, type Manifest } from './library-manifest.ts'

const dayMs = 24 * 3600 * 1000

export interface KeptLibrary { folder: string, fetchedAt: Date }

export function defaultCacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'luot')
}

/** The library kept in the cache; null when there is none or a file of it is not what was put there. */
export async function keptLibrary(cacheFolder: string): Promise<KeptLibrary | null> {
  const folder = await realpath(join(cacheFolder, 'c-library')).catch(() => null)
  if (folder === null) return null
  const manifest = await intactManifest(folder)
  return manifest === null ? null : { folder, fetchedAt: new Date(manifest.fetchedAt) }
}

/** An empty folder beside the kept one, on the same file system, so that it can be renamed into place. */
export async function stagingFolder(cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, `staging-${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/**
 * Puts a finished folder in place, in one step: whoever looks sees the old library or the new one, whole. Two
 * processes may do it at once; the last one wins and the other's folder stays for the engine it has started.
 */
export async function keepLibrary(cacheFolder: string, finished: string, { fetchedAt }: Manifest): Promise<KeptLibrary> {
  const folder = join(cacheFolder, `c-library-${randomUUID()}`)
  const link = join(cacheFolder, 'c-library')
  const before = await realpath(link).catch(() => null)
  await rename(finished, folder)
  const newLink = `${folder}.link`
  await symlink(basename(folder), newLink)
  await rename(newLink, link)
  await removeOthers(cacheFolder, [folder, before])
  return { folder, fetchedAt: new Date(fetchedAt) }
}

/** The one before stays: an engine may be running on it. So do young ones: they may be another process's work. */
async function removeOthers(cacheFolder: string, kept: (string | null)[]): Promise<void> {
  const names = (await readdir(cacheFolder)).filter((name) => /^(?:c-library|staging)-[0-9a-f-]{36}$/.test(name))
  for (const folder of names.map((name) => join(cacheFolder, name)).filter((each) => !kept.includes(each))) {
    const changed = await stat(folder).catch(() => null)
    if (changed !== null && Date.now() - changed.mtimeMs > dayMs) await rm(folder, { recursive: true, force: true })
  }
}
