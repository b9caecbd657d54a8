import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { profiling } from '../forked.ts'

export interface RunningNode { readonly url: string, readonly pid: number, stop(): Promise<void> }

const project = join(import.meta.dirname, '../../..')

/** The built product as people run it, on a database and perhaps a Redis that it shares with other nodes. */
export async function startNode(port: number, environment: Readonly<Record<string, string>>): Promise<RunningNode> {
  const child = spawn(process.execPath, [...profiling('node'), 'dist/node/server/main.js'], {
    cwd: project, stdio: ['ignore', 'pipe', 'inherit'],
    // One proxy stands before it: the generator says from which address each office comes.
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', TRUST_PROXY: '1', LOG_LEVEL: 'warn', HEARTBEAT_SECONDS: '20', ADMIN_PASSWORD: 'khong-ai-dung-den', ...environment },
  })
  const ended = once(child, 'exit').then(() => { throw new Error(`the node at port ${String(port)} ended`) })
  ended.catch(() => undefined)
  await Promise.race([ready(createInterface(child.stdout)), ended])
  return {
    url: `http://127.0.0.1:${String(port)}`, pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await ended.catch(() => undefined)
    },
  }
}

/** What it says besides is shown: a node that complains explains a figure. */
function ready(lines: NodeJS.EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    lines.on('line', (line: string) => {
      if (line.startsWith('Lượt is ready')) resolve()
      else process.stderr.write(`${line}\n`)
    })
  })
}
