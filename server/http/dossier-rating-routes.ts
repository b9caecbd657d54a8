import { Router } from 'express'
import { RateDossier, type DossierRating } from '../../contract/ratings.ts'
import type { RatingLinks } from '../identity/rating-links.ts'
import type { Limits } from '../limits.ts'
import { findByDossier, type DossierParts } from '../ratings/by-dossier.ts'
import { fewPerQuarterHour } from './few.ts'
import { refuseWith } from './refusal.ts'

export interface DossierRatingParts extends DossierParts { readonly ratingLinks: RatingLinks, readonly limits: Limits }

/** How long the page that a code opens can be opened. */
const linkLifeMs = 30 * 60_000

/** Citizens at home rate by the code of their dossier. All tries are counted: codes follow one another. */
export function dossierRatingRoutes(parts: DossierRatingParts): Router {
  const { ratingLinks, clock, limits } = parts
  const router = Router()
  router.post('/ratings/by-dossier', fewPerQuarterHour(limits.dossiers, { countsAll: true }), async (request, response) => {
    const parsed = RateDossier.safeParse(request.body)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const found = await findByDossier(parsed.data.office, parsed.data.dossier, parts)
    if (found === null) {
      refuseWith(response, 'notFound')
      return
    }
    const until = Math.min(found.until, clock.now() + linkLifeMs)
    const answer: DossierRating = { link: ratingLinks.linkOf(found, until), until }
    response.json(answer)
  })
  return router
}
