import { Router } from 'express'
import { ChangeDevice } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { DisplayPlace } from '../../domain/zones.ts'
import { allow, signedIn } from './allow.ts'
import { placeRefusal, type DeviceRouteParts } from './device-routes.ts'
import { refuseWith } from './refusal.ts'

/** Administrators hang a display elsewhere: it shows at once what belongs there. */
export function displayRoutes(parts: Pick<DeviceRouteParts, 'devices' | 'offices' | 'rehung'>): Router {
  const router = Router()
  router.use('/devices/:id', allow('administrator'))
  router.patch('/devices/:id', async (request, response) => {
    const parsed = ChangeDevice.safeParse(request.body)
    if (!parsed.success || !('place' in parsed.data)) {
      refuseWith(response, 'invalidInput')
      return
    }
    const refusal = await hang(parts, signedIn(request).office, request.params.id, parsed.data.place)
    if (refusal === null) response.status(204).end()
    else refuseWith(response, refusal)
  })
  return router
}

async function hang(
  { devices, offices, rehung }: Pick<DeviceRouteParts, 'devices' | 'offices' | 'rehung'>, office: string, id: string, place: DisplayPlace,
): Promise<Code | null> {
  const settings = offices.settingsOf(office)
  if (settings === null) return 'unknownOffice'
  const refusal = placeRefusal(settings, place)
  if (refusal !== null) return refusal
  if (!await devices.hang(office, id, place)) return 'unknownDevice'
  await rehung(office)
  return null
}
