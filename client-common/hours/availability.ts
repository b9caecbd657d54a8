import type { Code } from '../../contract/refusals.ts'
import type { ScreenView } from '../../contract/views.ts'

type KioskView = ScreenView<'kiosk'>
type Service = KioskView['services'][number]

/** When a number can be had again: a moment of today, or a date and a local time; null when nobody has said. */
export type Again = { readonly at: number } | { readonly date: string, readonly from: string } | null

/** Why there are no numbers now. `between`: a session is over, and another comes today. */
export type Why = 'notYet' | 'between' | 'over' | 'holiday' | 'dayOff' | 'quota'

export interface Unavailable {
  readonly why: Why
  /** The session that is over or used up, by its beginning; null when there is none. */
  readonly session: number | null
  readonly again: Again
}

type Hours = Pick<KioskView, 'opening' | 'closed'>
type Quota = Pick<Service, 'quota' | 'taken'>
type Session = NonNullable<KioskView['opening']['sessions']>[number]

/** Whether the office gives numbers at a moment of the server's clock; null: it does. */
export function officeUnavailable(hours: Hours, now: number): Unavailable | null {
  const { sessions, special, next } = hours.opening
  if (hours.closed) return { why: 'over', session: null, again: next }
  if (placeAt(hours, now) !== null) return null
  if (sessions?.length === 0) return { why: special === null ? 'dayOff' : 'holiday', session: null, again: next }
  return betweenSessions(sessions ?? [], next, now)
}

/** On a day that has sessions, but none of them now. */
function betweenSessions(sessions: readonly Session[], next: KioskView['opening']['next'], now: number): Unavailable {
  const past = sessions.findLast(({ from }) => from <= now)
  const later = sessions.find(({ from }) => from > now)
  if (later === undefined) return { why: 'over', session: null, again: next }
  return { why: past === undefined ? 'notYet' : 'between', session: past?.from ?? null, again: { at: later.from } }
}

/** Whether a service has numbers left in the session of now; null: it has, or the office itself gives none. */
export function quotaUsedUp(hours: Hours, service: Quota, now: number): Unavailable | null {
  const place = placeAt(hours, now)
  return place === null || hasLeft(service, place) ? null : usedUp(hours, service, place)
}

/**
 * What a "no" from the server comes to, when it was said before the clock or the picture on this screen had got so far;
 * null for one that is not about hours or quotas.
 */
export function refusedFor(hours: Hours, service: Quota, now: number, code: Code): Unavailable | null {
  switch (code) {
    case 'quotaReached': return quotaUsedUpBy(hours, service, now)
    case 'outsideHours': return officeUnavailable(hours, endOfSession(hours, now))
    case 'dayClosed': return officeUnavailable({ ...hours, closed: true }, now)
    default: return null
  }
}

/** By somebody of whom this screen has not heard yet. */
function quotaUsedUpBy(hours: Hours, service: Quota, now: number): Unavailable | null {
  const place = placeAt(hours, now)
  return place === null ? officeUnavailable(hours, now) : usedUp(hours, service, place)
}

/** The first moment at which the session of now gives no numbers any more. */
function endOfSession(hours: Hours, now: number): number {
  const place = placeAt(hours, now)
  return place === null ? now : hours.opening.sessions?.[place]?.lastNumberAt ?? now
}

function usedUp({ opening: { sessions, next } }: Hours, service: Quota, place: number): Unavailable {
  const later = sessions?.find((_, session) => session > place && hasLeft(service, session))
  const another = later === undefined ? next : { at: later.from }
  return { why: 'quota', session: sessions?.[place]?.from ?? null, again: service.quota === 0 ? null : another }
}

/** The session of now among the day's; null outside of all. An office that is always open has one. */
function placeAt({ opening: { sessions } }: Hours, now: number): number | null {
  const place = sessions?.findIndex((session) => givesNumbers(session, now)) ?? 0
  return place === -1 ? null : place
}

function hasLeft({ quota, taken }: Quota, session: number): boolean {
  return quota === null || (taken[session] ?? 0) < quota
}

function givesNumbers({ from, lastNumberAt }: Session, now: number): boolean {
  return from <= now && now < lastNumberAt
}
