import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Forked<Told> {
  /** What it said when it was ready. */
  readonly told: Told
  readonly pid: number
  /** Processor time that it has used so far, milliseconds. */
  cpuMs(): Promise<number>
  /** Asks it for something else that it can do, once it is ready. */
  ask<Answer>(what: object): Promise<Answer>
  stop(): Promise<void>
}

/** Runs a file of this folder in a process of its own, hands it its orders, and waits until it says that it is ready. */
export async function forked<Told>(file: string, orders: object): Promise<Forked<Told>> {
  const child = fork(join(import.meta.dirname, file), { execArgv: [...process.execArgv, ...profiling(file)] })
  const ended = once(child, 'exit')
  child.send(orders)
  const told = await Promise.race([
    once(child, 'message').then(([message]) => message as Told),
    ended.then(() => { throw new Error(`${file} ended before it was ready`) }),
  ])
  return {
    told, pid: child.pid ?? 0,
    async cpuMs() {
      const answer = once(child, 'message')
      child.send('cpu')
      const [used] = await answer as [number]
      return used
    },
    async ask<Answer>(what: object) {
      const answer = Promise.race([once(child, 'message'), ended.then(() => { throw new Error(`${file} ended before it answered`) })])
      child.send(what)
      const [answered] = await answer as [Answer]
      return answered
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
}

/**
 * The other end: does what it was ordered to and says what came of it, then `answer`s whatever it is asked; ends when
 * nobody needs it any more.
 */
export function obey(begin: (orders: never) => Promise<object>, answer: (what: never) => Promise<object> = () => Promise.resolve({})): void {
  let work = begin
  process.on('message', (message) => {
    const { user, system } = process.cpuUsage()
    if (message === 'cpu') {
      process.send?.((user + system) / 1000)
      return
    }
    work(message as never).then((told) => process.send?.(told), fail)
    work = answer
  })
  process.once('disconnect', () => process.exit(0))
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
  process.exit(1)
}

/** BENCH_PROFILE=folder keeps a CPU profile of each server there. */
export function profiling(file: string): string[] {
  const folder = process.env['BENCH_PROFILE']
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(folder, file)}`]
}
