import { Router, type Request, type RequestHandler } from 'express'
import { DemoPair, DemoSignIn, type Session } from '../../contract/http.ts'
import { looksOver, noOffice } from '../../domain/organisation/rights.ts'
import type { Staff } from '../identity/staff.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import { demoScreen } from '../setup/own-office.ts'
import type { Installed } from '../store/installed.ts'
import { pairScreen, type DeviceRouteParts } from './device-routes.ts'
import { refuseWith } from './refusal.ts'
import { beginSession } from './sign-in.ts'

export interface DemoParts extends Omit<DeviceRouteParts, 'revoked' | 'note'> {
  /** The demo office; null when this installation is not a demo. */
  readonly demoOffice: string | null
  readonly staff: Staff
  readonly installed: Pick<Installed, 'front'>
}

/**
 * In the demo office, and from the same machine only: screens are paired and people signed in with one click. Once there is an
 * office of their own, nobody gets in like that.
 */
export function demoRoutes(parts: DemoParts): Router {
  const router = Router()
  const { demoOffice, staff } = parts
  if (demoOffice === null) return router
  const given = new Set<string>()
  router.use('/demo', sameMachineOnly, async (_request, response, next) => {
    if ((await parts.installed.front())?.demo === true) next()
    else refuseWith(response, 'notFound')
  })
  router.post('/demo/pair', async (request, response) => {
    const parsed = DemoPair.safeParse(request.body)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const { code, counter } = parsed.data
    const refusal = await pairScreen(parts, code, { office: demoOffice, name: demoScreen, counter, zone: null })
    if (refusal === null) response.status(201).json({})
    else refuseWith(response, refusal)
  })
  router.post('/demo/session', async (request, response) => {
    const parsed = DemoSignIn.safeParse(request.body)
    const people = parsed.success ? await staff.withRole(looksOver(parsed.data.role) ? noOffice : demoOffice, parsed.data.role) : []
    const isOfficer = parsed.success && parsed.data.role === 'officer'
    const person = isOfficer ? nextOfficer(people, await parts.offices.current(demoOffice), given) : people[0]
    if (person === undefined) {
      refuseWith(response, parsed.success ? 'notFound' : 'invalidInput')
      return
    }
    await beginSession(request, person)
    response.json(person)
  })
  return router
}

/** The first officer who sits at no counter and was not signed in before, so that two windows are two officers. */
function nextOfficer(people: readonly Session[], { day }: OfficeDay, given: Set<string>): Session | undefined {
  const seated = new Set(Object.values(day.counters).map(({ officer }) => officer))
  const free = people.filter(({ id }) => !seated.has(id))
  const next = free.find(({ id }) => !given.has(id)) ?? free[0] ?? people[0]
  if (next !== undefined) given.add(next.id)
  return next
}

const sameMachineOnly: RequestHandler = (request, response, next) => {
  if (isSameMachine(request)) next()
  else refuseWith(response, 'notAllowed')
}

/** The connection itself must come from this machine; behind a proxy it always would, so then nobody is trusted. */
function isSameMachine({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress ?? ''
  const isLoopback = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
  return isLoopback && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined
}
