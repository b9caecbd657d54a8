import { Router, type Request, type Response } from 'express'
import { WithPassword } from '../../contract/own-account.ts'
import type { OpenSession, SignedInPeople, SignedInPerson } from '../../contract/sessions.ts'
import { roles } from '../../domain/actor.ts'
import { reachOf, type Reach } from '../../domain/organisation/reach.ts'
import { systemClock } from '../clock.ts'
import { hashOfToken } from '../identity/tokens.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { KeptSession, Whose } from '../store/sessions.ts'
import { allow, signedIn } from './allow.ts'
import { knowsPassword, type KnowingParts } from './knows-password.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'
import { forgetCookie } from './session.ts'

/** What is open, and how it is ended on every server. */
export interface OpenSessions {
  readonly of: (whose: Whose, now: number) => Promise<KeptSession[]>
  readonly end: (ids: readonly string[]) => Promise<void>
  readonly endAllOf: (staff: string) => Promise<void>
  readonly endAllIn: (reach: Reach) => Promise<void>
}

export interface SessionRouteParts extends KnowingParts {
  readonly openSessions: OpenSessions
  readonly organisation: Pick<Organisation, 'units' | 'today'>
  readonly note: Note
}

/** Of more people than that only those who were there last are named. */
const mostNamed = 200

/** Where somebody is signed in, and who of an office is: seen, and ended with the password once more. Sessions go by the machine's clock. */
export function sessionRoutes(parts: SessionRouteParts): Router {
  const router = Router()
  router.use('/account/sessions', allow(...roles))
  router.get('/account/sessions', async (request, response) => {
    response.json((await ownIn(parts, request)).map((kept) => toldOf(kept, request.sessionID)))
  })
  router.delete('/account/sessions', async (request, response) => {
    await endOwn(parts, request, response, ({ id }) => id !== request.sessionID)
  })
  router.delete('/account/sessions/:id', async (request: Request<{ id: string }>, response) => {
    await endOwn(parts, request, response, ({ id }) => nameOf(id) === request.params.id)
  })
  addForAdministrators(router, parts)
  return router
}

function addForAdministrators(router: Router, parts: SessionRouteParts): void {
  const { openSessions, note } = parts
  router.use('/signed-in', allow('administrator'))
  router.get('/signed-in', async (request, response) => {
    const people = peopleIn(await reachedBy(request, parts))
    response.json({ people: people.slice(0, mostNamed), count: people.length } satisfies SignedInPeople)
  })
  router.delete('/signed-in', async (request, response) => {
    if (!await isConfirmed(parts, request, response)) return
    await note(request, { act: 'everybodySignedOut', about: null })
    await openSessions.endAllIn(wideOf(request, parts))
    forgetCookie(request, response).status(204).end()
  })
  router.delete('/signed-in/:id', async (request: Request<{ id: string }>, response) => {
    const { id } = request.params
    const person = (await reachedBy(request, parts)).find((kept) => kept.person.id === id)?.person
    if (person === undefined) refuseWith(response, 'unknownOfficer')
    else if (await isConfirmed(parts, request, response)) {
      await openSessions.endAllOf(id)
      await note(request, { act: 'sessionsEnded', about: { id, name: person.name } })
      response.status(204).end()
    }
  })
}

function wideOf(request: Pick<Request, 'session'>, { organisation }: SessionRouteParts): Reach {
  return reachOf(signedIn(request), organisation.units, organisation.today)
}

function reachedBy(request: Pick<Request, 'session'>, parts: SessionRouteParts): Promise<KeptSession[]> {
  return parts.openSessions.of(wideOf(request, parts), systemClock.now())
}

function ownIn({ openSessions }: SessionRouteParts, request: Pick<Request, 'session'>): Promise<KeptSession[]> {
  return openSessions.of({ staff: signedIn(request).id }, systemClock.now())
}

function isConfirmed(parts: SessionRouteParts, request: Pick<Request, 'session' | 'ip' | 'body'>, response: Response): Promise<boolean> {
  return knowsPassword(parts, request, response, WithPassword.safeParse(request.body).data?.password)
}

async function endOwn(
  parts: SessionRouteParts, request: Pick<Request, 'session' | 'ip' | 'body'>, response: Response, isMeant: (kept: KeptSession) => boolean,
): Promise<void> {
  if (!await isConfirmed(parts, request, response)) return
  const ended = (await ownIn(parts, request)).filter(isMeant).map(({ id }) => id)
  await parts.openSessions.end(ended)
  const { id, name } = signedIn(request)
  if (ended.length > 0) await parts.note(request, { act: 'sessionsEnded', about: { id, name } })
  response.status(204).end()
}

/** The id of a session is the key to it: what is told is only good to name it. */
function nameOf(id: string): string {
  return hashOfToken(id)
}

function toldOf({ id, desk, browser, begunAt, seenAt }: KeptSession, own: string): OpenSession {
  return { id: nameOf(id), isThis: id === own, desk, browser, begunAt, seenAt }
}

/** Each once; those who were there last come first. */
function peopleIn(open: readonly KeptSession[]): SignedInPerson[] {
  const people = new Map<string, SignedInPerson>()
  for (const { person: { id, name }, seenAt } of open) {
    const known = people.get(id)
    people.set(id, { id, name, sessions: (known?.sessions ?? 0) + 1, seenAt: Math.max(known?.seenAt ?? 0, seenAt) })
  }
  return [...people.values()].sort((one, other) => other.seenAt - one.seenAt)
}
