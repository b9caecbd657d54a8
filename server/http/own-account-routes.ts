import { Router, type Request, type Response } from 'express'
import { ChangePassword, ConfirmSecondFactor, WithPassword, type BegunSecondFactor, type ConfirmedSecondFactor, type OwnAccount } from '../../contract/own-account.ts'
import type { Code } from '../../contract/refusals.ts'
import { roles, type Role } from '../../domain/actor.ts'
import type { AuditAct } from '../../domain/audit.ts'
import { passwordRefusal } from '../../domain/passwords.ts'
import { leads } from '../../domain/second-factor.ts'
import type { OwnPassword } from '../identity/own-password.ts'
import type { SecondFactor } from '../identity/second-factor.ts'
import type { Staff } from '../identity/staff.ts'
import { allow, signedIn } from './allow.ts'
import { knowsPassword, type KnowingParts } from './knows-password.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'
import { forgetCookie } from './session.ts'

export interface OwnAccountParts extends KnowingParts {
  readonly passwords: OwnPassword
  readonly secondFactor: SecondFactor
  readonly mustHaveFactor: (role: Role) => boolean
  readonly staff: Pick<Staff, 'byId'>
  /** Signs somebody out everywhere. */
  readonly endSessionsOf: (staff: string) => Promise<void>
  readonly note: Note
}

/** How whoever is signed in signs in: the password, and a second factor for those who lead. */
export function ownAccountRoutes(parts: OwnAccountParts): Router {
  const router = Router()
  router.use('/account', allow(...roles))
  router.get('/account', async (request, response) => { response.json(await accountOf(parts, request)) })
  router.post('/account/password', async (request, response) => { await changePassword(parts, request, response) })
  addSecondFactor(router, parts)
  router.delete('/staff/:id/second-factor', allow('administrator'), async (request: Request<{ id: string }>, response) => {
    const refusal = await resetFor(parts, request, request.params.id)
    if (refusal === null) response.status(204).end()
    else refuseWith(response, refusal)
  })
  return router
}

function addSecondFactor(router: Router, parts: OwnAccountParts): void {
  const { secondFactor, clock } = parts
  router.use('/account/second-factor', allow(...roles.filter(leads)))
  router.post('/account/second-factor', async (request, response) => {
    if (!await knowsPassword(parts, request, response, WithPassword.safeParse(request.body).data?.password)) return
    const begun: BegunSecondFactor | null = await secondFactor.begin(signedIn(request).id, await parts.passwords.usernameOf(signedIn(request).id))
    if (begun === null) refuseWith(response, 'settingsChanged')
    else response.json(begun)
  })
  router.post('/account/second-factor/confirm', async (request, response) => {
    const { data } = ConfirmSecondFactor.safeParse(request.body)
    const { id } = signedIn(request)
    const recovery = data === undefined ? null : await secondFactor.confirm(id, data.code, clock.now())
    if (recovery === null) {
      refuseWith(response, data === undefined ? 'invalidInput' : 'wrongSecondFactor')
      return
    }
    await noteOwn(parts, request, 'secondFactorOn')
    response.json({ recovery } satisfies ConfirmedSecondFactor)
  })
  router.delete('/account/second-factor', async (request, response) => {
    if (!await knowsPassword(parts, request, response, WithPassword.safeParse(request.body).data?.password)) return
    if (await secondFactor.remove(signedIn(request).id)) await withoutFactor(parts, request)
    response.status(204).end()
  })
}

async function accountOf({ passwords, secondFactor, mustHaveFactor }: OwnAccountParts, request: Request): Promise<OwnAccount> {
  const { id, role } = signedIn(request)
  const recoveryLeft = await secondFactor.recoveryLeft(id)
  return { username: await passwords.usernameOf(id), secondFactor: { mayUse: leads(role), mustUse: mustHaveFactor(role), recoveryLeft } }
}

/** Whoever has to have one sets up another to come in again: so a phone is exchanged. */
async function withoutFactor(parts: OwnAccountParts, request: Request): Promise<void> {
  await noteOwn(parts, request, 'secondFactorOff')
  const { id, role } = signedIn(request)
  if (parts.mustHaveFactor(role)) await parts.endSessionsOf(id)
}

/** Everything that was opened with the old password ends, this session too. */
async function changePassword(parts: OwnAccountParts, request: Request, response: Response): Promise<void> {
  const { data } = ChangePassword.safeParse(request.body)
  const { id, name } = signedIn(request)
  const refusal = data === undefined ? 'invalidInput' : passwordRefusal(data.next, [name, await parts.passwords.usernameOf(id)])
  if (refusal !== null) {
    refuseWith(response, refusal)
    return
  }
  if (data === undefined || !await knowsPassword(parts, request, response, data.current)) return
  await parts.passwords.set(id, data.next)
  await noteOwn(parts, request, 'passwordChanged')
  await parts.endSessionsOf(id)
  forgetCookie(request, response).status(204).end()
}

/** For a colleague who has lost the authenticator and the recovery codes; nobody does that for themselves. */
async function resetFor(parts: OwnAccountParts, request: Pick<Request, 'session'>, id: string): Promise<Code | null> {
  const { id: own, office } = signedIn(request)
  const person = await parts.staff.byId(id)
  if (person?.office !== office) return 'unknownOfficer'
  if (id === own) return 'ownAccount'
  if (!await parts.secondFactor.remove(id)) return 'notFound'
  await parts.note(request, { act: 'secondFactorReset', about: { id, name: person.name } })
  await parts.endSessionsOf(id)
  return null
}

async function noteOwn(parts: OwnAccountParts, request: Request, act: AuditAct): Promise<void> {
  const { id, name } = signedIn(request)
  await parts.note(request, { act, about: { id, name } })
}
