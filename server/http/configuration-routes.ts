import { raw, Router } from 'express'
import { exportConfiguration, importConfiguration, type TransferParts } from '../settings/transfer.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** The settings of the own office as one file, for those who lead it: to keep, or to set up another office by. */
export function configurationRoutes(parts: TransferParts): Router {
  const router = Router()
  router.use('/office/configuration', allow('manager', 'administrator'))
  router.get('/office/configuration', async (request, response) => {
    const known = parts.settings.of(signedIn(request).office)
    if (known === null) {
      refuseWith(response, 'unknownOffice')
      return
    }
    const day = new Date(parts.clock.now()).toISOString().slice(0, 10)
    response.attachment(`luot-${known.office.id}-${day}.json`).json(await exportConfiguration(known.office, parts))
  })
  const body = raw({ type: 'application/octet-stream', limit: parts.limits.configurationSize })
  router.post('/office/configuration', body, async (request, response) => {
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
      refuseWith(response, 'invalidInput')
      return
    }
    const read = await importConfiguration(signedIn(request).office, bytes, parts)
    if ('refusal' in read) refuseWith(response, read.refusal, read.faults === undefined ? {} : { faults: read.faults })
    else response.json(read)
  })
  return router
}
