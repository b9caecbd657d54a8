import { Router, type Request, type Response } from 'express'
import { ErasePersonalData, PersonalDataQuery } from '../../contract/personal-data.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import type { Offices } from '../ledger/offices.ts'
import type { PersonalDataDesk } from '../personal-data/personal-data-desk.ts'
import { allow, signedIn } from './allow.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

export interface PersonalDataRouteParts {
  readonly desk: PersonalDataDesk
  readonly offices: Pick<Offices, 'settingsOf'>
  readonly note: Note
}

/** Administrators answer citizens who ask what is kept of them, or want it gone. That it was done is written down, and why; of whom is not. */
export function personalDataRoutes({ desk, offices, note }: PersonalDataRouteParts): Router {
  const router = Router()
  router.use('/personal-data', allow('administrator'))
  router.get('/personal-data', async (request, response) => {
    const answer = await answered(request, response, offices, (office, query) => desk.told(office, query))
    if (answer === null) return
    await note(request, { act: 'personalDataShown', about: null, after: { tickets: answer.tickets.length, remarks: answer.remarks.length, petitions: answer.petitions.length } })
    response.set('cache-control', 'no-store').json(answer)
  })
  router.delete('/personal-data', async (request, response) => {
    const { data: erasing } = ErasePersonalData.safeParse(request.body)
    if (erasing === undefined) {
      refuseWith(response, 'invalidInput')
      return
    }
    const answer = await answered(request, response, offices, (office, query) => desk.erased(office, query))
    if (answer === null) return
    await note(request, { act: 'personalDataErased', about: null, after: { ...answer, ...erasing } })
    response.json(answer)
  })
  return router
}

/** Null when the answer is a "no", which is on its way then. */
async function answered<T extends object>(
  request: Request, response: Response, offices: Pick<Offices, 'settingsOf'>, ask: (office: Office, query: PersonalDataQuery) => Promise<T | { readonly refusal: Code }>,
): Promise<T | null> {
  const { data } = PersonalDataQuery.safeParse(request.query)
  const office = offices.settingsOf(signedIn(request).office)
  if (data === undefined || office === null) {
    refuseWith(response, data === undefined ? 'invalidInput' : 'unknownOffice')
    return null
  }
  const answer = await ask(office, data)
  if (!('refusal' in answer)) return answer
  refuseWith(response, answer.refusal)
  return null
}
