import { spawn, type ChildProcess } from 'node:child_process'

import type { EngineCommand } from './engine-process-file.ts'
import { EngineRefusal } from './engine-refusal.ts'

type Message =
  | { is: 'loaded' }
  | { is: 'notLoaded', reason: string }
  | { is: 'open', socketPath: string }
  | { is: 'notOpened', reason: string }
  | { is: 'alive' }

export interface Ending { code: number | null, signal: NodeJS.Signals | null, lastWords: string }

/** One engine process, from its start to its end. */
export interface EngineChild {
  readonly pid: number | undefined
  readonly ended: Promise<Ending>
  /** Resolves when the engine's library is in memory, which can take a while on a slow disk. */
  loaded(): Promise<void>
  /** Opens the folder and returns the path of the socket. */
  open(folder: string): Promise<string>
  /** Resolves with the next sign of life. */
  ping(): Promise<void>
  close(): void
  kill(): void
}

export function startChild({ program, args }: EngineCommand, runFolder: string): EngineChild {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: environment(runFolder) })
  const ended = endOf(child)
  const heard = hearing(child, ended)
  const loaded = heard('loaded')
  loaded.catch(() => undefined)
  // The channel may close between the question and the sending; the end of the process tells it better.
  const say = (message: string | object) => {
    if (child.connected) child.send(message, () => undefined)
  }
  return {
    pid: child.pid,
    ended,
    async loaded() {
      await loaded
    },
    async open(folder) {
      const answer = heard('open')
      say({ open: folder })
      return (await answer).socketPath
    },
    async ping() {
      const answer = new Promise<void>((resolve) => child.once('message', () => { resolve() }))
      say('ping')
      await answer
    },
    close: () => { say('close') },
    kill: () => void child.kill('SIGKILL'),
  }
}

function environment(runFolder: string): NodeJS.ProcessEnv {
  // Its socket goes to our short private folder; one memory arena keeps big aggregations from staying in memory;
  // and options meant for the server (an inspector's port, loaders) are not for it.
  const { NODE_OPTIONS: _ours, ...rest } = process.env
  return { ...rest, TMPDIR: runFolder, MALLOC_ARENA_MAX: '1' }
}

function endOf(child: ChildProcess): Promise<Ending> {
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-2000)
  })
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => { resolve({ code, signal, lastWords }) })
    child.once('error', (error) => {
      if (child.pid === undefined) resolve({ code: null, signal: null, lastWords: error.message })
    })
  })
}

/** Makes promises of messages: kept when the message comes, broken when the process refuses or ends first. */
function hearing(child: ChildProcess, ended: Promise<Ending>) {
  return <Wanted extends Message['is']>(wanted: Wanted) => new Promise<Extract<Message, { is: Wanted }>>((resolve, reject) => {
    const listen = (message: Message) => {
      if (message.is === wanted) resolve(message as Extract<Message, { is: Wanted }>)
      else if (message.is === 'notLoaded') reject(notLoaded(message.reason))
      else if (message.is === 'notOpened') reject(notOpened(message.reason))
      else return
      child.off('message', listen)
    }
    child.on('message', listen)
    void ended.then((ending) => { reject(endedEarly(ending)) })
  })
}

function notLoaded(reason: string): EngineRefusal {
  return new EngineRefusal('noEngine', `The package of the embedded database is not installed or cannot be loaded (${firstLine(reason)})`)
}

function notOpened(reason: string): EngineRefusal {
  if (reason.includes('DBPathInUse')) return new EngineRefusal('folderInUse', 'The data folder is in use by another process')
  return new EngineRefusal('engineFailed', `The embedded database does not open its folder (${firstLine(reason)})`)
}

function endedEarly({ code, signal, lastWords }: Ending): EngineRefusal {
  const how = firstLine(lastWords) || `it ended with ${signal ?? `code ${code}`}`
  return new EngineRefusal('engineFailed', `The embedded database does not start (${how})`)
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
