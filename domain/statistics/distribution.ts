/**
 * Durations, kept so that any two distributions can be added: how many, their exact sum, and how many
 * fell into each whole second. Averages are exact to the millisecond, percentiles to the second.
 */
export interface Distribution {
  readonly count: number
  readonly sumMs: number
  /** Whole seconds (rounded down) and how many, shortest first. A list, because it is copied at every service's end. */
  readonly seconds: readonly (readonly [second: number, times: number])[]
}

export const noDurations: Distribution = { count: 0, sumMs: 0, seconds: [] }

export function addDuration({ count, sumMs, seconds }: Distribution, ms: number): Distribution {
  const second = Math.floor(ms / 1000)
  const found = seconds.findIndex(([other]) => other >= second)
  const place = found === -1 ? seconds.length : found
  const [known, times] = seconds[place] ?? [null, 0]
  const added = known === second
    ? seconds.with(place, [second, times + 1])
    : seconds.toSpliced(place, 0, [second, 1])
  return { count: count + 1, sumMs: sumMs + ms, seconds: added }
}

/** Takes out a duration that was added before. */
export function removeDuration({ count, sumMs, seconds }: Distribution, ms: number): Distribution {
  const second = Math.floor(ms / 1000)
  const place = seconds.findIndex(([other]) => other === second)
  const [, times] = seconds[place] ?? [second, 0]
  if (times === 0) throw new Error(`no duration of ${String(second)} s was counted`)
  const left = times === 1 ? seconds.toSpliced(place, 1) : seconds.with(place, [second, times - 1])
  return { count: count - 1, sumMs: sumMs - ms, seconds: left }
}

export function mergeDurations(parts: readonly Distribution[]): Distribution {
  const seconds = new Map<number, number>()
  for (const part of parts) {
    for (const [second, times] of part.seconds) seconds.set(second, (seconds.get(second) ?? 0) + times)
  }
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    sumMs: parts.reduce((sum, part) => sum + part.sumMs, 0),
    seconds: [...seconds].sort(([one], [other]) => one - other),
  }
}

/** Arithmetic mean in seconds; null when there is nothing to average. */
export function averageSeconds(distribution: Distribution): number | null {
  return distribution.count === 0 ? null : distribution.sumMs / 1000 / distribution.count
}

/** Percentile by nearest rank in whole seconds, `percent` in (0, 100]; null when empty. */
export function percentileSeconds({ count, seconds }: Distribution, percent: number): number | null {
  let missing = Math.ceil(percent * count / 100)
  for (const [second, times] of seconds) {
    missing -= times
    if (missing <= 0) return second
  }
  return null
}

/** How many lasted at most `limit` whole seconds. */
export function countWithin({ seconds }: Distribution, limit: number): number {
  return seconds.reduce((sum, [second, times]) => second <= limit ? sum + times : sum, 0)
}
