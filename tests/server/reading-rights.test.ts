import type { Board } from '../../contract/province.ts'
import type { SatisfactionReport } from '../../contract/ratings.ts'
import { call } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { otherOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { hall, openForEach } from './support/each-hall.ts'
import { getAs, newcomer } from './support/province.ts'

openForEach({ others: [otherOffice] })

const today = '2026-11-20'
const period = `from=${today}&to=${today}`
const figures = [
  `/api/satisfaction?${period}&by=service`, `/api/trust?${period}`, `/api/petitions/figures?${period}`, `/api/province/office?`,
] as const

test.each(figures)('%s tells whoever looks over an office, of that office and of no other', async (path) => {
  for (const role of ['provinceManager', 'inspector']) {
    const over = await newcomer(hall, role, 'dv-other')
    expect((await call(hall.url, 'GET', `${path}&office=other`, over)).status).toBe(200)
    expect(await call(hall.url, 'GET', `${path}&office=office`, over)).toMatchObject({ status: 404, body: { code: 'notFound' } })
    expect((await call(hall.url, 'GET', path, over)).status).toBe(404)
  }
})

test.each(figures.slice(0, 3))('%s tells a manager of the own office and of no other, and an officer nothing', async (path) => {
  const manager = await hall.cookieOf('manager')
  expect((await call(hall.url, 'GET', path, manager)).status).toBe(200)
  expect((await call(hall.url, 'GET', `${path}&office=other`, manager)).status).toBe(404)
  expect(await call(hall.url, 'GET', path, await hall.cookieOf('officer1'))).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
  expect((await call(hall.url, 'GET', path, null)).status).toBe(401)
})

test.each(['/api/province/board', `/api/province/comparison?${period}`, '/api/province/office?office=office'])('%s is only for who looks over offices', async (path) => {
  for (const who of ['admin', 'manager', 'officer1']) expect((await call(hall.url, 'GET', path, await hall.cookieOf(who))).status).toBe(403)
  expect((await call(hall.url, 'GET', path, null)).status).toBe(401)
})

test('a comparison with an office that is not under the own unit is refused as a whole', async () => {
  const over = await newcomer(hall, 'inspector', 'dv-other')
  expect((await call(hall.url, 'GET', `/api/province/comparison?${period}&offices=other,office`, over)).status).toBe(404)
  expect((await getAs<Board>(hall, over, '/api/province/board')).rows.map(({ office }) => office)).toEqual(['other'])
})

test('who looks over an office from above reads figures of its officers without their names', async () => {
  await take(await hall.kiosk())
  await serveNext(await hall.counter('1'), '1')
  const byOfficer = `/api/satisfaction?${period}&by=officer&office=office`
  const names = async (cookie: string) => (await getAs<SatisfactionReport>(hall, cookie, byOfficer)).rows.map(({ name }) => name?.vi ?? null)
  expect(await names(await hall.cookieOf('manager'))).toEqual(['Name of officer1'])
  for (const role of ['provinceManager', 'inspector']) expect(await names(await newcomer(hall, role, 'tinh'))).toEqual([null])
})

const writes: readonly (readonly [string, string, object])[] = [
  ['PATCH', '/api/office', { revision: 0, changes: {} }], ['POST', '/api/devices', {}], ['DELETE', '/api/devices/x', {}],
  ['POST', '/api/media', {}], ['POST', '/api/lost-numbers/x/settled', {}], ['POST', '/api/ledger/verify', { from: today, to: today }],
  ['POST', '/api/organisation/units', {}], ['POST', '/api/organisation/people', {}], ['PUT', '/api/organisation/people/x/assignments', {}],
  ['POST', '/api/organisation/units/tinh/arrangements', { type: 'dissolve', from: today }],
]

test.each(writes)('%s %s is closed to whoever looks over offices', async (method, path, body) => {
  for (const role of ['provinceManager', 'inspector']) {
    expect(await call(hall.url, method, path, await newcomer(hall, role, 'tinh'), body)).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
  }
})

test('an inspector appraises nothing, a province manager does; neither enters points', async () => {
  const path = '/api/evaluations/other/2026-Q4'
  const points = { points: 2, reason: null }
  const scores = { 'indicator-5': points, 'indicator-8': points, 'indicator-9': points }
  const self = { 'indicator-5': { points: 2, evidence: 'x', figures: null } }
  const inspector = await newcomer(hall, 'inspector', 'tinh')
  expect((await call(hall.url, 'GET', path, inspector)).status).toBe(200)
  expect((await call(hall.url, 'POST', `${path}/appraise`, inspector, { revision: 0, scores })).status).toBe(403)
  const manager = await newcomer(hall, 'provinceManager', 'tinh')
  expect(await call(hall.url, 'GET', path, manager)).toMatchObject({ body: { may: { enter: false, appraise: true } } })
  expect(await call(hall.url, 'POST', `${path}/publish`, manager, { revision: 0 })).toMatchObject({ status: 409 })
  expect((await call(hall.url, 'POST', `${path}/enter`, manager, { revision: 0, self })).status).toBe(403)
})

test.each(['provinceManager', 'inspector'])('no socket is open to a %s: no screen, and no command', async (role) => {
  const cookie = await newcomer(hall, role, 'tinh')
  await expect(connectScreen(hall.url, { cookie }, 'manager')).rejects.toThrow('notAllowed')
  await expect(connectScreen(hall.url, { cookie }, 'counter', '1')).rejects.toThrow('notAllowed')
})
