import { Router } from 'express'
import { ChangeOffice } from '../../contract/office.ts'
import type { RunningSettings } from '../settings/running-settings.ts'
import type { OfficeSettings } from '../store/office-settings.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

const changesShown = 200

/** The settings of the own office: read and changed by those who lead it. */
export function officeRoutes({ settings, store }: { settings: RunningSettings, store: OfficeSettings }): Router {
  const router = Router()
  router.use('/office', allow('manager', 'administrator'))
  router.get('/office', (request, response) => {
    const known = settings.of(signedIn(request).office)
    if (known === null) refuseWith(response, 'unknownOffice')
    else response.json(known)
  })
  router.get('/office/changes', async (request, response) => {
    response.json(await store.history(signedIn(request).office, changesShown))
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
