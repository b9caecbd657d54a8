import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Router, static as files, type RequestHandler } from 'express'
import { voiceRoutes } from './voices.ts'

/** Built pages: where each lies, and the path people open it under; of a link that was cut short the phone's page says so. */
const pages: Readonly<Record<string, string>> = {
  '/': 'client-home', '/kiosk': 'client-kiosk', '/display': 'client-display', '/counter': 'client-counter',
  '/rating': 'client-rating', '/manager': 'client-manager', '/t/*link': 'client-phone',
  '/n/:office': 'client-phone/take', '/r/:office': 'client-phone/dossier', '/petition': 'client-petition', '/p/:link': 'client-petition',
  '/public/:office': 'client-public',
}

/** Keeps the kiosk's page in its browser, and lies above it: a browser lets it have no pages but those below. */
const kioskWorker = 'kiosk-worker.js'

const yearMs = 365 * 24 * 3_600_000

/** The clients as built into `folder`, and the voices that displays speak with. */
export function pageRoutes(folder: string, voices: readonly string[]): Router {
  const router = Router()
  for (const [path, client] of Object.entries(pages)) {
    const root = join(folder, client)
    router.get(path, (_request, response) => {
      response.sendFile('index.html', { root, cacheControl: false, headers: { 'cache-control': 'no-cache' } })
    })
  }
  router.get(`/${kioskWorker}`, (_request, response) => {
    response.sendFile(kioskWorker, { root: folder, cacheControl: false, headers: { 'cache-control': 'no-cache' } })
  })
  // Built files carry a hash of their content in their names.
  router.use('/assets', packed(join(folder, 'assets')), files(join(folder, 'assets'), { immutable: true, maxAge: yearMs, index: false }))
  router.use('/voices', voiceRoutes(voices))
  return router
}

/** To browsers that can unpack, a file goes as the build packed it: most of these lines are slow. */
function packed(folder: string): RequestHandler {
  const built = new Set(existsSync(folder) ? readdirSync(folder) : [])
  return (request, response, next) => {
    const file = `${request.path.slice(1)}.gz`
    const isPacked = built.has(file)
    if (isPacked) response.vary('Accept-Encoding')
    if (isPacked && request.acceptsEncodings('gzip') === 'gzip') {
      response.set('Content-Encoding', 'gzip').type(extname(request.path))
      request.url = `/${file}`
    }
    next()
  }
}
