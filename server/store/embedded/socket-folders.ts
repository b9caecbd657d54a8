import { readdir, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'

/** The engine's package makes a folder with this beginning in the temporary folder, for its socket. */
const beginning = 'embedded-mongodb-'
const socketName = 'mongodb.sock'

/** A new folder has no socket yet for an instant: one as young as this is left alone. */
const youngMs = 10_000

/** As long as the path of a socket in a socket folder under `place`. */
export function socketPathLike(place: string): string {
  return join(place, `${beginning}XXXXXX`, socketName)
}

/** Removes the socket folders that killed engines have left; those a living process listens in stay. */
export async function sweepSocketFolders(place: string): Promise<void> {
  const names = (await readdir(place).catch(() => [])).filter((name) => name.startsWith(beginning))
  await Promise.all(names.map(async (name) => {
    const folder = join(place, name)
    if (await isStale(folder)) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }))
}

async function isStale(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null)
  if (found === null || found.uid !== (process.getuid?.() ?? found.uid)) return false
  return Date.now() - found.mtimeMs > youngMs && !await isListening(join(folder, socketName))
}

/** Even a frozen process accepts connections: the system does it for it. */
function isListening(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ENOENT' && error.code !== 'ECONNREFUSED')
    })
  })
}
