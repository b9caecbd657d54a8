import { gzipSync } from 'node:zlib'
import { Router, type Request, type Response } from 'express'
import { TakeFromDistance } from '../../contract/distance.ts'
import type { Catalogue } from '../../contract/http.ts'
import { catalogueRevision } from '../../domain/catalogue.ts'
import { isFromDistance } from '../../domain/distance-numbers.ts'
import type { Office } from '../../domain/office.ts'
import type { Clock } from '../clock.ts'
import { deviceCookieName, type DeviceCookies } from '../distance/device-cookie.ts'
import type { DistanceDesk } from '../distance/distance-desk.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Limits } from '../limits.ts'
import { bucketsByAddress } from '../realtime/bucket.ts'
import { fewPerQuarterHour } from './few.ts'
import { refuseWith } from './refusal.ts'

export interface DistanceRouteParts {
  readonly desk: DistanceDesk
  readonly cookies: DeviceCookies
  readonly offices: Offices
  readonly clock: Clock
  readonly limits: Limits
}

type OfOffice = Request<{ office: string }>

const yearMs = 365 * 24 * 3_600_000

/** Numbers taken on people's own phones: what there is to choose from, and the number itself. */
export function distanceRoutes(parts: DistanceRouteParts): Router {
  const { desk, cookies, clock, limits } = parts
  const router = Router()
  const mayLook = bucketsByAddress(limits.distanceViews)
  router.use('/distance', (request, response, next) => {
    if (mayLook(request.ip ?? '', clock.now())) next()
    else refuseWith(response, 'tooMany')
  })
  router.get('/distance/:office', async (request: OfOffice, response) => {
    const device = cookies.read(request.headers.cookie)
    const page = await desk.page(request.params.office, device)
    if (typeof page === 'string') {
      refuseWith(response, page)
      return
    }
    if (device === null) giveCookie(request, response, cookies.make())
    response.set('cache-control', 'no-store').json(page)
  })
  router.get('/distance/:office/procedures', proceduresRoute(parts))
  router.post('/distance-numbers', fewPerQuarterHour(limits.distanceNumbers, { countsAll: true }), async (request, response) => {
    const asked = TakeFromDistance.safeParse(request.body)
    const device = cookies.read(request.headers.cookie)
    if (!asked.success || device === null) {
      refuseWith(response, asked.success ? 'unknownDistanceDevice' : 'invalidInput')
      return
    }
    const reply = await desk.take(asked.data, device)
    if (reply.ok) response.status(201).set('cache-control', 'no-store').json(reply.answer)
    else refuseWith(response, reply.code)
  })
  return router
}

/** Given before the first number is asked for: who never got the answer asks again as the same phone. */
function giveCookie(request: OfOffice, response: Response, value: string): void {
  response.cookie(deviceCookieName(request.secure), value, { httpOnly: true, sameSite: 'strict', secure: request.secure, maxAge: yearMs })
}

/** The procedures of the services that phones may ask for, packed: hundreds of names on a slow line. */
function proceduresRoute({ offices }: DistanceRouteParts) {
  const packed = new WeakMap<Office, { revision: string, body: Buffer }>()

  function packedOf(office: Office): { revision: string, body: Buffer } {
    const known = packed.get(office)
    if (known !== undefined) return known
    const revision = catalogueRevision(office)
    const catalogue: Catalogue = { revision, procedures: office.procedures.filter(({ service }) => isFromDistance(office.distance, { id: service })) }
    const made = { revision, body: gzipSync(JSON.stringify(catalogue)) }
    packed.set(office, made)
    return made
  }

  return async (request: OfOffice, response: Response) => {
    const settings = offices.settingsOf(request.params.office)
    const office = settings === null ? null : (await offices.current(settings.id)).day.office
    if (office === null || office.distance === null) {
      refuseWith(response, office === null ? 'unknownOffice' : 'distanceNotAllowed')
      return
    }
    const { body } = packedOf(office)
    response.set({ 'cache-control': 'no-cache', 'content-encoding': 'gzip', 'content-type': 'application/json; charset=utf-8' }).send(body)
  }
}
