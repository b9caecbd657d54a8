import { openPageCache } from './page-cache.ts'

/** Put in by the build: what the page is made of, and a name for all of it. */
declare const __KIOSK_FILES__: readonly string[]
declare const __KIOSK_BUILD__: string

interface WorkEvent extends Event { readonly waitUntil: (work: Promise<unknown>) => void }
interface AskEvent extends WorkEvent { readonly request: Request, readonly respondWith: (answer: Promise<Response>) => void }

/** What the types of pages lack of a worker. */
interface Worker {
  addEventListener(name: 'install' | 'activate', listener: (event: WorkEvent) => void): void
  addEventListener(name: 'fetch', listener: (event: AskEvent) => void): void
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
}

const worker = globalThis as unknown as Worker
const cache = openPageCache({
  caches, fetch: (request, options) => fetch(request, options), build: __KIOSK_BUILD__, page: '/kiosk', files: __KIOSK_FILES__,
})

worker.addEventListener('install', (event) => { event.waitUntil(cache.fill().then(() => worker.skipWaiting())) })
worker.addEventListener('activate', (event) => { event.waitUntil(cache.removeOthers().then(() => worker.clients.claim())) })
worker.addEventListener('fetch', (event) => {
  const answer = cache.answer(event.request)
  if (answer !== null) event.respondWith(answer)
})
