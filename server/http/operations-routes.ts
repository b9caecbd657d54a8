import { Router, type Request, type Response } from 'express'
import { OfOffice } from '../../contract/operations.ts'
import type { AuditLines } from '../../contract/audit.ts'
import type { SelfTestReport } from '../../contract/self-test.ts'
import { subjectOf, technicalSubjects } from '../../domain/audit.ts'
import { isIntact, type AuditLog } from '../audit/audit-log.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { OperatorDesk } from '../operations/operator-desk.ts'
import type { SelfTest } from '../self-test/self-test.ts'
import { allow } from './allow.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

export interface OperationsRouteParts {
  readonly desk: OperatorDesk
  readonly selfTest: Pick<SelfTest, 'of'>
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>
  readonly audit: Pick<AuditLog, 'lines'>
  readonly offices: Pick<Offices, 'settingsOf'>
  readonly note: Note
}

const linesRead = 1000

/** Whoever keeps the machines sees whether they work, in every office, and makes backups. They change nothing in any office. */
export function operationsRoutes({ desk, metrics, note, ...parts }: OperationsRouteParts): Router {
  const router = Router()
  router.use('/operations', allow('operator'))
  router.get('/operations/offices', async (_request, response) => { response.json(await desk.offices()) })
  router.get('/operations/backups', async (_request, response) => { response.json(await desk.backups()) })
  router.post('/operations/backups', async (request, response) => {
    if (!desk.begin()) {
      refuseWith(response, 'notFound')
      return
    }
    await note(request, { act: 'backupMade', about: null })
    response.status(202).json(await desk.backups())
  })
  router.get('/operations/metrics', async (_request, response) => { response.type(metrics.contentType).send(await metrics.text()) })
  router.get('/operations/self-test', async (request, response) => { await tellOf(request, response, parts, (office) => testedOf(office, parts)) })
  router.get('/operations/audit', async (request, response) => { await tellOf(request, response, parts, (office) => technicalLines(office, parts)) })
  return router
}

async function tellOf(
  { query }: Pick<Request, 'query'>, response: Response, { offices }: Pick<OperationsRouteParts, 'offices'>, tell: (office: string) => Promise<object | null>,
): Promise<void> {
  const { data } = OfOffice.safeParse(query)
  const answer = data === undefined || offices.settingsOf(data.office) === null ? null : await tell(data.office)
  if (answer === null) refuseWith(response, data === undefined ? 'invalidInput' : 'unknownOffice')
  else response.json(answer)
}

/** Who of the office has seen it is the office's. */
async function testedOf(office: string, { selfTest }: Pick<OperationsRouteParts, 'selfTest'>): Promise<SelfTestReport | null> {
  const report = await selfTest.of(office, true)
  return report === null ? null : { ...report, seen: null }
}

/** What was done to machines and programs, and not by whom. */
async function technicalLines(office: string, { audit }: Pick<OperationsRouteParts, 'audit'>): Promise<AuditLines> {
  const lines = await audit.lines(office, null, linesRead)
  const technical = lines.filter(({ act }) => technicalSubjects.includes(subjectOf(act)))
  return {
    entries: technical.map(({ seq, at, act, about, before, after }) => ({ seq, at, by: null, byName: null, act, about, before, after })),
    isIntact: isIntact(lines), isMore: false,
  }
}
