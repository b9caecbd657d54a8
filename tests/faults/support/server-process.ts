import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Ending { readonly code: number | null, readonly signal: NodeJS.Signals | null }

/** The built server in a process of its own. */
export interface ServerProcess {
  readonly pid: number
  /** Rejects with what it said when it ends before it is ready. */
  readonly ready: Promise<void>
  readonly ended: Promise<Ending>
  /** The end of what it printed and logged. */
  said(): string
  end(signal: NodeJS.Signals): Promise<Ending>
}

/** `more`: of the environment, beside what every server needs. */
export interface ServerPlace { readonly dataFolder: string, readonly port: number, readonly more?: NodeJS.ProcessEnv }

export const adminPassword = 'song-xanh-nuoi-thuyen'

const root = join(import.meta.dirname, '../../..')
const program = join(root, 'dist/node/server/main.js')
const running = new Set<ChildProcess>()

/** Starts it as `npm start` does once everything is built; `npm test` builds first. */
export function startServer({ dataFolder, port, more = {} }: ServerPlace): ServerProcess {
  if (!existsSync(program)) throw new Error('The built server is missing: run `npm run build` first.')
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    // beside the data, where there is no .env
    cwd: dirname(dataFolder), stdio: ['ignore', 'pipe', 'pipe'], env: environment({ dataFolder, port, more }),
  })
  running.add(child)
  const heard = listenTo(child)
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code, signal })
    })
  })
  const ready = Promise.race([heard.word('Lượt is ready'), ended.then(({ code, signal }) => {
    throw new Error(`the server ended (${String(code ?? signal)}): ${heard.all()}`)
  })])
  // Whoever does not wait for it to be ready learns of its end from `ended`.
  ready.catch(() => undefined)
  return {
    pid: child.pid ?? 0, ready, ended, said: heard.all,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** Whatever a failed test has left running. */
export async function endAllServers(): Promise<void> {
  for (const child of running) {
    const ended = new Promise((resolve) => { child.once('close', resolve) })
    child.kill('SIGKILL')
    await ended
  }
}

function environment({ dataFolder, port, more }: ServerPlace): NodeJS.ProcessEnv {
  const { MONGODB_URI: _otherDatabase, NODE_OPTIONS: _options, ...rest } = process.env
  return {
    ...rest, PORT: String(port), HOST: '127.0.0.1', DATA_FOLDER: dataFolder, ADMIN_PASSWORD: adminPassword,
    LOG_LEVEL: 'warn', NODE_ENV: 'production', ...more,
  }
}

function listenTo({ stdout, stderr }: ChildProcess) {
  let text = ''
  const curious = new Set<() => void>()
  const hear = (more: string) => {
    text = (text + more).slice(-20_000)
    for (const look of curious) look()
  }
  stdout?.setEncoding('utf8').on('data', hear)
  stderr?.setEncoding('utf8').on('data', hear)
  return {
    all: () => text,
    word: (wanted: string) => new Promise<void>((resolve) => {
      const look = () => {
        if (!text.includes(wanted)) return
        curious.delete(look)
        resolve()
      }
      curious.add(look)
    }),
  }
}
