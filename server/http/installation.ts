import { Router } from 'express'
import type { Installation } from '../../contract/http.ts'
import type { Office } from '../../domain/office.ts'
import { refuseWith } from './refusal.ts'

/** What the start page and the screens may know before anybody has signed in. */
export function installationRoutes(offices: readonly { settings: Office, demo: boolean }[]): Router {
  const router = Router()
  router.get('/installation', (_request, response) => {
    const first = offices[0]
    if (first === undefined) {
      refuseWith(response, 'unknownOffice')
      return
    }
    const { id, name, counters } = first.settings
    const installation: Installation = {
      demo: first.demo, office: { id, name }, counters: counters.map(({ id: counter, label }) => ({ id: counter, label })),
    }
    response.json(installation)
  })
  return router
}
