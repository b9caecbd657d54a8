import { counterStateOf, ticketOf, type Day } from '../../domain/day.ts'
import type { Screen } from '../../contract/views.ts'
import type { Scene } from './screens.ts'

/** Screens on which who waits may be a tenth of a second old: in a busy hall that spares most of the pushes. */
const calmMs: Partial<Record<Screen, number>> = { kiosk: 100, desks: 100, counter: 100, manager: 250 }

export function calmOf({ screen }: Scene): number {
  return calmMs[screen] ?? 0
}

/**
 * What must show at once even on a calm screen: an officer's own counter and the ticket in its hand. The fold makes
 * a new object for whatever changed and keeps the others, so being the same object means being unchanged.
 */
export function urgentParts({ screen, of }: Scene, day: Day): readonly unknown[] {
  if (screen !== 'counter') return []
  const state = counterStateOf(day, of)
  return [state, state.inHand === null ? null : ticketOf(day, state.inHand)]
}
