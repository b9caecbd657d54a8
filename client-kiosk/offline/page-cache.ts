/** What the worker of a page needs of its browser and of the build. */
export interface PageCacheParts {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly fetch: (request: Request, options?: RequestInit) => Promise<Response>
  /** Another content, another name. */
  readonly build: string
  /** The path of the page. */
  readonly page: string
  /** Paths of all that the page is made of; each carries a hash of its content. */
  readonly files: readonly string[]
}

export interface PageCache {
  /** Fetches all of this build, or fails. */
  readonly fill: () => Promise<void>
  /** Builds before this one. */
  readonly removeOthers: () => Promise<void>
  /** Null for what this cache has nothing to do with, such as all that the server is asked. */
  readonly answer: (request: Request) => Promise<Response> | null
}

const family = 'luot-kiosk '
/** A server that cannot be reached at all says nothing for a long time. */
const patienceMs = 3000

/** Keeps a page as it was built, so that it can be loaded again while the server is away (docs/adr/0013). */
export function openPageCache({ caches, fetch, build, page, files }: PageCacheParts): PageCache {
  const kept = async (path: string) => (await caches.open(family + build)).match(path)

  /** The server's own where it answers: a new build is seen at once. Never put into the cache, where all is of one build. */
  async function pageFor(request: Request): Promise<Response> {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(patienceMs) }).catch(() => null)
    // What stands before a server that is away answers in its place.
    if (fresh !== null && fresh.status < 500) return fresh
    return await kept(page) ?? fresh ?? Response.error()
  }

  return {
    async fill() {
      await (await caches.open(family + build)).addAll([page, ...files])
    },
    async removeOthers() {
      const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== family + build)
      await Promise.all(others.map((name) => caches.delete(name)))
    },
    answer(request) {
      if (request.method !== 'GET') return null
      if (request.mode === 'navigate') return pageFor(request)
      const { pathname } = new URL(request.url)
      return files.includes(pathname) ? kept(pathname).then((file) => file ?? fetch(request)) : null
    },
  }
}
