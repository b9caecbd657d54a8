import { createHash, randomUUID } from 'node:crypto'
import { chmod, lstat, mkdir, readlink, rename, rm, rmdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { EngineRefusal, reasonOf } from './engine-refusal.ts'
import { socketPathLike } from './socket-folders.ts'

/** The system cuts the path of a socket at about this length, without a word. */
const longestPath = 100

/** The private folder of sockets of one data folder, and the one path that stays while engines come and go. */
export interface RunFolder {
  readonly path: string
  readonly uri: string
  /** Makes the folder again should the system have cleaned it away. */
  prepare(): Promise<void>
  pointTo(socketPath: string): Promise<void>
  /** Takes back what this start has put there. Without that it stays: another start may be entering it. */
  leave(): Promise<void>
}

export async function openRunFolder(dataFolder: string): Promise<RunFolder> {
  const path = await chooseFolder(`luot-${process.getuid?.() ?? 0}-${shortHash(dataFolder)}`)
  const link = join(path, 'engine.sock')
  let ours: string | null = null
  return {
    path,
    uri: `mongodb://${encodeURIComponent(link)}/?directConnection=true`,
    prepare: () => makePrivate(path),
    async pointTo(socketPath) {
      ours = socketPath
      // Systems that clean their temporary folder by age take links too: called again, this heals it.
      if (await target(link) === socketPath) return
      const newLink = join(path, randomUUID())
      await symlink(socketPath, newLink)
      await rename(newLink, link)
    },
    async leave() {
      if (ours === null || await target(link) !== ours) return
      await rm(link, { force: true })
      await rmdir(path).catch(() => undefined)
    },
  }
}

async function target(link: string): Promise<string | null> {
  return await readlink(link).catch(() => null)
}

async function chooseFolder(name: string): Promise<string> {
  const places = [...new Set([tmpdir(), '/tmp'])].map((place) => join(place, name))
  const failures: unknown[] = []
  for (const path of places.filter((each) => socketPathLike(each).length < longestPath)) {
    try {
      await makePrivate(path)
      return path
    } catch (error) {
      failures.push(error)
    }
  }
  const reason = failures.length === 0 ? 'the paths are too long' : failures.map(reasonOf).join(', ')
  throw new EngineRefusal('engineFailed', `The embedded database found no temporary folder for its socket (${reason})`)
}

/** Everybody may write where temporary folders lie: one that somebody else has prepared is not ours. */
async function makePrivate(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const found = await lstat(path)
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) throw new Error(`${path} belongs to somebody else`)
  await chmod(path, 0o700)
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
