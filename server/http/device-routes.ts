import { Router } from 'express'
import { PairDevice } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Clock } from '../clock.ts'
import type { Devices, Place } from '../identity/devices.ts'
import type { Offices } from '../ledger/offices.ts'
import { counterOf } from '../../domain/office.ts'
import type { Limits } from '../limits.ts'
import { allow, signedIn } from './allow.ts'
import { fewPerQuarterHour } from './few.ts'
import { refuseWith } from './refusal.ts'

export interface DeviceRouteParts {
  readonly devices: Devices
  readonly offices: Offices
  readonly clock: Clock
  readonly limits: Limits
  readonly paired: (code: string, token: string) => void
  readonly revoked: (device: string) => void
}

/** Administrators give screens their places and take them back. */
export function deviceRoutes(parts: DeviceRouteParts): Router {
  const { devices, clock, revoked, limits } = parts
  const router = Router()
  router.use('/devices', allow('administrator'))
  router.post('/devices', fewPerQuarterHour(limits.pairings))
  router.get('/devices', async (request, response) => {
    response.json(await devices.list(signedIn(request).office))
  })
  router.post('/devices', async (request, response) => {
    const parsed = PairDevice.safeParse(request.body)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const { code, name, counter } = parsed.data
    const refusal = await pairScreen(parts, code, { office: signedIn(request).office, name, counter })
    if (refusal === null) response.status(201).json({})
    else refuseWith(response, refusal)
  })
  router.delete('/devices/:id', async (request, response) => {
    const { id } = request.params
    if (!await devices.revoke(signedIn(request).office, id, clock.now())) {
      refuseWith(response, 'unknownDevice')
      return
    }
    revoked(id)
    response.status(204).end()
  })
  return router
}

/** Gives the screen that shows this code its place; a rating tablet needs a counter. */
export async function pairScreen(
  { devices, offices, clock, paired }: Pick<DeviceRouteParts, 'devices' | 'offices' | 'clock' | 'paired'>, code: string, place: Place,
): Promise<Code | null> {
  const kind = await devices.pairingOf(code, clock.now())
  if (kind === null) return 'unknownCode'
  const settings = offices.settingsOf(place.office)
  if (settings === null) return 'unknownOffice'
  if (kind === 'rating' && (place.counter === null || counterOf(settings, place.counter) === undefined)) return 'unknownCounter'
  const made = await devices.pair(code, place, clock.now())
  if (made === null) return 'unknownCode'
  paired(code, made.token)
  return null
}
