import { Router, type Request, type Response } from 'express'
import { ReportQuery, SignReport } from '../../contract/reports.ts'
import { askedOf } from '../reports/asked-report.ts'
import type { AskedReport } from '../reports/produce.ts'
import type { ReportDesk } from '../reports/report-desk.ts'
import type { ReportSubject } from '../reports/subject.ts'
import { signedIn } from './allow.ts'
import { readsReports, subjectRead, type ReadingParts } from './reads-reports.ts'
import { refuseWith } from './refusal.ts'

export interface ReportRouteParts extends ReadingParts { readonly desk: ReportDesk }

/** Reports as their readers see them: produced, signed, and as they were signed. Their files have routes of their own. */
export function reportRoutes(parts: ReportRouteParts): Router {
  const { desk } = parts
  const router = Router()
  const reads = readsReports(parts)
  router.get('/reports', reads, async (request, response) => {
    await answer(request.query, response, (subject, asked) => desk.produce(subject, asked, signedIn(request)))
  })
  router.get('/reports/list', reads, async (_request, response) => {
    response.json(await desk.list(subjectRead(response)))
  })
  router.get('/reports/draft', reads, async (request, response) => {
    await answer(request.query, response, (subject, asked) => desk.drafted(subject, asked))
  })
  router.get<string, { version: string }>('/reports/versions/:version', reads, async (request, response) => {
    const version = Number(request.params.version)
    if (!Number.isSafeInteger(version)) refuseWith(response, 'notFound')
    else await answer(request.query, response, (subject, asked) => desk.signed(subject, asked, version))
  })
  router.post('/reports/sign', reads, async (request, response) => {
    await sign(request, response, desk)
  })
  return router
}

/** Answers what is asked for of the subject; null is not found. */
async function answer(query: unknown, response: Response, read: (subject: ReportSubject, asked: AskedReport) => Promise<object | null>): Promise<void> {
  const parsed = ReportQuery.safeParse(query)
  if (!parsed.success) {
    refuseWith(response, 'invalidInput')
    return
  }
  const asked = askedOf(subjectRead(response), parsed.data)
  if ('refusal' in asked) {
    refuseWith(response, asked.refusal)
    return
  }
  const found = await read(subjectRead(response), asked)
  if (found === null) refuseWith(response, 'notFound')
  else response.set('cache-control', 'no-store').json(found)
}

async function sign(request: Request, response: Response, desk: ReportDesk): Promise<void> {
  const parsed = SignReport.safeParse(request.body)
  if (!parsed.success) {
    refuseWith(response, 'invalidInput')
    return
  }
  const asked = askedOf(subjectRead(response), parsed.data)
  const signed = 'refusal' in asked ? asked : await desk.sign(subjectRead(response), asked, parsed.data, signedIn(request))
  if ('refusal' in signed) refuseWith(response, signed.refusal)
  else response.json(signed)
}
