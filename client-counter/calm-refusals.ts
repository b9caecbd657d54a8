import type { Code } from '../contract/refusals.ts'

/** Refusals that tell how the hall stands; nothing went wrong. */
const calm: ReadonlySet<Code> = new Set<Code>([
  'nobodyWaiting', 'ticketNotWaiting', 'ticketOver', 'ticketNotHeld', 'ticketNotMissed', 'counterTaken', 'dayClosed', 'dayNotOpen',
])

export function isCalm(code: Code): boolean {
  return calm.has(code)
}
