import type { ScreenView } from '../../contract/views.ts'

type Hall = ScreenView<'manager'>['hall']

/** How the hall is silent: no display shows the calls, or none speaks them. */
export interface Silence { readonly kind: 'notShown' | 'notSpoken', readonly ticket: string, readonly at: number, readonly count: number }

/** After this long without a word from the hall, somebody should look whether its screen is on. */
const shownWithinMs = 5000
/** Calls are spoken one after another, so that one may wait a while for its turn, but not for long while nothing is said. */
const spokenWithinMs = 60_000

export function silenceOf({ unshown, unspoken, lastSpokenAt }: Hall, now: number): Silence | null {
  if (unshown !== null && now - unshown.at > shownWithinMs) return { kind: 'notShown', ...unshown }
  if (unspoken === null || unspoken.count < 2) return null
  const silentSince = Math.max(unspoken.at, lastSpokenAt ?? 0)
  return now - silentSince > spokenWithinMs ? { kind: 'notSpoken', ...unspoken } : null
}
