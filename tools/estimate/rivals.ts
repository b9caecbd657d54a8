/** What the rules of others are given: all of it from before the moment of the estimate. */
export interface Seen {
  /** Lasts of the services that are over, in seconds. */
  readonly serviceSeconds: readonly number[]
  /** Those who wait and will be called before. */
  readonly ahead: number
  readonly openCounters: number
  /** Waits in seconds of all who were called, in the order of their calls; of those who did not have to wait too. */
  readonly calledWaits: readonly number[]
}

/** ZMS's rule: average service time × people ahead ÷ open counters. Seconds. */
export function zmsRule({ serviceSeconds, ahead, openCounters }: Seen, priorServiceSeconds: number): number {
  return (average(serviceSeconds) ?? priorServiceSeconds) * ahead / Math.max(1, openCounters)
}

/** The average wait of the last ten who were called, in seconds; 0 before anybody was. */
export function lastTenRule({ calledWaits }: Seen): number {
  return average(calledWaits.slice(-10)) ?? 0
}

/** Null of nothing. */
export function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
