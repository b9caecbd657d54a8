import { Router } from 'express'
import { ComparisonQuery } from '../../contract/province.ts'
import type { Directory } from '../../domain/person.ts'
import { managerView } from '../../domain/views/manager.ts'
import type { ProvinceDesk, ProvinceParts } from '../organisation/province-desk.ts'
import { signedIn } from './allow.ts'
import { allowAbove, officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

export interface ProvinceRouteParts extends Pick<ProvinceParts, 'organisation' | 'offices' | 'clock'> {
  readonly desk: ProvinceDesk
  readonly directoryOf: (office: string) => Directory
}

/** What whoever looks over a province sees: its board, its offices beside each other, and each of them as its manager sees it. */
export function provinceRoutes(parts: ProvinceRouteParts): Router {
  const { desk, organisation } = parts
  const router = Router()
  router.use('/province', allowAbove)
  router.get('/province/board', async (request, response) => {
    const staff = signedIn(request)
    response.set('cache-control', 'no-store').json(await desk.board(staff.unit ?? '', organisation.readableOffices(staff)))
  })
  router.get('/province/comparison', async (request, response) => {
    const parsed = ComparisonQuery.safeParse(request.query)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const { from, to, offices: named } = parsed.data
    const readable = organisation.readableOffices(signedIn(request))
    const asked = named === undefined ? readable : [...new Set(named.split(','))]
    if (asked.every((office) => readable.includes(office))) response.json(await desk.compare(asked, { from, to }))
    else refuseWith(response, 'notFound')
  })
  router.get('/province/office', readsFigures(organisation), async (_request, response) => {
    const { day, key } = await parts.offices.current(officeRead(response))
    const at = Math.max(parts.clock.now(), day.lastAt)
    response.set('cache-control', 'no-store').json({ at, view: managerView(day, parts.directoryOf(key.office)) })
  })
  return router
}
