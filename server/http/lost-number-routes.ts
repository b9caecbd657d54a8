import { Router } from 'express'
import type { LostNumber } from '../../contract/lease.ts'
import type { Clock } from '../clock.ts'
import type { Devices } from '../identity/devices.ts'
import type { LostNumbers } from '../store/lost-numbers.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

export interface LostNumberRouteParts {
  readonly lostNumbers: LostNumbers
  readonly devices: Pick<Devices, 'list'>
  readonly clock: Clock
}

/** Managers see which numbers given offline stand in no line, until they have seen to their holders. */
export function lostNumberRoutes({ lostNumbers, devices, clock }: LostNumberRouteParts): Router {
  const router = Router()
  router.use('/lost-numbers', allow('manager', 'administrator'))
  router.get('/lost-numbers', async (request, response) => {
    const { office } = signedIn(request)
    const [lost, known] = await Promise.all([lostNumbers.unsettled(office), devices.list(office)])
    const names = new Map(known.map(({ id, name }) => [id, name]))
    response.json(lost.map(({ _id, day, number, service, takenAt, kiosk, code }): LostNumber =>
      ({ id: _id, date: day, number, service, takenAt, kiosk: names.get(kiosk ?? '') ?? null, code })))
  })
  router.post('/lost-numbers/:id/settled', async (request, response) => {
    const { office, id: by } = signedIn(request)
    if (await lostNumbers.settle(office, request.params.id, by, clock.now())) response.status(204).end()
    else refuseWith(response, 'notFound')
  })
  return router
}
