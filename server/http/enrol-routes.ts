import { Router, type Request } from 'express'
import { ConfirmSecondFactor, type BegunSecondFactor, type EnrolledSecondFactor } from '../../contract/own-account.ts'
import type { Session } from '../../contract/http.ts'
import type { Clock } from '../clock.ts'
import type { OwnPassword } from '../identity/own-password.ts'
import type { SecondFactor } from '../identity/second-factor.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'
import { beginSession } from './sign-in.ts'

export interface EnrolParts {
  readonly passwords: Pick<OwnPassword, 'usernameOf'>
  readonly secondFactor: Pick<SecondFactor, 'begin' | 'confirm'>
  readonly clock: Clock
  readonly note: Note
}

/**
 * The only two doors open to somebody who has to have a second factor and has none: a secret for the authenticator, and
 * the first code, with which they are signed in. For everything else they are nobody.
 */
export function enrolRoutes({ passwords, secondFactor, clock, note }: EnrolParts): Router {
  const router = Router()
  router.post('/session/second-factor', async (request, response) => {
    const { enrolling } = request.session
    const begun: BegunSecondFactor | null = enrolling === undefined ? null : await secondFactor.begin(enrolling.id, await passwords.usernameOf(enrolling.id))
    // It was set up in another window meanwhile.
    if (begun === null) refuseWith(response, enrolling === undefined ? 'signedOut' : 'settingsChanged')
    else response.json(begun)
  })
  router.post('/session/second-factor/confirm', async (request, response) => {
    const { enrolling } = request.session
    const { data } = ConfirmSecondFactor.safeParse(request.body)
    if (enrolling === undefined || data === undefined) {
      refuseWith(response, enrolling === undefined ? 'signedOut' : 'invalidInput')
      return
    }
    const recovery = await secondFactor.confirm(enrolling.id, data.code, clock.now())
    if (recovery === null) refuseWith(response, 'wrongSecondFactor')
    else {
      await enter(request, enrolling, note)
      response.json({ recovery, session: enrolling } satisfies EnrolledSecondFactor)
    }
  })
  return router
}

async function enter(request: Request, person: Session, note: Note): Promise<void> {
  await beginSession(request, person)
  await note(request, { act: 'secondFactorOn', about: { id: person.id, name: person.name } })
}
