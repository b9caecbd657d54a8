import { Router } from 'express'
import { SlipQuery } from '../../contract/appearance.ts'
import { previewSlip } from '../../domain/slip/ticket-slip.ts'
import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import { slipPicture } from '../printing/slip-picture.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** Shows those who lead an office what its slips would look like, before they are printed so. */
export function appearanceRoutes({ offices, clock }: { offices: Offices, clock: Clock }): Router {
  const router = Router()
  router.get('/office/slip', allow('manager', 'administrator'), async (request, response) => {
    const parsed = SlipQuery.safeParse(request.query)
    const office = offices.settingsOf(signedIn(request).office)
    if (!parsed.success || office === null) {
      refuseWith(response, parsed.success ? 'unknownOffice' : 'invalidInput')
      return
    }
    const { lines, paper } = parsed.data
    const link = `${request.protocol}://${request.host}/`
    const slip = previewSlip({ ...office, look: { slip: lines } }, clock.now(), link, office.procedures[0]?.name ?? null)
    response.type('png').set('cache-control', 'no-store').send(await slipPicture(slip, paper === '80' ? 80 : 58))
  })
  return router
}
