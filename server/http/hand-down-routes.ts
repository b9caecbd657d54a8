import { Router } from 'express'
import { HandDown, type HandedDown } from '../../contract/organisation.ts'
import { mayArrange } from '../../domain/organisation/rights.ts'
import { officesUnder } from '../../domain/organisation/under.ts'
import { effectiveForms } from '../../domain/rating/effective-forms.ts'
import type { RatingForm } from '../../domain/rating/form.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { RunningSettings } from '../settings/running-settings.ts'
import { signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

export interface HandDownParts { readonly organisation: Organisation, readonly settings: RunningSettings }

/** A province's rating form becomes one of those that every office below it can ask; which one it asks stays its own. */
export function handDownRoutes({ organisation, settings }: HandDownParts): Router {
  const router = Router()
  router.post('/organisation/forms', async (request, response) => {
    const { staff } = request.session
    const { data } = HandDown.safeParse(request.body)
    if (staff === undefined) refuseWith(response, 'signedOut')
    else if (!mayArrange(staff)) refuseWith(response, 'notAllowed')
    else if (data === undefined) refuseWith(response, 'invalidInput')
    else {
      const { office, id } = signedIn(request)
      const form = settings.of(office)?.office.forms.find((one) => one.id === data.id && one.version === data.version)
      if (form === undefined) refuseWith(response, 'unknownForm')
      else response.json(await handDown(form, officesUnder(organisation.units, staff.unit ?? '', organisation.today).filter((below) => below !== office), settings, id))
    }
  })
  return router
}

/** Who has it now, and who could not take it: such as an office that has another form under that name. */
async function handDown(form: RatingForm, offices: readonly string[], settings: RunningSettings, by: string): Promise<HandedDown> {
  const refused: string[] = []
  for (const office of offices) {
    const known = settings.of(office)
    if (known === null) continue
    const forms = effectiveForms(known.office.forms, [{ ...form, owner: 'province' }])
    if (forms.length === known.office.forms.length) continue
    const changed = await settings.change(office, { revision: known.revision, changes: { forms } }, by)
    if ('refusal' in changed) refused.push(office)
  }
  return { offices: offices.length, refused }
}
