import { exponential } from './chance.ts'

/** What is assumed of durations beyond those seen: as likely as `weight` of them, `mean` longer than what has passed. */
export interface Tail { readonly weight: number, readonly mean: number }

/** One of the durations seen (shortest first) that last longer than what has passed already, or one beyond them. */
export function drawBeyond(sorted: readonly number[], passed: number, chance: number, tail: Tail): number {
  const first = passed === 0 ? 0 : countUpTo(sorted, passed)
  const longer = sorted.length - first
  const place = chance * (longer + tail.weight)
  const drawn = place < longer ? sorted[first + Math.floor(place)] : undefined
  return drawn ?? passed + exponential(Math.min((place - longer) / tail.weight, 0.999), tail.mean)
}

/** How many of the sorted values are at most the limit. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Percentile by nearest rank of sorted values; 0 when there are none. */
export function percentileOf(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil(percent * sorted.length / 100) - 1)] ?? 0
}

export function ascending(values: readonly number[]): number[] {
  return values.toSorted((one, other) => one - other)
}
