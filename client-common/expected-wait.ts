export interface Expected { readonly p50Seconds: number, readonly p90Seconds: number }

/** A text of `expectedWait.…` and the minutes in it. */
export interface WaitInWords {
  readonly key: 'expectedWait.under' | 'expectedWait.about' | 'expectedWait.range'
  readonly minutes: { readonly from: number, readonly to: number }
}

/** Nobody plans by less. */
const soon = 5
/** Up to so many minutes, single ones are told; above, steps of five. */
const exactUpTo = 10
const step = 5

/** How long one who comes now probably waits; null when nobody knows, or when no counter takes the service. */
export function expectedIn({ expected, counters }: { readonly expected: Expected | null, readonly counters: number }): Expected | null {
  return counters === 0 ? null : expected
}

/** How long one probably waits, as people say it: never less than half of them wait, nor more than nine in ten need fear. */
export function waitInWords({ p50Seconds, p90Seconds }: Expected): WaitInWords {
  const from = rounded(p50Seconds / 60, Math.floor)
  const to = Math.max(from, rounded(p90Seconds / 60, Math.ceil))
  if (to <= soon) return { key: 'expectedWait.under', minutes: { from: 0, to: soon } }
  return { key: from === to ? 'expectedWait.about' : 'expectedWait.range', minutes: { from: Math.max(1, from), to } }
}

function rounded(minutes: number, round: (figure: number) => number): number {
  return minutes <= exactUpTo ? round(minutes) : round(minutes / step) * step
}
