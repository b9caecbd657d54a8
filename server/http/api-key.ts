import type { Request, RequestHandler, Response } from 'express'
import type { ApiKeys } from '../api/api-keys.ts'
import type { Clock } from '../clock.ts'
import type { Limits } from '../limits.ts'
import { bucketsByAddress } from '../realtime/bucket.ts'
import type { ApiKeyRecord } from '../store/api-schemas.ts'
import { refuseWith } from './refusal.ts'

export interface KeyParts { readonly apiKeys: ApiKeys, readonly clock: Clock, readonly limits: Limits }

/** Lets through who shows a good key as `Authorization: Bearer`, as often as the limit allows, and counts it. */
export function withApiKey({ apiKeys, clock, limits }: KeyParts): RequestHandler {
  const mayCall = bucketsByAddress(limits.apiCalls)
  const mayTry = bucketsByAddress(limits.wrongKeys)
  return async (request, response, next) => {
    const key = await apiKeys.byToken(tokenIn(request))
    if (key === null) {
      refuseKey(response, mayTry(request.ip ?? '', clock.now()))
      return
    }
    if (!mayCall(key._id, clock.now())) {
      refuseWith(response.set('retry-after', '1'), 'tooMany')
      return
    }
    await apiKeys.used(key._id, clock.now())
    response.locals['apiKey'] = key
    next()
  }
}

/** The key behind `withApiKey`. */
export function apiKeyOf({ locals }: Response): ApiKeyRecord {
  // Nothing else writes there.
  const key = locals['apiKey'] as ApiKeyRecord | undefined
  if (key === undefined) throw new Error('a route that needs a key was left open')
  return key
}

function tokenIn({ headers: { authorization = '' } }: Request): string {
  return /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? ''
}

function refuseKey(response: Response, mayTry: boolean): void {
  refuseWith(response.set('www-authenticate', 'Bearer'), mayTry ? 'unknownKey' : 'tooMany')
}
