import { DateTime } from 'luxon'

/** When the next backup is wanted, and what is known of those before. */
export interface Due {
  /** "01:30", by the clock on the wall of `timeZone`. */
  readonly at: string
  readonly timeZone: string
  readonly now: number
  readonly madeAt: number | null
  readonly failedAt: number | null
}

/** One that failed is tried again after an hour, not all night long. */
const againMs = 3_600_000

/**
 * True when none was made since the last time that the clock said so: a machine that is switched off at night makes up for
 * it as soon as it is on.
 */
export function isDue({ at, timeZone, now, madeAt, failedAt }: Due): boolean {
  if (failedAt !== null && now - failedAt < againMs) return false
  return madeAt === null || madeAt < lastMoment(at, timeZone, now)
}

/** The last moment up to now at which the clock said `at`. */
function lastMoment(at: string, timeZone: string, now: number): number {
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  const here = DateTime.fromMillis(now, { zone: timeZone })
  const today = here.set({ hour, minute, second: 0, millisecond: 0 })
  return (today <= here ? today : today.minus({ days: 1 })).toMillis()
}
