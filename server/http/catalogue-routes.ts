import { Router } from 'express'
import { CatalogueQuery, type Catalogue } from '../../contract/http.ts'
import { catalogueRevision } from '../../domain/catalogue.ts'
import type { Office } from '../../domain/office.ts'
import type { Offices } from '../ledger/offices.ts'
import { refuseWith } from './refusal.ts'

/** What an office does, by name: public, as it hangs on the wall of every office. Pictures only say when it has changed. */
export function catalogueRoutes({ offices }: { offices: Offices }): Router {
  const router = Router()
  router.get('/catalogue', async (request, response) => {
    const parsed = CatalogueQuery.safeParse(request.query)
    const office = parsed.success ? await officeToday(offices, parsed.data.office) : null
    if (office === null) {
      refuseWith(response, parsed.success ? 'unknownOffice' : 'invalidInput')
      return
    }
    const catalogue: Catalogue = { revision: catalogueRevision(office), procedures: office.procedures.map(({ id, name, service }) => ({ id, name, service })) }
    // Asked again, the same list is not sent again.
    response.set('cache-control', 'no-cache').set('etag', `"${catalogue.revision}"`).json(catalogue)
  })
  return router
}

/** As the day has it, which is what the kiosk's pictures are of. */
async function officeToday(offices: Offices, office: string): Promise<Office | null> {
  const settings = offices.settingsOf(office)
  return settings === null ? null : (await offices.current(office)).day.office ?? settings
}
