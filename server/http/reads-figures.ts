import type { RequestHandler, Response } from 'express'
import { looksOver, readsAnyFigures } from '../../domain/organisation/rights.ts'
import { Id } from '../../contract/texts.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { refuseWith } from './refusal.ts'

/**
 * Lets through whoever may read the figures of an office: its managers and administrators the own one, who looks over
 * it from above the one named by `?office=`. Of an office that is not theirs to read, nobody learns that it exists.
 */
export function readsFigures(organisation: Organisation): RequestHandler {
  return (request, response, next) => {
    const { staff } = request.session
    if (staff === undefined || !readsAnyFigures(staff.role)) {
      refuseWith(response, staff === undefined ? 'signedOut' : 'notAllowed')
      return
    }
    const asked = Id.safeParse(request.query['office'] ?? staff.office)
    if (!asked.success || !organisation.mayRead(staff, asked.data)) {
      refuseWith(response, 'notFound')
      return
    }
    response.locals['office'] = asked.data
    next()
  }
}

/** The office that a route behind `readsFigures` tells of. */
export function officeRead({ locals }: Response): string {
  const office: unknown = locals['office']
  if (typeof office !== 'string') throw new Error('a route that tells figures was left open')
  return office
}

/** Lets through only who looks over the offices of a unit. */
export const allowAbove: RequestHandler = (request, response, next) => {
  const { staff } = request.session
  if (staff === undefined) refuseWith(response, 'signedOut')
  else if (!looksOver(staff.role)) refuseWith(response, 'notAllowed')
  else next()
}
