import { Router, type Request, type Response } from 'express'
import { ReachStep, SetUpOffice, type OfficeIsSetUp } from '../../contract/first-start.ts'
import type { Session } from '../../contract/http.ts'
import type { Staff } from '../identity/staff.ts'
import { OwnOffice, type OwnOfficeParts } from '../setup/own-office.ts'
import { allow, signedIn } from './allow.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'
import { beginSession } from './sign-in.ts'

export interface FirstStartRouteParts extends OwnOfficeParts {
  readonly staff: Pick<Staff, 'byId'>
  readonly note: Note
  readonly peopleChanged: (office: string) => Promise<void>
  /** Says that an office has come, or gone. */
  readonly settingsChanged: () => void
}

/** From the demo to an office of one's own: made by the administrator, and gone through step by step. */
export function firstStartRoutes(parts: FirstStartRouteParts): Router {
  const own = new OwnOffice(parts)
  const router = Router()
  router.use('/first-start', allow('administrator'))
  router.get('/first-start', async (request, response) => { response.json(await own.state(signedIn(request))) })
  router.post('/first-start', async (request, response) => { await setUp(own, parts, request, response) })
  router.patch('/first-start', async (request, response) => {
    const { data } = ReachStep.safeParse(request.body)
    const refused = data === undefined ? { refusal: 'invalidInput' as const } : await own.reach(signedIn(request), data.step)
    if (refused === null) response.json(await own.state(signedIn(request)))
    else refuseWith(response, refused.refusal)
  })
  router.delete('/first-start/demo', async (request, response) => {
    const refused = await own.removeDemo(signedIn(request))
    if (refused !== null) {
      refuseWith(response, refused.refusal)
      return
    }
    parts.settingsChanged()
    await parts.note(request, { act: 'demoRemoved', about: null })
    response.status(204).end()
  })
  return router
}

async function setUp(own: OwnOffice, parts: FirstStartRouteParts, request: Request, response: Response): Promise<void> {
  const { data } = SetUpOffice.safeParse(request.body)
  const made = data === undefined ? { refusal: 'invalidInput' as const } : await own.setUp(signedIn(request), data)
  if ('refusal' in made) {
    refuseWith(response, made.refusal)
    return
  }
  const { username, password, office, name } = made
  const session = await signInAnew(request, parts)
  await parts.peopleChanged(office)
  parts.settingsChanged()
  await parts.note(request, { act: 'officeSetUp', about: { id: office, name: name.vi }, after: { name } })
  response.status(201).json({ session, username, password } satisfies OfficeIsSetUp)
}

/** As who they are now; whoever else had this account open was in the demo. */
async function signInAnew(request: Request, { staff, endSessionsOf }: FirstStartRouteParts): Promise<Session> {
  const { id } = signedIn(request)
  const session = await staff.byId(id)
  if (session === null) throw new Error('the administrator is gone')
  await endSessionsOf(id)
  await beginSession(request, session)
  return session
}
