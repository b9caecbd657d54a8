import { statfs } from 'node:fs/promises'

import type { EngineLog } from './engine-log.ts'

const warnBelowBytes = 1024 ** 3
/** With less than this the engine's death is put down to the full disk. */
const fullBelowBytes = 64 * 1024 ** 2

export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export async function isFull(folder: string): Promise<boolean> {
  return await freeBytes(folder) < fullBelowBytes
}

/** A check to be called now and then: it warns once each time the space runs low. */
export function spaceWarner(folder: string, log: EngineLog): () => Promise<void> {
  let warned = false
  return async () => {
    const free = await freeBytes(folder)
    const isLow = free < warnBelowBytes
    if (isLow && !warned) log.warn({ freeMegabytes: Math.floor(free / 1024 ** 2) }, 'the disk of the data folder is nearly full')
    warned = isLow
  }
}
