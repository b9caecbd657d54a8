import { Router } from 'express'
import { ChangeDevice } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { DisplayPlace } from '../../domain/zones.ts'
import { allow, signedIn } from './allow.ts'
import { deviceNamed, placeRefusal, type DeviceRouteParts } from './device-routes.ts'
import { refuseWith } from './refusal.ts'

/** Administrators hang a display elsewhere: it shows at once what belongs there. */
export function displayRoutes(parts: Pick<DeviceRouteParts, 'devices' | 'offices' | 'rehung' | 'note'>): Router {
  const router = Router()
  router.use('/devices/:id', allow('administrator'))
  router.patch('/devices/:id', async (request, response) => {
    const parsed = ChangeDevice.safeParse(request.body)
    if (!parsed.success || !('place' in parsed.data)) {
      refuseWith(response, 'invalidInput')
      return
    }
    const [{ office }, { id }] = [signedIn(request), request.params]
    const refusal = await hang(parts, office, id, parsed.data.place)
    if (refusal !== null) {
      refuseWith(response, refusal)
      return
    }
    await parts.note(request, { act: 'deviceMoved', about: await deviceNamed(parts.devices, office, id), after: parsed.data.place })
    response.status(204).end()
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
