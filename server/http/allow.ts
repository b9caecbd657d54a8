import type { RequestHandler } from 'express'
import type { Role } from '../../domain/actor.ts'
import type { Session } from '../../contract/http.ts'
import { refuseWith } from './refusal.ts'

/** Lets only signed-in staff of these roles through. */
export function allow(...roles: readonly Role[]): RequestHandler {
  return (request, response, next) => {
    const { staff } = request.session
    if (staff === undefined) refuseWith(response, 'signedOut')
    else if (!roles.includes(staff.role)) refuseWith(response, 'notAllowed')
    else next()
  }
}

/** The signed-in person behind `allow`. */
export function signedIn({ session }: { session: { staff?: Session } }): Session {
  if (session.staff === undefined) throw new Error('a route that needs a session was left open')
  return session.staff
}
