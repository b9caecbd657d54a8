import rateLimit from 'express-rate-limit'
import type { RequestHandler } from 'express'
import { refuseWith } from './refusal.ts'

/** Lets an address try this often in a quarter of an hour; what succeeds is counted only where it is said. */
export function fewPerQuarterHour(limit: number, { countsAll = false } = {}): RequestHandler {
  return rateLimit({
    windowMs: 15 * 60_000, limit, skipSuccessfulRequests: !countsAll,
    handler: (_request, response) => { refuseWith(response, 'tooMany') },
  })
}
