import { openPageCache } from '../../../client-kiosk/offline/page-cache.ts'

const origin = 'http://kiosk.test'

/** The caches of a browser, by name. */
function openBrowser() {
  const all = new Map<string, Map<string, string>>()
  const server = { answers: (path: string): Response | null => new Response(`fresh ${path}`) }
  const asked: string[] = []
  const fetch = ({ url }: Pick<Request, 'url'>) => {
    const path = url.replace(origin, '')
    asked.push(path)
    const answer = server.answers(path)
    return answer === null ? Promise.reject(new TypeError('away')) : Promise.resolve(answer)
  }
  const caches = {
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
    open(name: string) {
      const cache = all.get(name) ?? new Map<string, string>()
      all.set(name, cache)
      return Promise.resolve({
        match: (path: string) => Promise.resolve(cache.has(path) ? new Response(cache.get(path)) : undefined),
        async addAll(paths: readonly string[]) {
          for (const path of paths) cache.set(path, await (await fetch({ url: origin + path })).text())
        },
      } as unknown as Cache)
    },
  }
  const build = (name: string, files: readonly string[]) => openPageCache({ caches, fetch, build: name, page: '/kiosk', files })
  return { all, server, asked, build }
}

const asks = (path: string, mode = 'no-cors', method = 'GET') => ({ url: origin + path, mode, method }) as Request
const said = async (answer: Promise<Response> | null) => (await answer)?.text() ?? null

test('the page comes from the server while it answers, and its files from the browser', async () => {
  const { build, asked } = openBrowser()
  const cache = build('1', ['/assets/a-1.js'])
  await cache.fill()
  asked.length = 0
  expect(await said(cache.answer(asks('/kiosk?slot=1', 'navigate')))).toBe('fresh /kiosk?slot=1')
  expect(await said(cache.answer(asks('/assets/a-1.js')))).toBe('fresh /assets/a-1.js')
  expect(asked).toEqual(['/kiosk?slot=1'])
})

test.each([['away', null], ['behind a proxy that says so', new Response('bad gateway', { status: 502 })]])(
  'while the server is %s the page is the one that was kept', async (_how, answer) => {
    const { build, server } = openBrowser()
    const cache = build('1', [])
    await cache.fill()
    server.answers = () => answer
    expect(await said(cache.answer(asks('/kiosk', 'navigate')))).toBe('fresh /kiosk')
  })

test('a "no" of the server is not covered up', async () => {
  const { build, server } = openBrowser()
  const cache = build('1', [])
  await cache.fill()
  server.answers = () => new Response('not here', { status: 404 })
  expect(await said(cache.answer(asks('/kiosk', 'navigate')))).toBe('not here')
})

test.each([
  ['the catalogue', asks('/api/catalogue?office=o')], ['a line', asks('/socket.io/?EIO=4')], ['a file of another page', asks('/assets/manager-1.js')],
  ['what changes something', asks('/assets/a-1.js', 'cors', 'POST')],
])('%s is none of its business', async (_what, request) => {
  const { build } = openBrowser()
  const cache = build('1', ['/assets/a-1.js'])
  await cache.fill()
  expect(cache.answer(request)).toBeNull()
})

test('a new build takes the place of the one before, and of no other cache', async () => {
  const { build, all } = openBrowser()
  await build('1', ['/assets/a-1.js']).fill()
  all.set('another', new Map())
  const next = build('2', ['/assets/a-2.js'])
  await next.fill()
  await next.removeOthers()
  expect([...all].map(([name, files]) => [name, [...files.keys()]])).toEqual([['another', []], ['luot-kiosk 2', ['/kiosk', '/assets/a-2.js']]])
})

test('a build that could not be fetched whole is not used', async () => {
  const { build, server } = openBrowser()
  server.answers = (path) => path === '/assets/b-1.js' ? null : new Response('here')
  await expect(build('1', ['/assets/a-1.js', '/assets/b-1.js']).fill()).rejects.toThrow('away')
})
