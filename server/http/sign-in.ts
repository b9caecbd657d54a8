import { promisify } from 'node:util'
import { Router, type Request, type Response } from 'express'
import type { Logger } from 'pino'
import { SignIn, type Session } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Role } from '../../domain/actor.ts'
import { passwordRefusal } from '../../domain/passwords.ts'
import type { AuditLog } from '../audit/audit-log.ts'
import { systemClock, type Clock } from '../clock.ts'
import { browserNamed } from '../identity/browser-named.ts'
import type { OwnPassword } from '../identity/own-password.ts'
import type { SecondFactor } from '../identity/second-factor.ts'
import type { SignInTries } from '../identity/sign-in-tries.ts'
import { nameKey, type Staff } from '../identity/staff.ts'
import type { Limits } from '../limits.ts'
import { fewPerQuarterHour } from './few.ts'
import { refuseWith } from './refusal.ts'
import { deskOf, forgetCookie } from './session.ts'

export interface SignInParts {
  readonly staff: Staff
  readonly tries: SignInTries
  readonly secondFactor: Pick<SecondFactor, 'check' | 'recoveryLeft'>
  readonly mustHaveFactor: (role: Role) => boolean
  readonly passwords: Pick<OwnPassword, 'isFirst' | 'set'>
  readonly audit: AuditLog
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Logger
  /** Ends the sockets of a session. */
  readonly endSession: (sessionId: string) => void
}

/** Sign in, who am I, sign out. */
export function signInRoutes(parts: SignInParts): Router {
  const { limits, endSession } = parts
  const router = Router()
  router.post('/session', fewPerQuarterHour(limits.signIns), async (request, response) => {
    const { data } = SignIn.safeParse(request.body)
    if (data === undefined) {
      refuseWith(response, 'invalidInput')
      return
    }
    const person = await trying(parts, { account: data.username, address: request.ip ?? '' }, response, () => admitted(data, parts))
    if (person === null) await noteRefused(parts, data.username, response)
    else await letIn(parts, person, request, response)
  })
  router.get('/session', (request, response) => {
    if (request.session.staff === undefined) refuseWith(response, 'signedOut')
    else response.json(request.session.staff)
  })
  router.delete('/session', async (request, response) => {
    const { sessionID } = request
    await promisify(request.session.destroy.bind(request.session))()
    endSession(sessionID)
    forgetCookie(request, response).status(204).end()
  })
  return router
}

/**
 * Lets somebody try what is secret, as long as that was not tried too often: each failure counts for the account and for
 * the address. Null when the answer is a "no", which is on its way then.
 */
export async function trying<T extends object>(
  { tries, clock }: Pick<SignInParts, 'tries' | 'clock'>, { account, address }: { readonly account: string, readonly address: string },
  response: Response, attempt: () => Promise<T | Code>,
): Promise<T | null> {
  const wait = await tries.begin(nameKey(account), address, clock.now())
  if (wait !== null) {
    refuseWith(response.set('retry-after', String(Math.ceil(wait / 1000))), 'signInPaused')
    return null
  }
  const said = await attempt()
  if (typeof said === 'string') {
    refuseWith(response, said)
    return null
  }
  await tries.succeeded(nameKey(account), address, clock.now())
  return said
}

async function admitted(asked: SignIn, parts: SignInParts): Promise<Session | Code> {
  const { staff, passwords } = parts
  const person = await staff.signIn(asked.username, asked.password)
  if (person === null) return 'wrongPassword'
  const isFirst = await passwords.isFirst(person.id)
  const refusal = isFirst ? refusalOfNext(asked, person) : null
  if (refusal !== null) return refusal
  // Last of the questions: a code is good once only.
  const said = await checked(person, asked, parts)
  if (said === null && isFirst && asked.next !== undefined) await passwords.set(person.id, asked.next)
  return said ?? person
}

async function checked({ id }: Session, { code }: SignIn, { secondFactor, clock }: SignInParts): Promise<Code | null> {
  const said = await secondFactor.check(id, code ?? null, clock.now())
  if (said === 'passed') return null
  return said === 'needed' ? 'secondFactorNeeded' : 'wrongSecondFactor'
}

/** Why the own password that somebody chooses in place of the one they were given will not do. */
function refusalOfNext({ username, password, next }: SignIn, { name }: Session): Code | null {
  return next === undefined || next === password ? 'newPasswordNeeded' : passwordRefusal(next, [name, username])
}

/** Of accounts that there are only: what is typed for a name may be a password. */
async function noteRefused({ staff, audit, clock }: SignInParts, username: string, response: Response): Promise<void> {
  const code = response.locals['refusal'] as Code
  const person = asksForMore.has(code) ? null : await staff.byUsername(username)
  if (person === null) return
  const { id, name, office } = person
  await audit.note({ act: 'signInRefused', office, by: null, at: clock.now(), about: { id, name }, after: { code } })
}

/** The password was right, and something else is asked for. */
const asksForMore: ReadonlySet<Code> = new Set<Code>(['newPasswordNeeded', 'secondFactorNeeded', 'passwordTooShort', 'passwordTooCommon', 'passwordLikeName'])

/** Whoever has to have a second factor and has none may do nothing but set one up: for all other routes they are nobody. */
async function letIn({ secondFactor, mustHaveFactor, log }: SignInParts, person: Session, request: Request, response: Response): Promise<void> {
  const { id, office, role } = person
  const hasFactor = await secondFactor.recoveryLeft(id) !== null
  if (mustHaveFactor(role) && !hasFactor) {
    await beginAnew(request, { enrolling: person })
    refuseWith(response, 'secondFactorToSet')
    return
  }
  await beginSession(request, person)
  log.info({ staff: id, office, hasFactor }, 'somebody signed in')
  response.json(person)
}

/** A new id for every sign-in, so that an id known before is worth nothing after. */
export function beginSession(request: Request, person: Session): Promise<void> {
  return beginAnew(request, { staff: person })
}

async function beginAnew(request: Request, who: Pick<Request['session'], 'staff' | 'enrolling'>): Promise<void> {
  await promisify(request.session.regenerate.bind(request.session))()
  const now = systemClock.now()
  Object.assign(request.session, who, { begunAt: now, seenAt: now, desk: deskOf(request), browser: browserNamed(request.headers['user-agent']) })
  await promisify(request.session.save.bind(request.session))()
}
