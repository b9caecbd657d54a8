import type { Call, Day } from '../day.ts'

/** Calls in a row, up to the newest, of which the hall has not said that it showed (or spoke) them. */
export interface Unproven { readonly ticket: string, readonly at: number, readonly count: number }

/** What the hall displays have said of the day's calls; whether that is silence, a clock decides. */
export function hallProof({ calls }: Day) {
  return {
    unshown: since(calls, ({ shownAt, spokenAt }) => shownAt !== null || spokenAt !== null),
    unspoken: since(calls, ({ spokenAt }) => spokenAt !== null),
    lastSpokenAt: calls.reduce<number | null>((latest, { spokenAt }) => spokenAt === null ? latest : Math.max(latest ?? 0, spokenAt), null),
  }
}

/** The first call after the last proven one, and how many there are by now. */
function since(calls: readonly Call[], isProven: (call: Call) => boolean): Unproven | null {
  const unproven = calls.slice(calls.findLastIndex(isProven) + 1)
  const [first] = unproven
  return first === undefined ? null : { ticket: first.ticket, at: first.at, count: unproven.length }
}
