import { createHash } from 'node:crypto'
import { PeriodToApprove, PublicPage, Publication } from '../../contract/publication.ts'
import type { PublicationSettings } from '../../domain/publication/settings.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { serveNext, take, ticketIn } from './support/asking.ts'
import { hall, openForEach } from './support/each-hall.ts'

const publication: PublicationSettings = { isOpen: true, figures: ['waiting', 'processing', 'satisfaction', 'feedback'], periods: ['month', 'quarter', 'year'] }
const quarter = '2026-Q3'
const at = (time: string) => Date.parse(`${time}+07:00`)

openForEach({ startsAt: at('2026-09-30T09:00:00'), office: { ...smallOffice, publication }, others: [otherOffice] })

/** The last day of the third quarter: somebody waits ten minutes, is served, and can rate on the phone for three days. */
async function lastDay(): Promise<{ rate: (level: 1 | 2 | 3 | 4 | 5) => Promise<void> }> {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const { ticket, link } = await take(kiosk)
  hall.clock.pass(600_000)
  await serveNext(counter, '1')
  return {
    async rate(level) {
      ticketIn(await (await hall.phone(link)).send('rating:give', { ticket, transaction: 0, level, reasons: [], comment: null }))
    },
  }
}

async function nextMorning(): Promise<void> {
  hall.clock.set(at('2026-10-01T00:30:00'))
  await hall.app.closeDueDays()
}

async function ask(who: string | null, path: string, body?: object) {
  const { status, body: answer } = await call(hall.url, body === undefined ? 'GET' : 'POST', path, who === null ? null : await hall.cookieOf(who), body)
  return { status, answer }
}

async function read(period = quarter): Promise<PeriodToApprove> {
  return PeriodToApprove.parse((await ask('manager', `/api/publication/${period}`)).answer)
}

async function approve(period = quarter): Promise<PeriodToApprove> {
  const { status, answer } = await ask('manager', `/api/publication/${period}/approve`, { seen: (await read(period)).mark })
  expect(status).toBe(200)
  return PeriodToApprove.parse(answer)
}

/** The public page as it is read by everybody; an answer serves for ten seconds. */
async function published(office = 'office'): Promise<PublicPage> {
  hall.clock.pass(10_000)
  const { status, answer } = await ask(null, `/api/public/${office}`)
  expect(status).toBe(200)
  return PublicPage.parse(answer)
}

async function change(changes: object): Promise<void> {
  const cookie = await hall.cookieOf('manager')
  const { body } = await call(hall.url, 'GET', '/api/office', cookie)
  expect((await call(hall.url, 'PATCH', '/api/office', cookie, { revision: (body as { revision: number }).revision, changes })).status).toBe(200)
}

test('a quarter that is over is public once it was approved, with its numbers, and not before', async () => {
  await (await lastDay()).rate(5)
  await nextMorning()
  expect((await published()).periods).toEqual([])
  expect(await read()).toMatchObject({ approved: [], dates: { from: '2026-07-01', to: '2026-09-30' } })
  await approve()
  expect((await published()).periods).toMatchObject([{
    period: quarter, version: 1, replaced: [], figures: {
      waiting: { perTransaction: { count: 1, averageSeconds: 600, withinLimit: 1, target: { limit: 900, isMet: true } }, missed: 0 },
      processing: { count: 1 }, feedback: { received: 0, onTimeShare: null },
      satisfaction: { ratings: 1, ended: 1, responseRate: 1, scales: [{ scale: 5, ratings: 1, satisfied: 1, percent: 100, isSmall: true }] },
    },
  }])
})

test('approved figures stay when a rating comes in late; the correction is approved as the next version', async () => {
  const { rate } = await lastDay()
  await nextMorning()
  const first = await approve()
  const before = (await published()).periods
  expect(before[0]?.figures.satisfaction).toMatchObject({ ratings: 0, scales: [] })
  await rate(1)
  expect((await published()).periods).toEqual(before)
  expect(await read()).toMatchObject({ figures: { satisfaction: { ratings: 1 } }, approved: [{ version: 1, isCurrent: false, figures: { satisfaction: { ratings: 0 } } }] })
  await approve()
  const [after] = (await published()).periods
  expect(after).toMatchObject({ version: 2, figures: { satisfaction: { ratings: 1, scales: [{ percent: 0 }] } }, replaced: [{ version: 1, hash: first.approved[0]?.hash }] })
})

