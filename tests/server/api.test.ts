import fc from 'fast-check'
import { apiTable, type ApiAnswer, type ApiName, type FeedItem } from '../../contract/api.ts'
import { addObservation, noStatistics } from '../../domain/statistics/statistics.ts'
import { listClosedDays, readFeed } from '../../server/api/feed.ts'
import { feedStore } from '../../server/api/feed-store.ts'
import { openApiDocument } from '../../server/api/openapi.ts'
import { v1Routes } from '../../server/http/v1-routes.ts'
import { dayRecordStore } from '../../server/store/day-records.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { databases, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'
import { ask, makeKey } from './support/programs.ts'

openForEach({ others: [otherOffice] })

const period = 'from=2026-11-01&to=2026-11-30'

/** An answer that fits the schema which the document is made of. */
async function answer<N extends ApiName>(name: N, path: string, token: string): Promise<ApiAnswer<N>> {
  const { status, body } = await ask(hall, path, token)
  expect([path, status]).toEqual([path, 200])
  return apiTable[name].answer.parse(body) as ApiAnswer<N>
}

async function serveTwo(): Promise<void> {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  for (const service of ['ho-tich', 'ho-tich', 'dat-dai']) await take(kiosk, service)
  hall.clock.pass(120_000)
  for (let served = 0; served < 2; served += 1) await serveNext(counter, '1')
}

async function closeTheDay(): Promise<void> {
  hall.clock.set(Date.parse('2026-11-20T17:30:00+07:00'))
  await hall.app.closeDueDays()
}

test('the document names every path that the server serves, and no other', () => {
  const routes = v1Routes({ limits: lavish } as Parameters<typeof v1Routes>[0])
  const served = routes.stack.flatMap(({ route }) => route === undefined ? [] : route.path).filter((path) => path !== '/openapi.json')
  const { paths } = openApiDocument() as { paths: Record<string, object> }
  expect(served.map((path) => path.replaceAll(/:(\w+)/g, '{$1}')).sort()).toEqual(Object.keys(paths).sort())
})

