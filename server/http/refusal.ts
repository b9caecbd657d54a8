import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { Code } from '../../contract/refusals.ts'

const statuses: Partial<Record<Code, number>> = {
  invalidInput: 400, tooLarge: 413, tooMany: 429, signedOut: 401, wrongPassword: 401, notAllowed: 403,
  distanceNotAllowed: 403, unknownDistanceDevice: 401, unknownKey: 401,
  notFound: 404, notYourPetition: 403, unknownCode: 404, unknownDevice: 404, unknownDay: 404, unknownOffice: 404, unknownCounter: 404, unknownZone: 404,
  settingsWrong: 422, organisationWrong: 422, assignmentsWrong: 422, unknownUnit: 404, unreadableMedia: 415, unavailable: 503, internal: 500,
}

/** A "no" over HTTP: a code for the client to translate, the status that fits it, and what else helps to put it right. */
export function refuseWith(response: Response, code: Code, details: object = {}): void {
  response.status(statuses[code] ?? 409).json({ ...details, code })
}

export const nothingHere: RequestHandler = (_request, response) => { refuseWith(response, 'notFound') }

/** The last door: what express or a route threw becomes a code, never a message. */
export function faults(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const status = statusOf(error)
    if (status === 413) refuseWith(response, 'tooLarge')
    else if (status >= 400 && status < 500) refuseWith(response, 'invalidInput')
    else {
      log.error({ err: error, path: request.path }, 'a request failed')
      refuseWith(response, 'internal')
    }
  }
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500
}
