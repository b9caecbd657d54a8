import type { IncomingMessage } from 'node:http'
import MongoStore from 'connect-mongo'
import session from 'express-session'
import type { Request, RequestHandler } from 'express'
import type { Clock } from '../clock.ts'
import type { Session as SignedIn } from '../../contract/http.ts'
import type { Connection } from '../store/connect.ts'
import { isSessionOver, longestSessionMs, sessionsIn, type Sessions } from '../store/sessions.ts'

declare module 'express-session' {
  /** `begunAt`, `seenAt`: when somebody signed in, and when they were last there. */
  interface SessionData { staff?: SignedIn, begunAt?: number, seenAt?: number }
}

/** Noted no more often than that. */
const seenEveryMs = 60_000

/** The manager's page has a session of its own: one browser can be an officer in one tab and a manager in another. */
const cookies = { counter: 'luot.session', manager: 'luot.session.manager' } as const
type Desk = keyof typeof cookies

/**
 * Staff sessions in the database: shared by all processes and with the sockets, revocable by deleting them. They end a
 * working day after they began, and earlier when nobody is there any more. The clock is the machine's, as is the cookie's.
 */
export function staffSessions(secret: string, connection: Connection, clock: Clock): RequestHandler {
  // The embedded engine makes TTL indexes but deletes nothing: the store does it itself.
  const store = MongoStore.create({
    client: connection.getClient(), dbName: connection.name, autoRemove: 'interval', autoRemoveInterval: 15, stringify: false,
  })
  const sessionAt = (desk: Desk) => session({
    name: cookies[desk], secret, store, resave: false, saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', maxAge: longestSessionMs },
  })
  const sessions = { counter: sessionAt('counter'), manager: sessionAt('manager') }
  const kept = sessionsIn(connection)
  return (request, response, next) => {
    sessions[deskOf(request)](request, response, (fault?: unknown) => {
      if (fault !== undefined) next(fault)
      else followUse(request, kept, clock.now(), next)
    })
  }
}

/** One that is over is replaced by an empty one before anybody asks who it is. */
function followUse({ session: own, sessionID }: Pick<Request, 'session' | 'sessionID'>, kept: Pick<Sessions, 'seen'>, now: number, next: (fault?: unknown) => void): void {
  if (own.staff === undefined) next()
  else if (isSessionOver(own, now)) own.regenerate(next)
  else {
    // Not by saving the session: that would bring back one that was ended meanwhile.
    if (now - (own.seenAt ?? 0) > seenEveryMs) kept.seen([sessionID], now).catch(() => undefined)
    next()
  }
}

export function cookieOf(request: IncomingMessage): string {
  return cookies[deskOf(request)]
}

/** Pages say in the query whose session they mean. */
function deskOf({ url = '' }: IncomingMessage): Desk {
  return new URLSearchParams(url.split('?')[1]).get('desk') === 'manager' ? 'manager' : 'counter'
}
