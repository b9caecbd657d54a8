import { Router, type Request, type Response } from 'express'
import { AppraiseScores, CorrectEvaluation, EnterSelfScores, NextStep, PeriodName, VersionNumber } from '../../contract/evaluation.ts'
import type { Session } from '../../contract/http.ts'
import { mayTakeStep } from '../../domain/evaluation/rights.ts'
import { looksOver } from '../../domain/organisation/rights.ts'
import type { AskedStep, EvaluationDesk, Reading } from '../evaluation/evaluation-desk.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

export interface EvaluationRouteParts { readonly offices: Pick<Offices, 'settingsOf'>, readonly desk: EvaluationDesk, readonly organisation: Organisation }

interface Path { office: string, period: string }
interface Asked { readonly step: AskedStep, readonly seen: number }
type Reader = (body: unknown) => Asked | null

/** What each step's body says; null for one that says something else. */
const readers: Readonly<Record<AskedStep['type'], Reader>> = {
  enter: (body) => {
    const { data } = EnterSelfScores.safeParse(body)
    return data === undefined ? null : { step: { type: 'enter', self: data.self }, seen: data.revision }
  },
  appraise: (body) => {
    const { data } = AppraiseScores.safeParse(body)
    return data === undefined ? null : { step: { type: 'appraise', scores: data.scores }, seen: data.revision }
  },
  correct: (body) => {
    const { data } = CorrectEvaluation.safeParse(body)
    return data === undefined ? null : { step: { type: 'correct', reason: data.reason }, seen: data.revision }
  },
  submit: (body) => nextStep('submit', body),
  publish: (body) => nextStep('publish', body),
}

function nextStep(type: 'submit' | 'publish', body: unknown): Asked | null {
  const { data } = NextStep.safeParse(body)
  return data === undefined ? null : { step: { type }, seen: data.revision }
}

/** The nine indicators: the unit enters and submits, the appraiser fixes and publishes, everybody reads what is published. */
export function evaluationRoutes(parts: EvaluationRouteParts): Router {
  const { desk, offices } = parts
  const router = Router()
  router.get('/published-evaluations/:office', async (request, response) => {
    const office = offices.settingsOf(request.params.office)
    if (office === null) refuseWith(response, 'unknownOffice')
    else response.json(await desk.published(office))
  })
  router.use('/evaluations', allow('manager', 'administrator', 'provinceManager', 'inspector'))
  router.get('/evaluations/:office/:period', async (request: Request<Path>, response) => {
    const reading = await readingFor(parts, request, response)
    if (reading !== null) response.json(desk.view(reading, actingIn(reading.office.id, signedIn(request))))
  })
  router.get('/evaluations/:office/:period/versions/:version', async (request: Request<Path & { version: string }>, response) => {
    const reading = await readingFor(parts, request, response)
    if (reading === null) return
    const { data: version } = VersionNumber.safeParse(request.params.version)
    if (reading.kept.versions.some(({ number }) => number === version)) response.json(desk.view(reading, actingIn(reading.office.id, signedIn(request)), version))
    else refuseWith(response, 'notFound')
  })
  for (const [type, reader] of Object.entries(readers)) {
    router.post(`/evaluations/:office/:period/${type}`, async (request: Request<Path>, response) => {
      await takeStep(parts, reader, request, response)
    })
  }
  return router
}

async function takeStep(parts: EvaluationRouteParts, reader: Reader, request: Request<Path>, response: Response): Promise<void> {
  const reading = await readingFor(parts, request, response)
  if (reading === null) return
  const [staff, asked] = [actingIn(reading.office.id, signedIn(request)), reader(request.body)]
  if (asked === null) {
    refuseWith(response, 'invalidInput')
    return
  }
  if (!mayTakeStep(staff, reading.office.id, asked.step.type)) {
    refuseWith(response, 'notAllowed')
    return
  }
  const taken = await parts.desk.take(reading, asked.step, asked.seen, staff)
  if ('refusal' in taken) refuseWith(response, taken.refusal)
  else response.json(parts.desk.view(taken, staff))
}

/** Whoever looks over an office stands in it as who they are: what that role may do there is for the domain to say. */
function actingIn(office: string, staff: Session): Session {
  return looksOver(staff.role) ? { ...staff, office } : staff
}

/** Of an office whose evaluation is not the asker's to read, nobody learns that it exists. */
async function readingFor({ offices, desk, organisation }: EvaluationRouteParts, request: Request<Path>, response: Response): Promise<Reading | null> {
  const office = organisation.mayRead(signedIn(request), request.params.office) ? offices.settingsOf(request.params.office) : null
  const period = PeriodName.safeParse(request.params.period)
  const reading = office === null || !period.success ? null : await desk.read(office, period.data)
  if (reading === null) refuseWith(response, 'notFound')
  return reading
}
