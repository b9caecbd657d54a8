import type { DisplayPlace } from '../../domain/zones.ts'
import type { Known } from './who.ts'

/** The same display at its new place; null when that is the old one, or when it is paired no more. */
export function hungAt(who: Known & { kind: 'device' }, place: DisplayPlace | undefined): (Known & { kind: 'device' }) | null {
  return place === undefined || (place.zone === who.zone && place.counter === who.counter) ? null : { ...who, ...place }
}
