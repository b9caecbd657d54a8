import { createHash, timingSafeEqual } from 'node:crypto'
import { Router, type Request, type RequestHandler } from 'express'
import type { Code } from '../../contract/refusals.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { refuseWith } from './refusal.ts'

export interface MetricsRouteParts {
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>
  /** Null: nobody but this machine may read them. */
  readonly token: string | null
}

/** For Prometheus: on this machine, or with the token as a bearer's. */
export function metricsRoutes({ metrics, token }: MetricsRouteParts): Router {
  const router = Router()
  router.get('/metrics', async (request, response) => {
    if (isOfThisMachine(request) || hasToken(request, token)) response.type(metrics.contentType).send(await metrics.text())
    else refuseWith(response, 'notAllowed')
  })
  return router
}

/** Counts every "no" that goes out. */
export function countRefusals(metrics: Pick<Metrics, 'refused'>): RequestHandler {
  return (_request, response, next) => {
    response.once('finish', () => {
      const { refusal } = response.locals as { refusal?: Code }
      if (refusal !== undefined) metrics.refused(refusal)
    })
    next()
  }
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** What comes through a proxy on this machine comes from somebody else, also when nobody has told how many proxies there are. */
function isOfThisMachine({ socket, headers }: Request): boolean {
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'via'].some((name) => headers[name] !== undefined)
  return !isPassedOn && loopback.has(socket.remoteAddress ?? '')
}

function hasToken({ headers: { authorization = '' } }: Request, token: string | null): boolean {
  return token !== null && timingSafeEqual(hashOf(authorization), hashOf(`Bearer ${token}`))
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
