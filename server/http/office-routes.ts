import { Router } from 'express'
import { ChangeOffice, type OfficeChange } from '../../contract/office.ts'
import type { Staff } from '../identity/staff.ts'
import type { RunningSettings } from '../settings/running-settings.ts'
import type { OfficeSettings } from '../store/office-settings.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

const changesShown = 200

export interface OfficeRouteParts {
  readonly settings: RunningSettings
  readonly store: OfficeSettings
  readonly staff: Pick<Staff, 'byId'>
}

/** The settings of the own office: read and changed by those who lead it. */
export function officeRoutes({ settings, store, staff }: OfficeRouteParts): Router {
  const router = Router()
  router.use('/office', allow('manager', 'administrator'))
  router.get('/office', (request, response) => {
    const known = settings.of(signedIn(request).office)
    if (known === null) refuseWith(response, 'unknownOffice')
    else response.json(known)
  })
  router.get('/office/changes', async (request, response) => {
    response.json(await named(await store.history(signedIn(request).office, changesShown), staff))
  })
  router.patch('/office', async (request, response) => {
    const parsed = ChangeOffice.safeParse(request.body)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const { office, id } = signedIn(request)
    const changed = await settings.change(office, parsed.data as ChangeOffice, id)
    if ('revision' in changed) response.json(settings.of(office))
    else refuseWith(response, changed.refusal, changed.faults === undefined ? {} : { faults: changed.faults })
  })
  return router
}

/** With the names of those who made the changes, each asked for once. */
async function named(changes: readonly OfficeChange[], staff: Pick<Staff, 'byId'>): Promise<OfficeChange[]> {
  const people = await Promise.all([...new Set(changes.map(({ by }) => by))].map(async (id) => [id, await staff.byId(id)] as const))
  const names = new Map(people.map(([id, person]) => [id, person?.name ?? null]))
  return changes.map((change) => ({ ...change, byName: names.get(change.by) ?? null }))
}
