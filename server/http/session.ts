import MongoStore from 'connect-mongo'
import session from 'express-session'
import type { RequestHandler } from 'express'
import type { Session as SignedIn } from '../../contract/http.ts'
import type { Connection } from '../store/connect.ts'

declare module 'express-session' {
  interface SessionData { staff?: SignedIn }
}

const workingDayMs = 12 * 3_600_000

/** Staff sessions in the database: shared by all processes and with the sockets, revocable by deleting them. */
export function staffSessions(secret: string, connection: Connection): RequestHandler {
  return session({
    name: 'luot.session',
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', maxAge: workingDayMs },
    // The embedded engine makes TTL indexes but deletes nothing: the store does it itself.
    store: MongoStore.create({
      client: connection.getClient(), dbName: connection.name, autoRemove: 'interval', autoRemoveInterval: 15, stringify: false,
    }),
  })
}
