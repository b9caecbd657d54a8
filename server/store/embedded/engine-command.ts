import { readFile } from 'node:fs/promises'

import { isAtLeast, neededCLibrary, systemCLibrary } from './c-library.ts'
import { engineProcessFile, type EngineCommand } from './engine-process-file.ts'
import { EngineRefusal } from './engine-refusal.ts'
import { modernLibrary, underLibrary, type LibraryOptions } from './modern-library.ts'

/** How to start the engine process on this machine; refuses where it cannot run. */
export async function engineCommand(options: LibraryOptions): Promise<EngineCommand> {
  await checkMachine()
  const own = systemCLibrary()
  if (runsAsIs(own)) return { program: process.execPath, args: [engineProcessFile] }
  if (own === null) throw new EngineRefusal('noModernLibrary', 'The embedded database needs the GNU C library, which this system does not have')
  return underLibrary(await modernLibrary(own, options), engineProcessFile)
}

/** Which C library there is matters on Linux only. */
export function runsAsIs(cLibrary: string | null): boolean {
  return process.platform !== 'linux' || (cLibrary !== null && isAtLeast(cLibrary, neededCLibrary))
}

async function checkMachine(): Promise<void> {
  const machine = `${process.platform} ${process.arch}`
  if (!['linux x64', 'linux arm64', 'darwin arm64'].includes(machine)) {
    throw new EngineRefusal('noEngine', `The embedded database does not exist for ${machine}`)
  }
  if (machine !== 'linux x64') return
  const flags = /^flags\s*:(.*)$/m.exec(await readFile('/proc/cpuinfo', 'utf8').catch(() => ''))?.[1]
  if (flags !== undefined && !flags.split(' ').includes('avx')) {
    throw new EngineRefusal('noEngine', 'The embedded database needs a processor with AVX, which this one lacks')
  }
}
