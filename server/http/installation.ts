import { Router } from 'express'
import type { Installation } from '../../contract/http.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Installed } from '../store/installed.ts'
import { refuseWith } from './refusal.ts'

/** What the start page and the screens may know before anybody has signed in. */
export function installationRoutes({ installed, offices }: { readonly installed: Pick<Installed, 'front' | 'own'>, readonly offices: Pick<Offices, 'settingsOf'> }): Router {
  const router = Router()
  router.get('/installation', async (_request, response) => {
    const front = await installed.front()
    const office = front === null ? null : offices.settingsOf(front.id)
    if (front === null || office === null) {
      refuseWith(response, 'unknownOffice')
      return
    }
    const { id, name, counters } = office
    const own = await installed.own()
    const installation: Installation = {
      demo: front.demo, isSettingUp: own !== null && own.step !== 'done', office: { id, name }, counters: counters.map(({ id: counter, label }) => ({ id: counter, label })),
    }
    response.json(installation)
  })
  return router
}
