import { Router } from 'express'
import { PairDevice } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Clock } from '../clock.ts'
import type { Devices, Place } from '../identity/devices.ts'
import type { Offices } from '../ledger/offices.ts'
import type { DeviceKind } from '../../domain/actor.ts'
import { counterOf, type Office } from '../../domain/office.ts'
import { zoneOf, type DisplayPlace } from '../../domain/zones.ts'
import type { Limits } from '../limits.ts'
import { allow, signedIn } from './allow.ts'
import { fewPerQuarterHour } from './few.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

export interface DeviceRouteParts {
  readonly devices: Devices
  readonly offices: Offices
  readonly clock: Clock
  readonly limits: Limits
  readonly paired: (code: string, token: string) => void
  readonly revoked: (device: string) => void
  /** Called when a display was paired, revoked or hung elsewhere. */
  readonly rehung: (office: string) => Promise<void>
  readonly note: Note
}

type PairingParts = Pick<DeviceRouteParts, 'devices' | 'offices' | 'clock' | 'paired' | 'rehung'>

/** Administrators give screens their places and take them back. */
export function deviceRoutes(parts: DeviceRouteParts): Router {
  const { devices, clock, revoked, rehung, limits, note } = parts
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
    const { code, name, counter, zone } = parsed.data
    const refusal = await pairScreen(parts, code, { office: signedIn(request).office, name, counter, zone })
    if (refusal !== null) {
      refuseWith(response, refusal)
      return
    }
    await note(request, { act: 'devicePaired', about: { id: name, name }, after: { counter, zone } })
    response.status(201).json({})
  })
  router.delete('/devices/:id', async (request, response) => {
    const { id } = request.params
    const { office } = signedIn(request)
    if (!await devices.revoke(office, id, clock.now())) {
      refuseWith(response, 'unknownDevice')
      return
    }
    revoked(id)
    await note(request, { act: 'deviceRevoked', about: await deviceNamed(devices, office, id) })
    await rehung(office)
    response.status(204).end()
  })
  return router
}

/**
 * Gives the screen that shows this code its place; a rating tablet needs a counter, or an office that wants one in the
 * hall; a display may have a zone or a counter.
 */
export async function pairScreen(
  { devices, offices, clock, paired, rehung }: PairingParts, code: string, place: Place,
): Promise<Code | null> {
  const kind = await devices.pairingOf(code, clock.now())
  if (kind === null) return 'unknownCode'
  const settings = offices.settingsOf(place.office)
  if (settings === null) return 'unknownOffice'
  const refusal = refusalFor(kind, settings, place)
  if (refusal !== null) return refusal
  const made = await devices.pair(code, place, clock.now())
  if (made === null) return 'unknownCode'
  paired(code, made.token)
  await rehung(place.office)
  return null
}

/** A device as people call it. */
export async function deviceNamed(devices: Pick<Devices, 'list'>, office: string, id: string): Promise<{ readonly id: string, readonly name: string }> {
  const found = (await devices.list(office)).find((device) => device.id === id)
  return { id, name: found?.name ?? id }
}

function refusalFor(kind: DeviceKind, office: Office, place: DisplayPlace): Code | null {
  if (kind === 'display') return placeRefusal(office, place)
  const hasPlace = place.counter === null ? office.rating.hallTablet : counterOf(office, place.counter) !== undefined
  return kind === 'rating' && !hasPlace ? 'unknownCounter' : null
}

/** Why no display can hang there; null when one can. */
export function placeRefusal(office: Office, { zone, counter }: DisplayPlace): Code | null {
  if (zone !== null && counter !== null) return 'invalidInput'
  if (zone !== null && zoneOf(office, zone) === undefined) return 'unknownZone'
  return counter !== null && counterOf(office, counter) === undefined ? 'unknownCounter' : null
}