test('whoever has the page can check that what it says is what was approved', async () => {
  await lastDay()
  await nextMorning()
  await approve()
  const [{ hash, replaced: _replaced, ...content } = null as never] = (await published()).periods
  const inOrder = (value: unknown): unknown => typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1).map(([key, field]) => [key, inOrder(field)]))
  expect(createHash('sha256').update(JSON.stringify(deeply(inOrder, content))).digest('hex')).toBe(hash)
})

/** Lists keep their order, what is in them does not. */
function deeply(inOrder: (value: unknown) => unknown, value: unknown): unknown {
  return JSON.parse(JSON.stringify(inOrder(value), (_key, field: unknown) => Array.isArray(field) ? field.map(inOrder) : field))
}

test('what changed while it was looked at, goes on still, or is approved already, is not approved', async () => {
  const { rate } = await lastDay()
  await nextMorning()
  const { mark } = await read()
  await rate(4)
  expect(await ask('manager', `/api/publication/${quarter}/approve`, { seen: mark })).toMatchObject({ status: 409, answer: { code: 'figuresChanged' } })
  const seen = (await approve()).mark
  expect(await ask('manager', `/api/publication/${quarter}/approve`, { seen })).toMatchObject({ status: 409, answer: { code: 'alreadyApproved' } })
  expect(await ask('manager', '/api/publication/2026-Q4/approve', { seen })).toMatchObject({ status: 409, answer: { code: 'periodNotOver' } })
  expect(await ask('manager', '/api/publication/2026-Q4')).toMatchObject({ status: 404 })
  expect(await ask('manager', '/api/publication/nonsense')).toMatchObject({ status: 404 })
  expect(await ask('manager', `/api/publication/${quarter}/approve`, { seen: 'x' })).toMatchObject({ status: 400, answer: { code: 'invalidInput' } })
})

test('of two who approve the same figures one does', async () => {
  await lastDay()
  await nextMorning()
  const { mark: seen } = await read()
  const replies = await Promise.all(['manager', 'admin'].map((who) => ask(who, `/api/publication/${quarter}/approve`, { seen })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await read()).approved).toHaveLength(1)
})

test.each([['officer1', 403], [null, 401]] as const)('%s approves nothing', async (who, status) => {
  await nextMorning()
  expect((await ask(who, '/api/publication')).status).toBe(status)
  expect((await ask(who, `/api/publication/${quarter}/approve`, { seen: 'a'.repeat(64) })).status).toBe(status)
})

test('an office is approved by its own people, and one without a public page is not known to exist', async () => {
  await lastDay()
  await nextMorning()
  await approve()
  expect(Publication.parse((await ask('other-manager', '/api/publication')).answer)).toMatchObject({ isOpen: false, path: '/public/other' })
  for (const office of ['other', 'nobody', '__proto__']) expect(await ask(null, `/api/public/${office}`)).toMatchObject({ status: 404, answer: { code: 'notFound' } })
  await change({ publication: { ...publication, isOpen: false } })
  expect((await ask(null, '/api/public/office')).status).toBe(404)
})

test('a program of any site may read the page, which names nobody and is made once for many', async () => {
  await (await lastDay()).rate(5)
  await nextMorning()
  await approve()
  hall.clock.pass(10_000)
  const response = await fetch(`${hall.url}/api/public/office`, { headers: { origin: 'https://bao.example' } })
  expect([response.headers.get('access-control-allow-origin'), response.headers.get('cache-control'), response.headers.get('set-cookie')]).toEqual(['*', 'public, max-age=10', null])
  expect(await response.text()).not.toMatch(/manager|officer|Name of/)
  expect((await ask(null, '/api/public/schema')).answer).toMatchObject({ type: 'object', required: expect.arrayContaining(['schema', 'periods']) as unknown })
})

test('what goes on is shown only where it is switched on: nothing of satisfaction today, and of the quarter only what tells of nobody', async () => {
  await (await lastDay()).rate(5)
  expect((await published()).live).toBeNull()
  await change({ publication: { ...publication, periods: ['live'] } })
  await take(await hall.kiosk())
  const { live } = await published()
  expect(live).toMatchObject({ date: '2026-09-30', waiting: 1, today: { waiting: { perTransaction: { count: 1 } }, processing: { count: 1 } }, quarter: { dates: { to: '2026-09-29' } } })
  expect(Object.keys(live?.today ?? {})).toEqual(['waiting', 'processing'])
  await nextMorning()
  hall.clock.set(at('2026-10-02T09:00:00'))
  expect((await published()).live?.quarter).toMatchObject({ period: '2026-Q4', figures: { satisfaction: { ratings: 0, scales: [] } } })
})
