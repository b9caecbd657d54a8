import type { IncomingMessage } from 'node:http'
import helmet from 'helmet'
import type { RequestHandler } from 'express'
import { refuseWith } from './refusal.ts'

const yearSeconds = 365 * 24 * 3600

/** Of what came over TLS, here or at the proxy before this server. Offices also run this on their own network, without. */
const overTlsOnly = helmet.strictTransportSecurity({ maxAge: yearSeconds, includeSubDomains: true })

/** Strict: everything from this origin, nothing inline, no frame around us; but pages that only show a film may stand in our own. */
export function securityHeaders(): RequestHandler {
  const always = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ['\'none\''],
        'script-src': ['\'self\''],
        'worker-src': ['\'self\''],
        'style-src': ['\'self\''],
        'font-src': ['\'self\''],
        'img-src': ['\'self\'', 'data:'],
        'media-src': ['\'self\''],
        'connect-src': ['\'self\''],
        'manifest-src': ['\'self\''],
        'object-src': ['\'none\''],
        'base-uri': ['\'none\''],
        'form-action': ['\'self\''],
        'frame-src': ['\'self\''],
        'frame-ancestors': [(request) => isFilm(request) ? '\'self\'' : '\'none\''],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  return (request, response, next) => {
    always(request, response, (fault?: unknown) => {
      if (fault !== undefined || !request.secure) next(fault)
      else overTlsOnly(request, response, next)
    })
  }
}

/** Answers are about people and offices: kept by no browser and no proxy, unless a route says otherwise. */
export const notKept: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store')
  next()
}

/** A page of another site may not make a browser change anything here with this site's cookie. */
export const sameOriginWrites: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers
  const isForeign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
  if (isForeign && !['GET', 'HEAD'].includes(request.method)) refuseWith(response, 'notAllowed')
  else next()
}

/** A page that is opened with ?film takes its pictures from the page around it and sends nothing. */
function isFilm({ url = '' }: IncomingMessage): boolean {
  return new URLSearchParams(url.split('?')[1]).has('film')
}
