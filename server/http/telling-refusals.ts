import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Code } from '../../contract/refusals.ts'
import type { Clock } from '../clock.ts'
import { toldRefusals } from '../told-refusals.ts'
import { routeOf } from './refusal.ts'

/** Says in the log what was tried against the rules: the route and never the path, the id of staff and never a name or an address. */
export function tellingRefusals({ log, clock }: { readonly log: Logger, readonly clock: Clock }): RequestHandler {
  const isTold = toldRefusals()
  return (request, response, next) => {
    response.once('finish', () => {
      const { refusal } = response.locals as { refusal?: Code }
      const staff = staffOf(request)
      if (refusal === undefined || !isTold(refusal, staff ?? '', clock.now())) return
      log.info({ refusal, method: request.method, route: routeOf(request), staff }, 'a request was refused')
    })
    next()
  }
}

/** Programs have no session. */
function staffOf({ session }: { readonly session?: { readonly staff?: { readonly id: string } } }): string | null {
  return session?.staff?.id ?? null
}
