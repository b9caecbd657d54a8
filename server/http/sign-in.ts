import { promisify } from 'node:util'
import { Router, type Request } from 'express'
import { SignIn, type Session } from '../../contract/http.ts'
import type { Staff } from '../identity/staff.ts'
import type { Limits } from '../limits.ts'
import { fewPerQuarterHour } from './few.ts'
import { refuseWith } from './refusal.ts'
import { cookieOf } from './session.ts'

export interface SignInParts {
  readonly staff: Staff
  readonly limits: Limits
  /** Ends the sockets of a session. */
  readonly endSession: (sessionId: string) => void
}

/** Sign in, who am I, sign out. */
export function signInRoutes({ staff, limits, endSession }: SignInParts): Router {
  const router = Router()
  router.post('/session', fewPerQuarterHour(limits.signIns), async (request, response) => {
    const parsed = SignIn.safeParse(request.body)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const person = await staff.signIn(parsed.data.username, parsed.data.password)
    if (person === null) {
      refuseWith(response, 'wrongPassword')
      return
    }
    await beginSession(request, person)
    response.json(person)
  })
  router.get('/session', (request, response) => {
    if (request.session.staff === undefined) refuseWith(response, 'signedOut')
    else response.json(request.session.staff)
  })
  router.delete('/session', async (request, response) => {
    const { sessionID } = request
    await promisify(request.session.destroy.bind(request.session))()
    endSession(sessionID)
    response.clearCookie(cookieOf(request)).status(204).end()
  })
  return router
}

/** A new id for every sign-in, so that an id known before is worth nothing after. */
export async function beginSession(request: Request, person: Session): Promise<void> {
  await promisify(request.session.regenerate.bind(request.session))()
  request.session.staff = person
  await promisify(request.session.save.bind(request.session))()
}
