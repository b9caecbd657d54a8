import type { Actor, DeviceKind } from '../../domain/actor.ts'
import type { Sender } from '../../contract/commands.ts'
import type { Session } from '../../contract/http.ts'
import type { TicketKey } from '../identity/ticket-links.ts'

/** Who is at the other end of a socket. */
export type Who =
  | { readonly kind: 'staff', readonly session: Session, readonly sessionId: string }
  | { readonly kind: 'device', readonly id: string, readonly office: string, readonly device: DeviceKind, readonly counter: string | null, readonly zone: string | null }
  /** By the ticket's link; or, by the code of a dossier, only for the one transaction that may be rated. */
  | { readonly kind: 'citizen', readonly key: TicketKey, readonly rates: number | null }
  /** A screen that has no place yet. */
  | { readonly kind: 'unpaired', readonly code: string }
  /** Nobody: the session ended, the token was revoked, or the link was never made. */
  | { readonly kind: 'nobody', readonly why: 'signedOut' | 'notAllowed' | 'notPaired' | 'notFound' | 'tooMany' }

export type Known = Exclude<Who, { kind: 'unpaired' | 'nobody' }>

export function isKnown(who: Who): who is Known {
  return who.kind !== 'unpaired' && who.kind !== 'nobody'
}

export function senderOf(who: Known): Sender {
  if (who.kind === 'device') return who.device
  return who.kind === 'citizen' && who.rates !== null ? 'dossier' : who.kind
}

/** The device, the role, or what else somebody is. */
export function kindOf(who: Who): string {
  if (who.kind === 'device') return who.device
  return who.kind === 'staff' ? who.session.role : who.kind
}

export function officeOf(who: Known): string {
  if (who.kind === 'staff') return who.session.office
  return who.kind === 'device' ? who.office : who.key.office
}

export function actorOf(who: Known): Actor {
  if (who.kind === 'staff') return { kind: 'staff', id: who.session.id, role: who.session.role }
  if (who.kind === 'device') return { kind: 'device', id: who.id, device: who.device, counter: who.counter }
  const { key: { ticket }, rates } = who
  return rates === null ? { kind: 'citizen', ticket } : { kind: 'dossier', ticket, transaction: rates }
}

/** The same for every socket of a session, of a device, or of whoever holds a ticket's link. */
export function keyOf(who: Known): string {
  if (who.kind === 'staff') return `session|${who.sessionId}`
  return who.kind === 'device' ? `device|${who.id}` : `ticket|${who.key.office}|${who.key.day}|${who.key.ticket}`
}
