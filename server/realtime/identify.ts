import { promisify } from 'node:util'
import type { IncomingMessage } from 'node:http'
import { Handshake } from '../../contract/wire.ts'
import type { Session } from '../../contract/http.ts'
import type { DeviceKind } from '../../domain/actor.ts'
import { worksInOffice } from '../../domain/organisation/rights.ts'
import type { Clock } from '../clock.ts'
import type { Devices } from '../identity/devices.ts'
import type { RatingLinks } from '../identity/rating-links.ts'
import type { TicketLinks } from '../identity/ticket-links.ts'
import { addressOf } from './address.ts'
import type { Who } from './who.ts'

export interface IdentifyParts {
  readonly clock: Clock
  readonly devices: Devices
  readonly links: TicketLinks
  readonly ratingLinks: RatingLinks
  readonly knowsOffice: (office: string) => boolean
  /** Whether one more pairing code may be made for this address. */
  readonly mayPair: (address: string, now: number) => boolean
  /** How many reverse proxies stand before this server. */
  readonly proxies: number
}

interface Pairing { readonly code: string, readonly expiresAt: number }

export interface Identified {
  readonly who: Who
  readonly pairing: Pairing | null
  /** Which of an officer's windows this is; null when it does not say. */
  readonly page: string | null
}

/** The session that express put on the request of the handshake. */
export type WithSession = IncomingMessage & { sessionID?: string, session?: { staff?: Session }, sessionStore?: SessionStore }
interface SessionStore { get(id: string, tell: (error: unknown, kept?: { staff?: Session } | null) => void): void }

/** Who a new connection is, by its token, its link, its wish to be paired, or its session; and its code if it is to be paired. */
export async function identify(auth: unknown, request: WithSession, parts: IdentifyParts): Promise<Identified> {
  const handshake = Handshake.safeParse(auth)
  const { device, ticket, pairing, console = null } = handshake.success ? handshake.data : {}
  if (device !== undefined) return { who: await byToken(device, parts), pairing: null, page: null }
  if (ticket !== undefined) return { who: byLink(ticket, parts), pairing: null, page: null }
  return pairing === undefined ? { who: await bySession(request), pairing: null, page: console } : newcomer(pairing, request, parts)
}

async function newcomer(kind: DeviceKind, request: WithSession, { clock, devices, mayPair, proxies }: IdentifyParts): Promise<Identified> {
  if (!mayPair(addressOf(request, proxies), clock.now())) return { who: { kind: 'nobody', why: 'tooMany' }, pairing: null, page: null }
  const pairing = await devices.beginPairing(kind, clock.now())
  return { who: { kind: 'unpaired', code: pairing.code }, pairing, page: null }
}

async function byToken(token: string, { devices, knowsOffice }: IdentifyParts): Promise<Who> {
  const record = await devices.byToken(token)
  if (record === null || !knowsOffice(record.office)) return { kind: 'nobody', why: 'notPaired' }
  const { _id, office, kind, counter, zone = null } = record
  return { kind: 'device', id: _id, office, device: kind, counter, zone }
}

function byLink(link: string, { links, ratingLinks, clock, knowsOffice }: IdentifyParts): Who {
  const own = links.read(link)
  const named = own === null ? ratingLinks.read(link, clock.now()) : { key: own, transaction: null }
  if (named === null || !knowsOffice(named.key.office)) return { kind: 'nobody', why: 'notFound' }
  return { kind: 'citizen', key: named.key, rates: named.transaction }
}

/** As the store has it now: a connection may outlive the session that it began with, and ask once more who it is. */
async function bySession({ session, sessionID, sessionStore }: WithSession): Promise<Who> {
  if (session?.staff === undefined || sessionID === undefined || sessionStore === undefined) return { kind: 'nobody', why: 'signedOut' }
  const kept = await promisify(sessionStore.get.bind(sessionStore))(sessionID)
  if (kept?.staff === undefined) return { kind: 'nobody', why: 'signedOut' }
  // Who looks over offices, or keeps the machines, has no screen in any of them: no command, whatever it is, comes through here.
  return worksInOffice(kept.staff.role) ? { kind: 'staff', session: kept.staff, sessionId: sessionID } : { kind: 'nobody', why: 'notAllowed' }
}
