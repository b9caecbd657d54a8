import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { neededCLibrary } from './c-library.ts'
import { downloadLibrary } from './download-library.ts'
import { engineProcessFile, type EngineCommand } from './engine-process-file.ts'
import type { EngineLog } from './engine-log.ts'
import { EngineRefusal, reasonOf } from './engine-refusal.ts'
import { keepLibrary, keptLibrary, stagingFolder, type KeptLibrary } from './library-cache.ts'
import { writeManifest } from './library-manifest.ts'
import { runTool } from './run-tool.ts'
import { systemMirrors, type Mirror } from './system-mirror.ts'

const refreshAfterMs = 30 * 24 * 3600 * 1000

export interface LibraryOptions { cacheFolder: string, log: EngineLog, signal?: AbortSignal }

/** The folder of a C library new enough for the engine, beside the system's: the kept one, or one fetched now. */
export async function modernLibrary(systemVersion: string, options: LibraryOptions): Promise<string> {
  const kept = await keptLibrary(options.cacheFolder)
  if (kept !== null) return kept.folder
  await findEngine()
  options.log.info({ systemVersion, neededCLibrary }, 'fetching a newer C library for the embedded database')
  try {
    return (await fetchLibrary(options)).folder
  } catch (error) {
    const need = `The embedded database needs C library ${neededCLibrary}, this system has ${systemVersion}`
    throw new EngineRefusal('noModernLibrary', `${need} and a newer one could not be had (${reasonOf(error)})`, error)
  }
}

/** Nobody else repairs a copied library. The engine that runs keeps the old one; the next one starts with the new. */
export async function refreshLibrary(options: LibraryOptions, now: Date): Promise<void> {
  const kept = await keptLibrary(options.cacheFolder)
  if (kept === null || now.getTime() - kept.fetchedAt.getTime() < refreshAfterMs) return
  try {
    const { folder } = await fetchLibrary(options)
    options.log.info({ folder }, 'the C library of the embedded database was refreshed')
  } catch (error) {
    if (options.signal?.aborted === true) return
    options.log.warn({ err: error, fetchedAt: kept.fetchedAt }, 'the C library of the embedded database is old and could not be refreshed')
  }
}

/** A program of ours started by the library's own loader: its C library instead of the system's. */
export function underLibrary(folder: string, file: string): EngineCommand {
  const loader = process.arch === 'arm64' ? 'ld-linux-aarch64.so.1' : 'ld-linux-x86-64.so.2'
  return { program: join(folder, loader), args: ['--library-path', folder, process.execPath, file] }
}

/** There is no sense in fetching a library for an engine that was not installed. */
async function findEngine(): Promise<void> {
  try {
    await runTool(process.execPath, [engineProcessFile, 'find'])
  } catch (error) {
    throw new EngineRefusal('noEngine', `The package of the embedded database is not installed (${reasonOf(error)})`, error)
  }
}

async function fetchLibrary({ cacheFolder, signal }: LibraryOptions): Promise<KeptLibrary> {
  const work = await stagingFolder(cacheFolder)
  try {
    const folder = join(work, 'library')
    await downloadFromAny(await systemMirrors(signal), work, folder, signal)
    const manifest = await writeManifest(folder, new Date())
    const probe = underLibrary(folder, engineProcessFile)
    await runTool(probe.program, [...probe.args, 'probe'], { signal })
    return await keepLibrary(cacheFolder, folder, manifest)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function downloadFromAny(mirrors: Mirror[], work: string, folder: string, signal?: AbortSignal): Promise<void> {
  let failure: unknown
  for (const [attempt, mirror] of mirrors.entries()) {
    try {
      await downloadLibrary(mirror, join(work, `attempt-${attempt}`), folder, signal)
      return
    } catch (error) {
      if (signal?.aborted === true) throw error
      failure ??= error
    }
  }
  throw failure
}
