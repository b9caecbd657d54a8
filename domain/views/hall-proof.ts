import { knownTicket, type Call, type Day } from '../day.ts'

/** Calls in a row, up to the newest, of which the hall has not said that it showed (or spoke) them. */
export interface Unproven { readonly ticket: string, readonly at: number, readonly count: number }

/**
 * What the hall displays have said of the day's calls; whether that is silence, a clock decides. Displays of different
 * zones show different calls: one that works does not excuse another that leaves people waiting for their call.
 */
export function hallProof(day: Day) {
  const { calls } = day
  const isShown = ({ shownAt, spokenAt }: Call) => shownAt !== null || spokenAt !== null
  return {
    unshown: unprovenOf(calls.filter((call, index) =>
      !isShown(call) && (index > calls.findLastIndex(isShown) || isAwaited(day, call)))),
    unspoken: unprovenOf(calls.slice(calls.findLastIndex(({ spokenAt }) => spokenAt !== null) + 1)),
    lastSpokenAt: calls.reduce<number | null>((latest, { spokenAt }) => spokenAt === null ? latest : Math.max(latest ?? 0, spokenAt), null),
  }
}

/** Whoever was called last by this call has not come to the counter yet. */
function isAwaited(day: Day, { ticket, call }: Call): boolean {
  const { state, call: last } = knownTicket(day, ticket)
  return state === 'called' && last === call
}

function unprovenOf(calls: readonly Call[]): Unproven | null {
  const [first] = calls
  return first === undefined ? null : { ticket: first.ticket, at: first.at, count: calls.length }
}
