import type { Distribution } from './distribution.ts'

/**
 * Whole seconds in buckets: those of one bucket lie within 5 s or 1 % of its middle. A bucket ends with a whole minute up
 * to 50 minutes, and with a whole five minutes up to about four hours: how many lasted at most so long stays exact.
 */
interface Bucket { readonly first: number, readonly last: number, readonly middle: number }

/** Longer than any day; what lasted longer still is counted with it. */
const longest = 1_000_000

const buckets = allBuckets()

/**
 * A distribution for periods: as many entries as there are buckets, however many durations it has. It merges as any
 * other, and the buckets of merged distributions are the merged buckets; number and sum, so the mean, stay exact.
 */
export function bucketed({ count, sumMs, seconds }: Distribution): Distribution {
  const times = new Map<number, number>()
  for (const [second, n] of seconds) {
    const { middle } = bucketOf(second)
    times.set(middle, (times.get(middle) ?? 0) + n)
  }
  return { count, sumMs, seconds: [...times] }
}

function bucketOf(second: number): Bucket {
  let [low, high] = [0, buckets.length - 1]
  while (low < high) {
    const half = (low + high) >> 1
    if ((buckets[half]?.last ?? 0) < second) low = half + 1
    else high = half
  }
  const bucket = buckets[low]
  if (bucket === undefined) throw new Error(`no bucket for ${String(second)} s`)
  return bucket
}

function allBuckets(): Bucket[] {
  const all: Bucket[] = []
  for (let first = 0; first <= longest;) {
    const last = lastOf(first)
    all.push({ first, last, middle: first + ((last - first) >> 1) })
    first = last + 1
  }
  return all
}

/** As wide as the promise allows, but not over the next mark. */
function lastOf(first: number): number {
  if (first === 0) return 10
  const widest = first + Math.max(9, 2 * Math.floor(first / 100))
  const mark = markAfter(first)
  return mark === null ? widest : Math.min(widest, mark)
}

function markAfter(first: number): number | null {
  if (first > 15_000) return null
  const step = first > 3000 ? 300 : 60
  return Math.ceil(first / step) * step
}
