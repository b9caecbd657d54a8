import type { RequestHandler } from 'express'
import type { Clock } from '../clock.ts'
import type { Limits } from '../limits.ts'
import { isLoopback } from '../realtime/address.ts'
import { bucketsByAddress } from '../realtime/bucket.ts'
import { refuseWith } from './refusal.ts'

export interface OftenParts { readonly limits: Pick<Limits, 'requests' | 'sessionRequests'>, readonly clock: Clock }

/** So many requests from one address: a hall and its phones often have one together. */
export function addressNotTooOften({ limits, clock }: OftenParts): RequestHandler {
  const mayAsk = bucketsByAddress(limits.requests)
  return ({ ip = '' }, response, next) => {
    if (isLoopback(ip) || mayAsk(ip, clock.now())) next()
    else refuseWith(response, 'tooMany')
  }
}

/** So many from one person who is signed in, wherever they are. */
export function sessionNotTooOften({ limits, clock }: OftenParts): RequestHandler {
  const mayAsk = bucketsByAddress(limits.sessionRequests)
  return ({ session, sessionID }, response, next) => {
    if (session.staff === undefined || mayAsk(sessionID, clock.now())) next()
    else refuseWith(response, 'tooMany')
  }
}