test('the document is served to whoever wants to read it', async () => {
  const response = await fetch(`${hall.url}/api/v1/openapi.json`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
})

test('every path answers what the document says of it, while the day goes on and when it is over', async () => {
  const { token } = await makeKey(hall)
  await serveTwo()
  expect(await answer('now', '/offices/office/now', token)).toMatchObject({ waiting: 1, openCounters: 1, issued: 3, served: 2 })
  for (const close of [() => Promise.resolve(), closeTheDay]) {
    await close()
    expect(await answer('day', '/offices/office/days/2026-11-20', token)).toMatchObject({ all: { tickets: 3, served: 2, averageWait: 120 }, services: { 'ho-tich': { served: 2 } } })
    for (const by of ['all', 'service', 'counter', 'weekHour', 'date']) {
      const { rows } = await answer('statistics', `/offices/office/statistics?${period}&by=${by}`, token)
      expect(rows.reduce((sum, { served }) => sum + served, 0)).toBe(2)
    }
  }
  expect(await answer('days', `/offices/office/days?${period}`, token)).toEqual({ office: 'office', days: ['2026-11-20'] })
  expect(await answer('offices', '/offices', token)).toMatchObject({ offices: [{ id: 'office' }] })
  expect((await answer('office', '/offices/office', token)).services.map(({ id }) => id)).toEqual(['ho-tich', 'dat-dai', 'dong'])
  expect(await answer('satisfaction', `/offices/office/satisfaction?${period}&by=service`, token)).toMatchObject({ all: { ended: 2, ratings: 0 } })
  expect((await answer('targets', '/offices/office/targets?date=2026-11-20', token)).targets).toContainEqual(expect.objectContaining({ kpi: 'waitPerTransaction', limit: 900 }))
  expect(await answer('petitions', `/offices/office/petitions?${period}`, token)).toMatchObject({ received: 0, indicator8: 2 })
  expect((await answer('feed', '/feed', token)).items).toMatchObject([{ revision: 1, statistics: { date: '2026-11-20', closed: true, all: { served: 2 } } }])
})

test('no figure is told apart by person', async () => {
  const { token } = await makeKey(hall)
  for (const path of ['statistics', 'satisfaction']) {
    expect(await ask(hall, `/offices/office/${path}?${period}&by=officer`, token)).toEqual({ status: 400, body: { code: 'invalidInput' } })
  }
})

test.each([
  '/offices/office/days/yesterday', '/offices/office/statistics?from=2026-11-30&to=2026-11-01', '/offices/office/statistics', '/feed?since=-1', '/feed?limit=501',
  '/offices/office/statistics?from=2020-01-01&to=2026-11-30', `/offices/office/petitions?${period}&more=1`,
])('a question that cannot be answered is refused: %s', async (path) => {
  const { token } = await makeKey(hall)
  expect(await ask(hall, path, token)).toEqual({ status: 400, body: { code: 'invalidInput' } })
})

test('a day that never was is not there, and neither is a path', async () => {
  const { token } = await makeKey(hall)
  expect(await ask(hall, '/offices/office/days/2026-11-01', token)).toEqual({ status: 404, body: { code: 'unknownDay' } })
  expect(await ask(hall, '/nothing', token)).toEqual({ status: 404, body: { code: 'notFound' } })
})

test('a command centre reads nothing of offices that its key does not cover', async () => {
  const [{ token }, { token: foreign }] = [await makeKey(hall), await makeKey(hall, 'other')]
  await serveTwo()
  await closeTheDay()
  expect((await answer('feed', '/feed', token)).items).toHaveLength(1)
  expect(await answer('feed', '/feed', foreign)).toEqual({ items: [], cursor: 0, hasMore: false })
})

interface Step { readonly office: string, readonly day: string, readonly served: number, readonly pull: boolean }

const steps = fc.array(fc.record<Step>({
  office: fc.constantFrom('office', 'other'), day: fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18'), served: fc.integer({ min: 0, max: 3 }), pull: fc.boolean(),
}), { maxLength: 12 })

/** So many served. */
function statisticsOf(served: number) {
  const place = { hour: 9, service: 'ho-tich', counter: '1', officer: 'x' }
  return Array.from({ length: served }).reduce<typeof noStatistics>((sum) => addObservation(sum, { place, counts: ['served'], durations: [], tallies: [] }), noStatistics)
}

test('whoever follows the feed has every closed day as it was corrected last, and no version of it twice', async () => {
  await fc.assert(fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), async (taken, limit) => {
    const { models } = await databases.open()
    const [records, feed] = [dayRecordStore(models), feedStore(models)]
    const parts = { feed, offices: { settingsOf: (office: string) => ({ ...smallOffice, id: office }) } }
    const [kept, truth, versions] = [new Map<string, number>(), new Map<string, number>(), [] as string[]]
    let cursor = 0
    const pull = async (): Promise<void> => {
      const page = await readFeed(['office', 'other'], { since: cursor, limit }, parts)
      for (const { revision, statistics: { office, date, all } } of page.items as FeedItem[]) {
        kept.set(`${office}|${date}`, all.served)
        versions.push(`${office}|${date}|${String(revision)}`)
      }
      cursor = page.cursor
      if (page.hasMore) await pull()
    }
    for (const [place, { office, day, served, pull: pulls }] of taken.entries()) {
      await records.save({ office, day }, place + 1, statisticsOf(served))
      truth.set(`${office}|${day}`, served)
      // Two servers do the same at once.
      const list = () => listClosedDays({ ...parts, webhooks: { tell: () => Promise.resolve() } })
      await Promise.all([list(), list()])
      if (pulls) await pull()
    }
    await pull()
    expect(kept).toEqual(truth)
    expect(new Set(versions).size).toBe(versions.length)
    expect(await models.feed.distinct('_id')).toEqual(Array.from({ length: await models.feed.countDocuments() }, (_, place) => place + 1))
  }), { numRuns: 5 })
})
