import { Router, type Response } from 'express'
import { FilmOf, FrameQuery, type FilmDays, type FilmStrip } from '../../contract/film.ts'
import { Projector, type ProjectorParts } from '../film/projector.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** Past days of the manager's own office, to be played: only ever read. */
export function filmRoutes(parts: ProjectorParts): Router {
  const router = Router()
  const projector = new Projector(parts)
  const managers = allow('manager', 'administrator')

  router.get('/films', managers, async (request, response: Response<FilmDays>) => {
    response.json({ dates: await projector.dates(signedIn(request).office) })
  })

  router.get('/films/:date', managers, async (request, response) => {
    const asked = FilmOf.safeParse(request.params)
    const strip: FilmStrip | null = asked.success ? await projector.strip(signedIn(request).office, asked.data.date) : null
    if (strip === null) refuseWith(response, asked.success ? 'unknownDay' : 'invalidInput')
    else response.json(strip)
  })

  router.get('/films/:date/frame', managers, async (request, response) => {
    const [asked, query] = [FilmOf.safeParse(request.params), FrameQuery.safeParse(request.query)]
    if (!asked.success || !query.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const shown = await projector.frame(signedIn(request).office, asked.data.date, query.data)
    if (typeof shown === 'string') refuseWith(response, shown)
    else response.json(shown)
  })
  return router
}
