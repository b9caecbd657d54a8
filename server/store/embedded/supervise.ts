import { setTimeout as pause } from 'node:timers/promises'

import { beginLife, type EngineLife, type EnginePlace } from './engine-life.ts'
import type { EngineCommand } from './engine-process-file.ts'
import { EngineRefusal, isHopeless } from './engine-refusal.ts'
import { settlesWithin } from './pulse.ts'

/** How long to wait before a new start, by how many before it did not live long. */
const pausesMs = [0, 0, 250, 1_000, 2_000, 5_000, 10_000]
const longestPauseMs = 30_000
const livedLongMs = 10_000
const closesWithinMs = 15_000

export interface Supervision {
  place: EnginePlace
  /** How to start the engine now: asked each time, the library beside it may have changed. */
  command: () => Promise<EngineCommand>
  onGivenUp: (reason: EngineRefusal) => void
}

export interface Supervised { readonly pid: number | undefined, stop(): Promise<void> }

/** Starts the engine, and again whenever it ends, until it is stopped or nothing can help. */
export async function supervise(supervision: Supervision): Promise<Supervised> {
  const supervisor = new Supervisor(supervision)
  await supervisor.start()
  return supervisor
}

class Supervisor implements Supervised {
  readonly #supervision: Supervision
  readonly #halt = new AbortController()
  #life: EngineLife | null = null
  #running: Promise<void> = Promise.resolve()
  /** Since the engine last lived long. */
  #starts = 0

  constructor(supervision: Supervision) {
    this.#supervision = supervision
  }

  get pid(): number | undefined {
    return this.#life?.child.pid
  }

  async start(): Promise<void> {
    await this.#begin()
    this.#running = this.#keepRunning()
  }

  async stop(): Promise<void> {
    this.#halt.abort()
    const child = this.#life?.child
    child?.close()
    if (child !== undefined && !await settlesWithin(closesWithinMs, child.ended)) {
      this.#supervision.place.log.warn({ pid: child.pid }, 'the embedded database did not close in time and is killed')
      child.kill()
    }
    await this.#running
  }

  async #begin(): Promise<void> {
    const { place, command } = this.#supervision
    const toStart = await command()
    this.#halt.signal.throwIfAborted()
    this.#life = beginLife(toStart, place)
    await this.#life.answering
    place.log.info({ pid: this.pid, dataFolder: place.dataFolder }, 'the embedded database is open')
  }

  async #keepRunning(): Promise<void> {
    while (this.#life !== null) {
      const { child } = this.#life
      const begun = performance.now()
      const ending = await child.ended
      if (this.#halt.signal.aborted) return
      this.#supervision.place.log.warn({ ...ending, pid: child.pid }, 'the embedded database ended and is started again')
      if (performance.now() - begun > livedLongMs) this.#starts = 0
      await this.#beginAgain()
    }
  }

  async #beginAgain(): Promise<void> {
    do {
      const waitMs = pausesMs[this.#starts] ?? longestPauseMs
      this.#starts += 1
      await pause(waitMs, undefined, { signal: this.#halt.signal }).catch(() => undefined)
    } while (!this.#halt.signal.aborted && !await this.#isSettled())
  }

  /** Whether there is nothing left to try: it runs, or nothing can help. */
  async #isSettled(): Promise<boolean> {
    try {
      await this.#begin()
      return true
    } catch (error) {
      if (this.#halt.signal.aborted) return true
      if (error instanceof EngineRefusal && isHopeless(error)) {
        this.#giveUp(error)
        return true
      }
      this.#supervision.place.log.warn({ err: error }, 'the embedded database could not be started again yet')
      return false
    }
  }

  #giveUp(reason: EngineRefusal): void {
    this.#life = null
    this.#supervision.place.log.error({ err: reason }, 'the embedded database is given up')
    this.#supervision.onGivenUp(reason)
  }
}
