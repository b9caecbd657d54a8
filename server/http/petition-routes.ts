import { Router, type Request, type Response } from 'express'
import type { ZodType } from 'zod'
import { FilePetition, FiguresQuery, ListComments, ListPetitions, PublishedQuery, StepPetition, TermsQuery, type PetitionTerms } from '../../contract/petitions.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import type { PetitionActor } from '../../domain/petitions/petition.ts'
import type { Limits } from '../limits.ts'
import { colleaguesOf } from '../petitions/colleagues.ts'
import { fileFromComment, filePetition } from '../petitions/file-petition.ts'
import { followPetition } from '../petitions/follow-petition.ts'
import { listPetitions } from '../petitions/list-petitions.ts'
import { openPetition } from '../petitions/open-petition.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { PetitionParts } from '../petitions/petition-parts.ts'
import { commentInbox, publishedPetitions, reportPetitions } from '../petitions/report-petitions.ts'
import { decideAndKeep, takeStep } from '../petitions/take-step.ts'
import { allow, signedIn } from './allow.ts'
import { fewPerQuarterHour } from './few.ts'
import { officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

type ById = Request<{ id: string }>
type ByLink = Request<{ link: string }>

export interface PetitionRouteParts extends PetitionParts { readonly limits: Limits, readonly organisation: Organisation }

/** Feedback and petitions: citizens file and follow them, staff handle them, everybody reads what was published. */
export function petitionRoutes(parts: PetitionRouteParts): Router {
  const router = Router()
  addPublic(router, parts)
  addStaff(router, parts)
  addCitizens(router, parts)
  return router
}

function addPublic(router: Router, parts: PetitionParts): void {
  router.get('/petitions/terms', (request, response) => {
    const query = parsed(TermsQuery, request.query, response)
    if (query === null) return
    const office = query.office === undefined ? parts.offices.all()[0] ?? null : parts.offices.settingsOf(query.office)
    if (office === null) refuseWith(response, 'unknownOffice')
    else response.json(termsOf(office))
  })
  router.get('/petitions/published', async (request, response) => {
    const query = parsed(PublishedQuery, request.query, response)
    if (query === null) return
    const office = parts.offices.settingsOf(query.office)
    if (office === null) refuseWith(response, 'unknownOffice')
    else response.json({ office: office.id, page: query.page, petitions: await publishedPetitions(parts, office, query.page) })
  })
}

function addStaff(router: Router, parts: PetitionRouteParts): void {
  const leads = allow('manager', 'administrator')
  const everybody = allow('officer', 'manager', 'administrator')
  router.get('/petitions/figures', readsFigures(parts.organisation), async (request, response) => {
    const period = parsed(FiguresQuery, request.query, response)
    if (period !== null) response.json(await reportPetitions(parts, knownOffice(parts, officeRead(response)), period))
  })
  router.get('/petitions/colleagues', leads, async (request, response) => {
    const colleagues = await colleaguesOf(parts, signedIn(request).office)
    response.json(colleagues.map(({ id, name, position }) => ({ id, name, position })))
  })
  router.get('/petitions/comments', leads, async (request, response) => {
    const query = parsed(ListComments, request.query, response)
    if (query !== null) response.json(await commentInbox(parts, officeOf(parts, request), query.page))
  })
  router.post('/petitions/from-comment/:id', leads, async (request: ById, response) => {
    const made = await fileFromComment(parts, officeOf(parts, request), request.params.id, staffBehind(request))
    if ('refusal' in made) refuseWith(response, made.refusal)
    else response.status(201).json(made)
  })
  router.get('/petitions/cases', everybody, async (request, response) => {
    const query = parsed(ListPetitions, request.query, response)
    if (query !== null) response.json(await listPetitions(parts, officeOf(parts, request), query, staffBehind(request)))
  })
  router.get('/petitions/cases/:id', everybody, async (request: ById, response) => {
    await sendCase(parts, request, response)
  })
  router.post('/petitions/cases/:id/steps', everybody, async (request: ById, response) => {
    const step = parsed(StepPetition, request.body, response)
    if (step === null) return
    const refusal = await stepped(parts, request, step)
    if (refusal === null) await sendCase(parts, request, response)
    else refuseWith(response, refusal)
  })
}

function addCitizens(router: Router, parts: PetitionParts & { readonly limits: Limits }): void {
  router.post('/petitions', fewPerQuarterHour(parts.limits.petitions, { countsAll: true }), async (request, response) => {
    const asked = parsed(FilePetition, request.body, response)
    if (asked === null) return
    const made = await filePetition(parts, asked)
    if ('refusal' in made) refuseWith(response, made.refusal)
    else response.status(201).json(made.filed)
  })
  router.get('/petitions/:link', async (request: ByLink, response) => {
    await sendFollowed(parts, request, response)
  })
  router.post('/petitions/:link/withdraw', async (request: ByLink, response) => {
    await byHolder(parts, request, response, { type: 'close', outcome: 'withdrawn' })
  })
  router.post('/petitions/:link/forget', async (request: ByLink, response) => {
    await byHolder(parts, request, response, { type: 'forget' })
  })
}

/** An office's case is not there for others, nor for an officer to whom it was not given. */
async function sendCase(parts: PetitionParts, request: ById, response: Response): Promise<void> {
  const opened = await openPetition(parts, officeOf(parts, request), request.params.id, staffBehind(request))
  if (opened === null) refuseWith(response, 'notFound')
  else response.json(opened)
}

async function stepped(parts: PetitionParts, request: ById, step: StepPetition): Promise<Code | null> {
  const office = officeOf(parts, request)
  const record = await parts.petitions.find(request.params.id, office.id)
  return record === null ? 'notFound' : takeStep(parts, office, record, step, staffBehind(request))
}

async function sendFollowed(parts: PetitionParts, request: ByLink, response: Response): Promise<void> {
  const id = parts.links.read(request.params.link)
  const followed = id === null ? null : await followPetition(parts, id)
  if (followed === null) refuseWith(response, 'notFound')
  else response.set('cache-control', 'no-store').json(followed)
}

/** Something that whoever holds the link may do with the own case. */
async function byHolder(
  parts: PetitionParts, request: ByLink, response: Response, step: { type: 'close', outcome: 'withdrawn' } | { type: 'forget' },
): Promise<void> {
  const id = parts.links.read(request.params.link)
  const record = id === null ? null : await parts.petitions.find(id)
  const office = record === null ? null : parts.offices.settingsOf(record.office)
  const refusal = record === null || office === null ? 'notFound' : await decideAndKeep(parts, office, record, step, { kind: 'citizen' })
  if (refusal === null) await sendFollowed(parts, request, response)
  else refuseWith(response, refusal)
}

function termsOf({ id, name, petitions }: Office): PetitionTerms {
  return { office: { id, name }, ...petitions }
}

/** What was sent, if it is what is asked for; otherwise the refusal is on its way. */
function parsed<T>(schema: ZodType<T>, given: unknown, response: Response): T | null {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  refuseWith(response, 'invalidInput')
  return null
}

function staffBehind(request: { session: Request['session'] }): PetitionActor & { kind: 'staff' } {
  const { id, role } = signedIn(request)
  return { kind: 'staff', id, role }
}

function officeOf(parts: PetitionParts, request: { session: Request['session'] }): Office {
  return knownOffice(parts, signedIn(request).office)
}

function knownOffice({ offices }: PetitionParts, office: string): Office {
  const settings = offices.settingsOf(office)
  if (settings === null) throw new Error(`no such office: ${office}`)
  return settings
}
