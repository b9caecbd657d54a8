import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { Code } from '../../contract/refusals.ts'

const statuses: Partial<Record<Code, number>> = {
  invalidInput: 400, tooLarge: 413, tooMany: 429, signedOut: 401, wrongPassword: 401, newPasswordNeeded: 401, secondFactorNeeded: 401, secondFactorToSet: 401, wrongSecondFactor: 401, signInPaused: 429,
  passwordTooShort: 422, passwordTooCommon: 422, passwordLikeName: 422, notAllowed: 403,
  distanceNotAllowed: 403, unknownDistanceDevice: 401, unknownKey: 401,
  notFound: 404, notYourPetition: 403, unknownCode: 404, unknownDevice: 404, unknownDay: 404, unknownOffice: 404, unknownCounter: 404, unknownZone: 404, unknownOfficer: 404,
  settingsWrong: 422, organisationWrong: 422, assignmentsWrong: 422, unknownUnit: 404, unreadableMedia: 415, unreadableTable: 415, unreadableConfiguration: 415, newerConfiguration: 422, unavailable: 503, internal: 500,
}

/** A "no" over HTTP: a code for the client to translate, the status that fits it, and what else helps to put it right. */
export function refuseWith(response: Response, code: Code, details: object = {}): void {
  // Counted when the answer is out.
  response.locals['refusal'] = code
  const status = statuses[code] ?? 409
  if (status === 429 && !response.hasHeader('retry-after')) response.set('retry-after', '1')
  response.status(status).json({ ...details, code })
}

export const nothingHere: RequestHandler = (_request, response) => { refuseWith(response, 'notFound') }

/** The last door: what express or a route threw becomes a code, never a message. */
export function faults(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    // The answer is out, or broke off in the middle: that is all that can still be said.
    if (response.headersSent) {
      if (!response.writableEnded) response.destroy()
      return
    }
    const status = statusOf(error)
    if (status === 413) refuseWith(response, 'tooLarge')
    else if (status >= 400 && status < 500) refuseWith(response, 'invalidInput')
    else {
      // Which route, and not the path: that of a citizen's page is the key to it.
      log.error({ err: error, method: request.method, route: routeOf(request) }, 'a request failed')
      refuseWith(response, 'internal')
    }
  }
}

/** What comes as no HTTP at all, or is cut off in the middle, is the sender's fault. */
function isBrokenLine(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' && /^(HPE_|ECONNRESET|ECONNABORTED|EPIPE)/.test(code)
}

function statusOf(error: unknown): number {
  if (isBrokenLine(error)) return 400
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500
}

/** As it stands in the code, such as "/api/petitions/:link"; without one, the first two steps of the path. */
export function routeOf({ route, baseUrl, path }: Omit<Request, 'route'> & { readonly route?: { readonly path?: unknown } }): string {
  const pattern = route?.path
  return typeof pattern === 'string' ? baseUrl + pattern : `${baseUrl}${path}`.split('/').slice(0, 3).join('/')
}
