import type { HallView } from '../hall-view.ts'

export type AboveCounter = NonNullable<HallView['above']>

/** What a small screen says of its counter. */
export type Doing = 'closed' | 'free' | 'called' | 'serving' | 'paused'

/** For so long after a call, and after each recall, the screen blinks. */
export const blinkMs = 20_000

/** Whoever is at the counter comes before what the counter does besides. */
export function doingOf({ status, inHand }: AboveCounter): Doing {
  if (inHand !== null) return inHand.state === 'called' ? 'called' : 'serving'
  return status === 'open' ? 'free' : status
}

export function isBlinking({ inHand }: AboveCounter, now: number): boolean {
  return inHand?.state === 'called' && inHand.calledAt !== null && now - inHand.calledAt < blinkMs
}
