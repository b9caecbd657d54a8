import type { IncomingMessage, Server as PlainServer } from 'node:http'
import type { Server as SecureServer } from 'node:https'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Server } from 'socket.io'
import type { KioskPrinting } from '../../contract/printing.ts'
import type { Code } from '../../contract/refusals.ts'
import type { ClientEvents, ServerEvents } from '../../contract/wire.ts'
import type { Claim, NodeEvents, Tell } from '../nodes/news.ts'
import type { DisplayPlace } from '../../domain/zones.ts'
import { Walk } from '../walk.ts'
import { addressOf, isLoopback } from './address.ts'
import { identify } from './identify.ts'
import { lightenRequest } from './light-request.ts'
import { Publisher } from './publisher.ts'
import type { RealtimeParts } from './realtime-parts.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Beside } from './screens.ts'
import { ScreenSocket, type AppSocket } from './screen-socket.ts'
import { Seats } from './seats.ts'

type HttpServer = PlainServer | SecureServer

export interface Realtime {
  readonly publisher: Publisher
  /** Tells an unpaired screen its token. */
  paired(code: string, token: string): void
  /** Tells a kiosk how its tickets come on paper from now on. */
  printing(device: string, printing: KioskPrinting): void
  /** Tells displays that hang elsewhere what they show from now on. */
  hang(placeOf: (office: string, device: string) => DisplayPlace | undefined): void
  /** The paired screens that are connected here, each by its id. */
  connectedDevices(): ReadonlySet<string>
  /** How many screens and pages of each kind are connected here. */
  connectedKinds(): Readonly<Record<string, number>>
  /** The rooms of the sessions and devices that are connected here. */
  roomsOfKnown(): ReadonlySet<string>
  /** Those of the next so many screens: in turn each is asked about. */
  roomsInTurn(most: number): ReadonlySet<string>
  /** Takes from everyone in a room (a session's or a device's) what they were allowed. */
  end(room: string, why: Code): void
  /** Tells the other nodes. */
  readonly tell: Tell
  /** What other nodes say of the counters that are worked there. */
  hearSeats(claims: readonly Claim[]): void
  /** Repeats to other nodes which counters are worked here, and forgets those of nodes that are silent. */
  followSeats(): Promise<void>
  /** Moves every screen to the current day of its office. */
  followTheDay(): Promise<void>
  close(): Promise<void>
}

/** More than any honest message; what is larger than this closes the connection, below it gets a refusal. */
const largestFrame = 2_000_000

/** So long a screen has to answer that it is there. */
const answerWithinMs = 5_000

export function openRealtime(http: HttpServer, parts: RealtimeParts): Realtime {
  const io = openSockets(http, parts)
  const tell: Tell = (news) => { if (parts.link?.isUp() === true) io.serverSideEmit('news', news) }
  const publisher = new Publisher({
    clock: parts.clock,
    besideOf: (officeDay) => besideOf(officeDay, parts),
    emit: (room, picture) => { io.local.to(room).emit('view', picture as never) },
  })
  const seats = new Seats((claims) => { tell({ kind: 'seats', claims: [...claims] }) })
  const screens = new Set<ScreenSocket>()
  const walk = new Walk(screens)
  io.engine.use(parts.session)

  io.on('connection', (socket: AppSocket) => {
    lightenRequest(socket)
    const screen = new ScreenSocket(socket, publisher, seats, parts)
    screens.add(screen)
    socket.on('disconnect', () => { screens.delete(screen) })
  })
  io.use((socket: AppSocket, next) => { letIn(socket, next, parts) })
  io.on('news', parts.hear)

  return {
    publisher, tell,
    paired(code, token) { io.local.to(`pairing|${code}`).emit('paired', { token }) },
    printing(device, { mode, paper }) { io.local.to(`device|${device}`).emit('printing', { mode, paper }) },
    hang(placeOf) { for (const screen of screens) screen.hang(placeOf) },
    connectedDevices: () => new Set([...screens].flatMap((screen) => screen.device ?? [])),
    connectedKinds: () => countOf([...screens].map(({ kind }) => kind)),
    roomsOfKnown: () => roomsOf([...screens]),
    roomsInTurn: (most) => roomsOf(walk.next(most)),
    hearSeats(claims) { seats.hear(claims) },
    followSeats: () => seats.follow(),
    end(room, why) { for (const screen of screens) if (screen.isIn(room)) screen.end(why) },
    followTheDay: () => followTheDay(screens),
    async close() { await io.close() },
  }
}

/** Whoever waits for an answer goes between: a country has thousands of screens. What one found to be today, the others of its office need not ask. */
async function followTheDay(screens: Iterable<ScreenSocket>): Promise<void> {
  const current = new Set<OfficeDay>()
  let looked = 0
  for (const screen of screens) {
    looked += 1
    if (looked % 500 === 0) await nextTurn()
    if (screen.isOnOneOf(current)) continue
    const today = await screen.followTheDay()
    if (today !== null) current.add(today)
  }
}

function roomsOf(screens: readonly ScreenSocket[]): Set<string> {
  return new Set(screens.flatMap((screen) => screen.room ?? []))
}

function countOf(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function openSockets(http: HttpServer, { link, heartbeatSeconds }: RealtimeParts): Server<ClientEvents, ServerEvents, NodeEvents> {
  return new Server<ClientEvents, ServerEvents, NodeEvents>(http, {
    serveClient: false, transports: ['websocket'], maxHttpBufferSize: largestFrame,
    // A cut cable says nothing: both ends notice it by a heartbeat that fails to come.
    pingInterval: heartbeatSeconds * 1000, pingTimeout: answerWithinMs,
    allowRequest: (request, decide) => { decide(null, isSameOrigin(request)) },
    ...link === null ? {} : { adapter: link.adapter },
  })
}

function letIn(socket: AppSocket, next: (fault?: Error) => void, parts: RealtimeParts): void {
  const address = addressOf(socket.request, parts.proxies)
  if (!isLoopback(address) && !parts.mayConnect(address, parts.clock.now())) {
    next(new Error('tooMany'))
    return
  }
  identify(socket.handshake.auth, socket.request, parts).then((identified) => {
    socket.data = identified
    next()
  }, (err: unknown) => {
    parts.log.warn({ err }, 'a connection could not be identified')
    next(new Error('unavailable'))
  })
}

function besideOf(officeDay: OfficeDay, { directoryOf, estimates, displaysOf, watchedOf, links }: RealtimeParts): Beside {
  const { key } = officeDay
  return {
    directory: directoryOf(key.office), expected: estimates.of(officeDay), displays: displaysOf(key.office),
    watched: watchedOf(officeDay),
    codeOf: (ticket) => links.ratingCode({ ...key, ticket }),
  }
}

/** Browsers say where a page came from; a page of another site may not use the cookie of this one. */
function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
