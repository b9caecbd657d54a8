import type { IncomingMessage } from 'node:http'
import helmet from 'helmet'
import type { RequestHandler } from 'express'
import { refuseWith } from './refusal.ts'

const yearSeconds = 365 * 24 * 3600

/** Strict: everything from this origin, nothing inline, no frame around us; but pages that only show a film may stand in our own. */
export function securityHeaders({ isTls }: { readonly isTls: boolean }): RequestHandler {
  return helmet({
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
        'base-uri': ['\'none\''],
        'form-action': ['\'self\''],
        'frame-src': ['\'self\''],
        'frame-ancestors': [(request) => isFilm(request) ? '\'self\'' : '\'none\''],
      },
    },
    // Offices run this on their own network, often without TLS; a proxy that has TLS adds this header itself.
    strictTransportSecurity: isTls && { maxAge: yearSeconds, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
  })
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
