import type { IncomingMessage } from 'node:http'
import MongoStore from 'connect-mongo'
import session from 'express-session'
import type { RequestHandler } from 'express'
import type { Session as SignedIn } from '../../contract/http.ts'
import type { Connection } from '../store/connect.ts'

declare module 'express-session' {
  interface SessionData { staff?: SignedIn }
}

const workingDayMs = 12 * 3_600_000

/** The manager's page has a session of its own: one browser can be an officer in one tab and a manager in another. */
const cookies = { counter: 'luot.session', manager: 'luot.session.manager' } as const
type Desk = keyof typeof cookies

/** Staff sessions in the database: shared by all processes and with the sockets, revocable by deleting them. */
export function staffSessions(secret: string, connection: Connection): RequestHandler {
  // The embedded engine makes TTL indexes but deletes nothing: the store does it itself.
  const store = MongoStore.create({
    client: connection.getClient(), dbName: connection.name, autoRemove: 'interval', autoRemoveInterval: 15, stringify: false,
  })
  const sessionAt = (desk: Desk) => session({
    name: cookies[desk], secret, store, resave: false, saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', maxAge: workingDayMs },
  })
  const sessions = { counter: sessionAt('counter'), manager: sessionAt('manager') }
  return (request, response, next) => { sessions[deskOf(request)](request, response, next) }
}

export function cookieOf(request: IncomingMessage): string {
  return cookies[deskOf(request)]
}

/** Pages say in the query whose session they mean. */
function deskOf({ url = '' }: IncomingMessage): Desk {
  return new URL(url, 'http://here').searchParams.get('desk') === 'manager' ? 'manager' : 'counter'
}
