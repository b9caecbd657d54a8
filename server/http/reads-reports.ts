import type { RequestHandler, Response } from 'express'
import { Id } from '../../contract/texts.ts'
import { readsAnyFigures } from '../../domain/organisation/rights.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Clock } from '../clock.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { looksOverUnit, officeSubject, unitSubject, type ReportSubject } from '../reports/subject.ts'
import { officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

export interface ReadingParts { readonly organisation: Organisation, readonly offices: Pick<Offices, 'settingsOf'>, readonly clock: Clock }

/** Lets through whoever may read the figures of an office, and with `unit` whoever looks over that unit. */
export function readsReports(parts: ReadingParts): RequestHandler {
  const readsOffice = readsFigures(parts.organisation)
  return (request, response, next) => {
    const body: unknown = request.body
    const unit = request.query['unit'] ?? (typeof body === 'object' && body !== null && 'unit' in body ? body.unit : undefined)
    if (unit !== undefined) {
      readUnit(unit, { request, response, next }, parts)
      return
    }
    void readsOffice(request, response, () => {
      const office = parts.offices.settingsOf(officeRead(response))
      if (office === null) refuseWith(response, 'notFound')
      else pass(officeSubject(office, parts.organisation, parts.clock.now()), response, next)
    })
  }
}

/** Whose report a route behind `readsReports` is about. */
export function subjectRead({ locals }: Response): ReportSubject {
  // Nothing else writes there.
  const subject = locals['subject'] as ReportSubject | undefined
  if (subject === undefined) throw new Error('a route that tells reports was left open')
  return subject
}

type Call = Record<'request', Parameters<RequestHandler>[0]> & Record<'response', Response> & Record<'next', () => void>

/** Of a unit that is not theirs to read, nobody learns that it exists. */
function readUnit(asked: unknown, { request, response, next }: Call, { organisation, offices }: ReadingParts): void {
  const { staff } = request.session
  const unit = Id.safeParse(asked)
  if (staff === undefined) {
    refuseWith(response, 'signedOut')
    return
  }
  const subject = unit.success && looksOverUnit(staff, unit.data, organisation) ? unitSubject(unit.data, organisation, offices) : null
  if (subject === null) refuseWith(response, readsAnyFigures(staff.role) ? 'notFound' : 'notAllowed')
  else pass(subject, response, next)
}

function pass(subject: ReportSubject, response: Response, next: () => void): void {
  response.locals['subject'] = subject
  next()
}
