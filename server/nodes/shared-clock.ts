import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'

export interface SharedClock extends Clock {
  /** Compares with the database's time once more. */
  follow(): Promise<void>
}

export interface SharedClockParts {
  /** The database's time, milliseconds. */
  readonly databaseTime: () => Promise<number>
  readonly own: Clock
  readonly log: Logger
}

/** Closer than this the clocks are one: a network is not timed better. */
const sameMs = 1000
/** An answer that took longer says too little about the moment at which it was given. */
const slowMs = 500

/**
 * The time of all nodes that work on one database: a node whose own clock is off by more than a moment goes by the
 * database's. One that cannot be asked leaves the difference as it was.
 */
export function sharedClock({ databaseTime, own, log }: SharedClockParts): SharedClock {
  let offsetMs = 0
  return {
    now: () => own.now() + offsetMs,
    async follow() {
      const [asked, begun] = [own.now(), performance.now()]
      const told = await databaseTime()
      const tookMs = performance.now() - begun
      if (tookMs > slowMs) return
      const differenceMs = Math.round(told - asked - tookMs / 2)
      const nextMs = Math.abs(differenceMs) > sameMs ? differenceMs : 0
      if (Math.abs(nextMs - offsetMs) <= sameMs) return
      offsetMs = nextMs
      log.warn({ differenceMs }, 'the clock of this machine differs from the database\'s, whose time is taken')
    },
  }
}
