import { Router } from 'express'
import { AddApiKey } from '../../contract/api.ts'
import type { Session } from '../../contract/http.ts'
import { mayArrange, noOffice } from '../../domain/organisation/rights.ts'
import { officesUnder } from '../../domain/organisation/under.ts'
import type { ApiKeys } from '../api/api-keys.ts'
import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { allow, signedIn } from './allow.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

export interface ApiKeyRouteParts {
  readonly apiKeys: ApiKeys, readonly offices: Pick<Offices, 'settingsOf'>, readonly organisation: Organisation, readonly clock: Clock, readonly note: Note
}

/** Administrators make keys for programs and take them back, for the offices that are theirs to administer. */
export function apiKeyRoutes({ apiKeys, offices, organisation, clock, note }: ApiKeyRouteParts): Router {
  const router = Router()
  router.use('/api-keys', allow('administrator'))
  router.get('/api-keys', async (request, response) => {
    const staff = signedIn(request)
    const own = administered(staff, organisation).flatMap((id) => offices.settingsOf(id) ?? [])
    response.json({ keys: await apiKeys.list(staff.office), offices: own.map(({ id, name }) => ({ id, name })) })
  })
  router.post('/api-keys', async (request, response) => {
    const [staff, { data }] = [signedIn(request), AddApiKey.safeParse(request.body)]
    if (data === undefined) refuseWith(response, 'invalidInput')
    else if (!isWithin(data.offices, administered(staff, organisation))) refuseWith(response, 'unknownOffice')
    else {
      const added = await apiKeys.add(data, staff, clock.now())
      await note(request, { act: 'apiKeyAdded', about: { id: added.key.id, name: data.name }, after: { scopes: data.scopes, offices: data.offices } })
      response.status(201).json(added)
    }
  })
  router.delete('/api-keys/:id', async (request, response) => {
    const [{ office }, { id }] = [signedIn(request), request.params]
    if (!await apiKeys.revoke(office, id, clock.now())) {
      refuseWith(response, 'notFound')
      return
    }
    const name = (await apiKeys.list(office)).find((key) => key.id === id)?.name ?? id
    await note(request, { act: 'apiKeyRevoked', about: { id, name } })
    response.status(204).end()
  })
  return router
}

/** The own office, and all under the unit whose tree somebody keeps. */
function administered(staff: Session, { units, today }: Organisation): string[] {
  const under = mayArrange(staff) ? officesUnder(units, staff.unit ?? '', today) : []
  return [...new Set([staff.office, ...under])].filter((office) => office !== noOffice)
}

function isWithin(asked: readonly string[], own: readonly string[]): boolean {
  return asked.every((office) => own.includes(office))
}
