import type { Allowance } from '../limits.ts'

/** A token bucket: takes one if there is one left. `now` in milliseconds; a clock that jumps back gives nothing, and goes on from there. */
export function bucket({ burst, perSecond }: Allowance): (now: number) => boolean {
  let tokens = burst
  let last: number | null = null
  return (now) => {
    if (last !== null && now > last) tokens = Math.min(burst, tokens + (now - last) / 1000 * perSecond)
    last = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

const addressesKept = 10_000

/** A bucket for each address. When more come than can be kept, all begin anew. */
export function bucketsByAddress(allowance: Allowance): (address: string, now: number) => boolean {
  const buckets = new Map<string, (now: number) => boolean>()
  return (address, now) => {
    if (buckets.size >= addressesKept) buckets.clear()
    const own = buckets.get(address) ?? bucket(allowance)
    buckets.set(address, own)
    return own(now)
  }
}
