import type { Estimate } from '../estimate/situation.ts'

/** What was estimated of a day a few seconds ago: by service for one who comes now, and by number for those who wait. */
export interface ExpectedWaits {
  readonly services: Readonly<Record<string, Estimate | null>>
  readonly tickets: Readonly<Record<string, Estimate | null>>
}

export const nothingExpected: ExpectedWaits = { services: {}, tickets: {} }

/** An estimate as screens show it; null when nothing is known. */
export function shownExpected(estimate: Estimate | null | undefined): { p50Seconds: number, p90Seconds: number } | null {
  if (estimate === null || estimate === undefined) return null
  // To the minute: nobody reads more, and pictures do not change for a second's sake.
  return { p50Seconds: Math.floor(estimate.p50 / 60) * 60, p90Seconds: Math.ceil(estimate.p90 / 60) * 60 }
}
