import type { Logger } from 'pino'
import { isDue } from '../backup/due.ts'
import { makeBackup, type MakingParts } from '../backup/make-backup.ts'
import type { Clock } from '../clock.ts'
import type { Duties } from '../nodes/duties.ts'
import type { Backups } from '../store/backups.ts'

export interface NightlyParts extends Pick<MakingParts, 'database' | 'folder' | 'keepDays' | 'voicesFolder'> {
  readonly backups: Backups
  /** Of several servers one makes them. */
  readonly duties: Pick<Duties, 'hold'>
  /** "01:30", where the offices are. */
  readonly at: string
  readonly timeZone: () => string
  readonly clock: Clock
  readonly log: Logger
}

const duty = 'backup'

/** Makes a backup every night. A look only begins it: whoever holds the duty has to say so all the while it takes. */
export class NightlyBackup {
  readonly #parts: NightlyParts
  readonly #end = new AbortController()
  #making: Promise<void> | null = null

  constructor(parts: NightlyParts) {
    this.#parts = parts
  }

  async look(): Promise<void> {
    const { duties, backups, at, timeZone, clock } = this.#parts
    if (this.#end.signal.aborted) return
    const own = await duties.hold([duty])
    if (!own.has(duty) || this.#making !== null) return
    const made = await backups.lastMade()
    if (!isDue({ at, timeZone: timeZone(), now: clock.now(), madeAt: made?.at ?? null, failedAt: await backups.failedAt() })) return
    this.#making = this.#make().finally(() => { this.#making = null })
  }

  /** One beside those of the night, for whoever asks; the one that is being made, if there is one. */
  begin(): void {
    if (!this.#end.signal.aborted) this.#making ??= this.#make().finally(() => { this.#making = null })
  }

  get folder(): string { return this.#parts.folder }
  get isMaking(): boolean { return this.#making !== null }

  /** Resolves when nothing is being written. */
  async done(): Promise<void> {
    await this.#making
  }

  /** Gives up what is being written: the next start makes up for it. */
  async stop(): Promise<void> {
    this.#end.abort()
    await this.#making
  }

  async #make(): Promise<void> {
    const { log, clock, backups } = this.#parts
    try {
      const made = await makeBackup({ ...this.#parts, now: clock.now(), signal: this.#end.signal })
      log.info({ ...made }, 'backup made')
    } catch (err) {
      if (this.#end.signal.aborted) return
      log.error({ err }, 'the backup could not be made')
      await backups.noteFailed(clock.now()).catch(() => undefined)
    }
  }
}
