/** Waits of a group of people: percentiles by nearest rank, times in seconds; null when there are none. */
export interface Waits {
  readonly people: number
  readonly mean: number | null
  readonly median: number | null
  readonly p90: number | null
  /** Of those who waited at most the limit, from 0 to 1; null also when no limit is in force. */
  readonly shareWithin: number | null
}

/** Of waits in milliseconds, so that their sum is exact. */
export function waitsOf(waitsMs: readonly number[], limitSeconds: number | null): Waits {
  const sorted = waitsMs.toSorted((one, other) => one - other)
  const people = sorted.length
  const ofThem = (total: number) => people === 0 ? null : total / people
  return {
    people,
    mean: ofThem(sorted.reduce((sum, wait) => sum + wait, 0) / 1000),
    median: secondsAt(sorted, 50),
    p90: secondsAt(sorted, 90),
    shareWithin: limitSeconds === null ? null : ofThem(sorted.filter((wait) => wait <= limitSeconds * 1000).length),
  }
}

function secondsAt(sorted: readonly number[], percent: number): number | null {
  const wait = sorted[Math.ceil(percent * sorted.length / 100) - 1]
  return wait === undefined ? null : wait / 1000
}
