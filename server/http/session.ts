import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import MongoStore from 'connect-mongo'
import session from 'express-session'
import type { Request, RequestHandler, Response } from 'express'
import type { Clock } from '../clock.ts'
import type { Session as SignedIn } from '../../contract/http.ts'
import { desks, type Desk } from '../../contract/sessions.ts'
import type { Connection } from '../store/connect.ts'
import { isSessionOver, longestSessionMs, sessionsIn, type Sessions } from '../store/sessions.ts'

declare module 'express-session' {
  /**
   * `begunAt`, `seenAt`: when somebody signed in, and when they were last there; `desk`, `browser`: where. `enrolling`:
   * somebody who knows their password and may do nothing but set up the second factor that they have to have.
   */
  interface SessionData { staff?: SignedIn, enrolling?: SignedIn, begunAt?: number, seenAt?: number, desk?: Desk, browser?: string }
}

/** Noted no more often than that. */
const seenEveryMs = 60_000

/** The manager's page has a session of its own: one browser can be an officer in one tab and a manager in another. */
const cookies: Readonly<Record<Desk, string>> = { counter: 'luot.session', manager: 'luot.session.manager' }
/** Browsers let nobody but this host set such a cookie, and only over TLS (ASVS 5.0, 3.3.3). */
const overTls = '__Host-'
/** So long a second factor may take to be set up. */
const longestEnrolmentMs = 15 * 60_000

/**
 * Staff sessions in the database: shared by all processes and with the sockets, revocable by deleting them. They end a
 * working day after they began, and earlier when nobody is there any more. The clock is the machine's, as is the cookie's.
 */
export function staffSessions(secret: string, connection: Connection, clock: Clock): RequestHandler {
  // The embedded engine makes TTL indexes but deletes nothing: the store does it itself.
  const store = MongoStore.create({
    client: connection.getClient(), dbName: connection.name, autoRemove: 'interval', autoRemoveInterval: 15, stringify: false,
  })
  const sessionIn = (name: string) => session({
    name, secret, store, resave: false, saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', maxAge: longestSessionMs },
  })
  const names = desks.flatMap((desk) => [cookies[desk], overTls + cookies[desk]])
  const sessions = new Map(names.map((name) => [name, sessionIn(name)]))
  const kept = sessionsIn(connection)
  return (request, response, next) => {
    sessions.get(cookieOf(request))?.(request, response, (fault?: unknown) => {
      if (fault !== undefined) next(fault)
      else followUse(request, kept, clock.now(), next)
    })
  }
}

/** One that is over is replaced by an empty one before anybody asks who it is. */
function followUse({ session: own, sessionID }: Pick<Request, 'session' | 'sessionID'>, kept: Pick<Sessions, 'seen'>, now: number, next: (fault?: unknown) => void): void {
  if (own.staff === undefined && own.enrolling === undefined) next()
  else if (isOver(own, now)) own.regenerate(next)
  else {
    // Not by saving the session: that would bring back one that was ended meanwhile.
    if (now - (own.seenAt ?? 0) > seenEveryMs) kept.seen([sessionID], now).catch(() => undefined)
    next()
  }
}

function isOver(own: Request['session'], now: number): boolean {
  return isSessionOver(own, now) || (own.enrolling !== undefined && now - (own.begunAt ?? 0) > longestEnrolmentMs)
}

/** Takes the cookie from the browser: over TLS one without `Secure` would take nothing. */
export function forgetCookie(request: Request, response: Response): Response {
  const name = cookieOf(request)
  return response.clearCookie(name, { httpOnly: true, sameSite: 'strict', secure: name.startsWith(overTls) })
}

/** Pages say in the query whose session they mean. */
export function deskOf({ url = '' }: Pick<IncomingMessage, 'url'>): Desk {
  return new URLSearchParams(url.split('?')[1]).get('desk') === 'manager' ? 'manager' : 'counter'
}

/** Of a handshake nobody knows whether a proxy took it over TLS; the cookie that came with it says so. */
function cookieOf(request: IncomingMessage & { readonly secure?: boolean }): string {
  const name = cookies[deskOf(request)]
  const isTls = request.secure === true || (request.socket as Partial<TLSSocket>).encrypted === true || carries(request, overTls + name)
  return isTls ? overTls + name : name
}

function carries({ headers: { cookie = '' } }: IncomingMessage, name: string): boolean {
  return cookie.split(';').some((pair) => pair.trim().startsWith(`${name}=`))
}
