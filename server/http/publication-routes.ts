import { Router, type RequestHandler } from 'express'
import { z } from 'zod'
import { ApproveFigures, PublicPage } from '../../contract/publication.ts'
import type { Office } from '../../domain/office.ts'
import type { Offices } from '../ledger/offices.ts'
import { publicPage, type PublicPageParts } from '../publication/public-page.ts'
import type { PublicationDesk } from '../publication/publication-desk.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** So long one answer serves everybody who asks. */
const freshMs = 10_000

/** Figures for everybody: read from any site, without a session. Of an office without a public page nobody learns that it exists. */
export function publicRoutes(parts: PublicPageParts): Router {
  const router = Router()
  const recent = recentPages(parts)
  router.use(fromAnywhere)
  router.get('/schema', (_request, response) => {
    response.json(z.toJSONSchema(PublicPage))
  })
  router.get('/:office', async (request, response) => {
    const office = parts.offices.settingsOf(request.params.office)
    if (office === null || !office.publication.isOpen) refuseWith(response, 'notFound')
    else response.set('cache-control', `public, max-age=${String(freshMs / 1000)}`).json(await recent(office))
  })
  return router
}

const fromAnywhere: RequestHandler = (_request, response, next) => {
  response.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
  next()
}

/** Many ask at once: one answer is made, and made anew when it is old or the office has changed its settings. */
function recentPages(parts: PublicPageParts): (office: Office) => Promise<PublicPage> {
  const kept = new Map<string, { office: Office, at: number, page: Promise<PublicPage> }>()
  return (office) => {
    const [now, known] = [parts.clock.now(), kept.get(office.id)]
    if (known !== undefined && known.office === office && Math.abs(now - known.at) < freshMs) return known.page
    const page = publicPage(office, parts)
    kept.set(office.id, { office, at: now, page })
    page.catch(() => { kept.delete(office.id) })
    return page
  }
}

export interface PublicationRouteParts { readonly offices: Pick<Offices, 'settingsOf'>, readonly desk: PublicationDesk }

interface Path { period: string }

/** Where those who lead an office approve what everybody may read of it. */
export function publicationRoutes({ offices, desk }: PublicationRouteParts): Router {
  const router = Router()
  router.use('/publication', allow('manager', 'administrator'))
  const own = (request: Parameters<typeof signedIn>[0]) => {
    const office = offices.settingsOf(signedIn(request).office)
    if (office === null) throw new Error(`staff of an office that is not there: ${signedIn(request).office}`)
    return office
  }
  router.get('/publication', async (request, response) => {
    response.json(await desk.overview(own(request)))
  })
  router.get<string, Path>('/publication/:period', async (request, response) => {
    const period = await desk.read(own(request), request.params.period)
    if (period === null) refuseWith(response, 'notFound')
    else response.json(period)
  })
  router.post<string, Path>('/publication/:period/approve', async (request, response) => {
    const { data } = ApproveFigures.safeParse(request.body)
    if (data === undefined) {
      refuseWith(response, 'invalidInput')
      return
    }
    const approved = await desk.approve(own(request), request.params.period, data.seen, signedIn(request))
    if (approved === null) refuseWith(response, 'notFound')
    else if ('refusal' in approved) refuseWith(response, approved.refusal)
    else response.json(approved)
  })
  return router
}
