import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Code } from '../../contract/refusals.ts'
import { routeOf } from './refusal.ts'

/** What somebody tried who may not, or who is not who they say; all other refusals are only counted. */
const telling: ReadonlySet<Code> = new Set<Code>(['notAllowed', 'wrongPassword', 'wrongSecondFactor', 'signInPaused', 'unknownKey'])

/** Says in the log what was tried against the rules: the route and never the path, the id of staff and never a name or an address. */
export function tellingRefusals(log: Logger): RequestHandler {
  return (request, response, next) => {
    response.once('finish', () => {
      const { refusal } = response.locals as { refusal?: Code }
      if (refusal === undefined || !telling.has(refusal)) return
      log.info({ refusal, method: request.method, route: routeOf(request), staff: staffOf(request) }, 'a request was refused')
    })
    next()
  }
}

/** Programs have no session. */
function staffOf({ session }: { readonly session?: { readonly staff?: { readonly id: string } } }): string | null {
  return session?.staff?.id ?? null
}
