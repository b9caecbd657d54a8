import type { Call } from './announcer/announcing.ts'
import type { HallView } from './hall-view.ts'

/** For so long after a call the hall sees it in the colour that means "your turn". */
export const turnMs = 20_000

export interface Hero { readonly call: Call, readonly isTurn: boolean }

/** The newest call of the day, and whether its people are on their way now. */
export function heroOf({ calls }: Pick<HallView, 'calls'>, now: number, speaking: Call | null): Hero | null {
  const call = calls.reduce<Call | null>((newest, one) => newest === null || one.call > newest.call ? one : newest, null)
  if (call === null) return null
  return { call, isTurn: now - call.at < turnMs || speaking?.call === call.call }
}
