import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../faults/support/free-port.ts'

/** A Redis of our own, which keeps nothing on disk. */
export interface Redis {
  readonly url: string
  /** Comes back under the same address if it was stopped; resolves when it takes connections. */
  start(): Promise<void>
  /** As if the machine were switched off. */
  stop(): Promise<void>
  /** Stops it and leaves nothing behind. */
  remove(): Promise<void>
}

const install = 'apt-get update && apt-get install -y --no-install-recommends redis-server'

export async function startRedis(): Promise<Redis> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'luot-redis-'))
  let running: ChildProcess | null = null
  async function stop(): Promise<void> {
    const child = running
    running = null
    if (child === null) return
    const ended = new Promise((resolve) => { child.once('close', resolve) })
    child.kill('SIGKILL')
    await ended
  }
  const redis: Redis = {
    url: `redis://127.0.0.1:${port}`,
    async start() { running ??= await startOne(port, folder) },
    stop,
    async remove() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await redis.start()
  return redis
}

function startOne(port: number, folder: string): Promise<ChildProcess> {
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', () => { reject(new Error(`Redis is missing. Run as root: ${install}`)) })
    child.once('exit', () => { reject(new Error(`Redis ended: ${said}`)) })
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      said += more
      if (said.includes('Ready to accept connections')) resolve(child)
    })
  })
}
