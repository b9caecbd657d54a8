/**
 * Durations, kept so that any two distributions can be added: how many, their exact sum, and how many
 * fell into each whole second. Averages are exact to the millisecond, percentiles to the second.
 */
export interface Distribution {
  readonly count: number
  readonly sumMs: number
  /** Whole seconds (rounded down) → how many. */
  readonly seconds: Readonly<Record<number, number>>
}

export const noDurations: Distribution = { count: 0, sumMs: 0, seconds: {} }

export function addDuration(distribution: Distribution, ms: number): Distribution {
  const second = Math.floor(ms / 1000)
  return {
    count: distribution.count + 1,
    sumMs: distribution.sumMs + ms,
    seconds: { ...distribution.seconds, [second]: (distribution.seconds[second] ?? 0) + 1 },
  }
}

export function mergeDurations(parts: readonly Distribution[]): Distribution {
  const seconds: Record<number, number> = {}
  let count = 0
  let sumMs = 0
  for (const part of parts) {
    count += part.count
    sumMs += part.sumMs
    for (const [second, times] of Object.entries(part.seconds)) {
      seconds[Number(second)] = (seconds[Number(second)] ?? 0) + times
    }
  }
  return { count, sumMs, seconds }
}

/** Arithmetic mean in seconds; null when there is nothing to average. */
export function averageSeconds(distribution: Distribution): number | null {
  return distribution.count === 0 ? null : distribution.sumMs / 1000 / distribution.count
}

/** Percentile by nearest rank in whole seconds, `percent` in (0, 100]; null when empty. */
export function percentileSeconds(distribution: Distribution, percent: number): number | null {
  let missing = Math.ceil(percent * distribution.count / 100)
  for (const second of Object.keys(distribution.seconds).map(Number).sort((a, b) => a - b)) {
    missing -= distribution.seconds[second] ?? 0
    if (missing <= 0) return second
  }
  return null
}

/** How many lasted at most `limit` whole seconds. */
export function countWithin(distribution: Distribution, limit: number): number {
  return Object.entries(distribution.seconds)
    .reduce((sum, [second, times]) => Number(second) <= limit ? sum + times : sum, 0)
}
