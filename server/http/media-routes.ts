import { pipeline } from 'node:stream/promises'
import { raw, Router, type Request, type Response } from 'express'
import { UploadQuery, type Media } from '../../contract/http.ts'
import type { Clock } from '../clock.ts'
import type { Limits } from '../limits.ts'
import { keepMedia } from '../media/keep-media.ts'
import type { MediaStore } from '../store/media-store.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

export interface MediaRouteParts { readonly media: MediaStore, readonly clock: Clock, readonly limits: Limits }

/** Those who lead an office upload what its notices show: the file is the body, its name stands in the query. */
export function mediaRoutes({ media, clock, limits }: MediaRouteParts): Router {
  const router = Router()
  router.use('/media', allow('manager', 'administrator'))
  router.get('/media', async (request, response) => {
    response.json(await media.list(signedIn(request).office))
  })
  const body = raw({ type: 'application/octet-stream', limit: Math.max(limits.pictureSize, limits.videoSize) })
  router.post('/media', body, async (request, response) => {
    const parsed = UploadQuery.safeParse(request.query)
    const bytes: unknown = request.body
    if (!parsed.success || !Buffer.isBuffer(bytes) || bytes.length === 0) {
      refuseWith(response, 'invalidInput')
      return
    }
    const kept = await keepMedia({ office: signedIn(request).office, name: parsed.data.name, bytes, at: clock.now() }, media, limits)
    if (typeof kept === 'string') refuseWith(response, kept)
    else response.status(201).json(kept)
  })
  return router
}

const yearSeconds = 365 * 24 * 3600

/** Public, as they hang in the hall. An id says what the content is, so that a browser never asks twice. */
export function publicMedia({ media }: Pick<MediaRouteParts, 'media'>): Router {
  const router = Router()
  router.get('/media/:id', async (request, response) => {
    const found = await media.find(request.params.id)
    if (found === null) refuseWith(response, 'notFound')
    else await sendMedia(request, response, found, media)
  })
  return router
}

/** The whole, or the one range that a player asks for when somebody, or the loop, goes to another place in a video. */
async function sendMedia(request: Request, response: Response, { id, type, size }: Media, media: MediaStore): Promise<void> {
  const ranges = request.range(size, { combine: true })
  response.set({
    'content-type': type, 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff', 'etag': `"${id}"`,
    'cache-control': `public, max-age=${String(yearSeconds)}, immutable`,
  })
  if (ranges === -1) {
    response.status(416).set('content-range', `bytes */${String(size)}`).end()
    return
  }
  const range = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined
  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range !== undefined) response.status(206).set('content-range', `bytes ${String(start)}-${String(end)}/${String(size)}`)
  response.set('content-length', String(end - start + 1))
  if (request.method === 'HEAD') response.end()
  else await pipeline(media.read(id, start, end), response).catch(isGone)
}

/** A player that has seen enough closes the line: that is no fault. */
function isGone(error: unknown): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && code !== 'ECONNRESET' && code !== 'EPIPE') throw error
}
