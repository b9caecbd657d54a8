import MongoStore from 'connect-mongo'
import session from 'express-session'
import type { RequestHandler } from 'express'
import type { mongo } from 'mongoose'
import type { Session as SignedIn } from '../../contract/http.ts'

declare module 'express-session' {
  interface SessionData { staff?: SignedIn }
}

const workingDayMs = 12 * 3_600_000

/** Staff sessions in the database: shared by all processes and with the sockets, revocable by deleting them. */
export function staffSessions(secret: string, client: mongo.MongoClient, dbName: string): RequestHandler {
  return session({
    name: 'luot.session',
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', maxAge: workingDayMs },
    // The embedded engine makes TTL indexes but deletes nothing: the store does it itself.
    store: MongoStore.create({ client, dbName, autoRemove: 'interval', autoRemoveInterval: 15, stringify: false }),
  })
}
