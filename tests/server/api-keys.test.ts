import type { ApiKeyList } from '../../contract/api.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, hall, openForEach, startAgain } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'
import { ask, makeKey } from './support/programs.ts'

openForEach({ others: [otherOffice] })

const period = 'from=2026-11-01&to=2026-11-30'
const keysOf = async (who: string) => (await call(hall.url, 'GET', '/api/api-keys', await hall.cookieOf(who))).body as ApiKeyList

test('a key opens what it is good for, and nothing else', async () => {
  const { token } = await makeKey(hall, 'office', ['satisfaction:read'])
  expect((await ask(hall, `/offices/office/satisfaction?${period}`, token)).status).toBe(200)
  for (const path of [`/offices/office/statistics?${period}`, `/offices/office/petitions?${period}`, '/offices/office/now', '/feed', `/offices/office/days?${period}`]) {
    expect(await ask(hall, path, token)).toEqual({ status: 403, body: { code: 'notAllowed' } })
  }
})

test('of another office a key learns nothing, not even that it exists', async () => {
  const { token } = await makeKey(hall)
  const foreign = await ask(hall, '/offices/other', token)
  expect(foreign).toEqual({ status: 404, body: { code: 'unknownOffice' } })
  expect(await ask(hall, '/offices/nowhere', token)).toEqual(foreign)
  expect(await ask(hall, `/offices/other/statistics?${period}`, token)).toEqual(foreign)
  expect((await ask(hall, '/offices', token)).body).toMatchObject({ offices: [{ id: 'office' }] })
})

test('an administrator makes keys for the own office and those below it in the tree, and nobody else makes any', async () => {
  const asking = { name: 'x', scopes: ['feed:read'], offices: ['office', 'other'] }
  expect((await call(hall.url, 'POST', '/api/api-keys', await hall.cookieOf('admin'), asking)).status).toBe(201)
  const made = await call(hall.url, 'POST', '/api/api-keys', await hall.cookieOf('other-admin'), asking)
  expect([made.status, made.body]).toEqual([404, { code: 'unknownOffice' }])
  for (const who of ['manager', 'officer1']) {
    expect((await call(hall.url, 'POST', '/api/api-keys', await hall.cookieOf(who), { ...asking, offices: ['office'] })).status).toBe(403)
  }
  expect((await call(hall.url, 'GET', '/api/api-keys', null)).status).toBe(401)
})

test('a key that was revoked opens nothing any more, and only its own office can revoke it', async () => {
  const { token, key } = await makeKey(hall)
  const revoke = async (who: string) => (await call(hall.url, 'DELETE', `/api/api-keys/${key.id}`, await hall.cookieOf(who))).status
  expect(await revoke('other-admin')).toBe(404)
  expect((await ask(hall, '/offices', token)).status).toBe(200)
  expect([await revoke('admin'), await revoke('admin')]).toEqual([204, 404])
  expect(await ask(hall, '/offices', token)).toEqual({ status: 401, body: { code: 'unknownKey' } })
})

test('what looks like a key is none', async () => {
  const { token } = await makeKey(hall)
  const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  for (const wrong of [null, 'x', changed, `${token}A`, token.replace('luot_', 'LUOT_'), `luot_${'0'.repeat(16)}_${token.slice(22)}`]) {
    expect(await ask(hall, '/offices', wrong)).toEqual({ status: 401, body: { code: 'unknownKey' } })
  }
})

test('a session opens nothing here', async () => {
  const { status } = await call(hall.url, 'GET', '/api/v1/offices', await hall.cookieOf('admin'))
  expect(status).toBe(401)
})

test('a key is told once and kept only as what cannot be turned back into it', async () => {
  const { token, key } = await makeKey(hall)
  const secret = token.split('_').slice(2).join('_')
  const { keys } = await keysOf('admin')
  expect(keys).toMatchObject([{ id: key.id, name: 'Trung tâm điều hành', createdBy: 'Name of admin', begins: token.slice(0, 21), lastUsedOn: null }])
  expect(JSON.stringify([keys, await database.models.apiKeys.find().lean()])).not.toContain(secret)
  expect((await keysOf('other-admin')).keys).toEqual([])
})

test('how often a key was used is counted by day', async () => {
  const { token } = await makeKey(hall)
  for (let times = 0; times < 3; times += 1) await ask(hall, '/offices', token)
  hall.clock.pass(86_400_000)
  await ask(hall, '/offices', token)
  expect((await keysOf('admin')).keys).toMatchObject([{ lastUsedOn: '2026-11-21', uses: [{ date: '2026-11-21', count: 1 }, { date: '2026-11-20', count: 3 }] }])
})

test('a program that asks too often is told to wait, and others are not', async () => {
  await startAgain({ limits: { ...lavish, apiCalls: { burst: 2, perSecond: 1 }, wrongKeys: { burst: 1, perSecond: 0.1 } } })
  const [{ token: busy }, { token: calm }] = [await makeKey(hall), await makeKey(hall)]
  const statuses: number[] = []
  for (let times = 0; times < 3; times += 1) statuses.push((await ask(hall, '/offices', busy)).status)
  expect(statuses).toEqual([200, 200, 429])
  expect((await ask(hall, '/offices', calm)).status).toBe(200)
  hall.clock.pass(1000)
  expect((await ask(hall, '/offices', busy)).status).toBe(200)
  expect([(await ask(hall, '/offices', 'wrong')).status, (await ask(hall, '/offices', 'wrong')).status, (await ask(hall, '/offices', calm)).status]).toEqual([401, 429, 200])
})
