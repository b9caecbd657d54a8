import { TOTP } from 'otpauth'
import type { Accounts } from '../../contract/accounts.ts'
import type { BegunSecondFactor, ConfirmedSecondFactor } from '../../contract/own-account.ts'
import { call } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { password } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'

const next = 'cua so mo ra ho sen'

openForEach({ limits: { ...lavish, guesses: 1000 }, others: [otherOffice] })

const enter = (username: string, secret: string, code?: string) =>
  call(hall.url, 'POST', '/api/session', null, { username, password: secret, ...code === undefined ? {} : { code } })
const as = async (who: string, method: string, path: string, body?: object) => call(hall.url, method, path, await hall.cookieOf(who), body)

test('whoever changes the password is signed out everywhere, and comes in with the new one only', async () => {
  const cookie = await hall.cookieOf('officer1')
  const { cookie: second } = await enter('officer1', password)
  const console = await connectScreen(hall.url, { cookie }, 'counter', '1')
  const ended = new Promise((resolve) => { console.socket.once('ended', resolve) })
  expect((await call(hall.url, 'POST', '/api/account/password', second, { current: password, next })).status).toBe(204)
  expect(await ended).toBe('signedOut')
  for (const old of [cookie, second]) expect((await call(hall.url, 'GET', '/api/session', old)).status).toBe(401)
  expect((await enter('officer1', password)).body).toEqual({ code: 'wrongPassword' })
  expect((await enter('officer1', next)).status).toBe(200)
  console.close()
})

test.each([
  ['ngắn', 'passwordTooShort'], ['matkhau123456', 'passwordTooCommon'], ['officer1-officer1!', 'passwordLikeName'], ['x'.repeat(201), 'invalidInput'],
])('"%s" is refused as a new password: %s', async (wish, code) => {
  const { status, body } = await as('officer1', 'POST', '/api/account/password', { current: password, next: wish })
  expect(body).toEqual({ code })
  expect([400, 422]).toContain(status)
  expect((await enter('officer1', password)).status).toBe(200)
})

const codeAt = (secret: string, now: number) => new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: now })

/** A manager who has turned it on; what was told once. */
async function protectedManager() {
  const begun = (await as('manager', 'POST', '/api/account/second-factor', { password })).body as BegunSecondFactor
  const { body } = await as('manager', 'POST', '/api/account/second-factor/confirm', { code: codeAt(begun.secret, hall.clock.now()) })
  return { ...begun, ...body as ConfirmedSecondFactor }
}

test('with a second factor a password alone opens nothing, and a code opens once', async () => {
  const { secret, uri, recovery } = await protectedManager()
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*manager\?issuer=/)
  expect(new Set(recovery).size).toBe(8)
  // 28 signs of 30: more than the 112 bits below which a plain hash would not do.
  for (const code of recovery) expect(code).toMatch(/^([a-z2-9]{4}-){6}[a-z2-9]{4}$/)
  expect(await enter('manager', password)).toMatchObject({ status: 401, body: { code: 'secondFactorNeeded' } })
  expect((await enter('manager', password, codeAt(secret, hall.clock.now()))).body).toEqual({ code: 'wrongSecondFactor' })
  hall.clock.pass(30_000)
  const code = codeAt(secret, hall.clock.now())
  expect((await enter('manager', 'guess', code)).body).toEqual({ code: 'wrongPassword' })
  expect((await enter('manager', password, code)).status).toBe(200)
  expect((await enter('manager', password, code)).body).toEqual({ code: 'wrongSecondFactor' })
})

test('of ten who say the same code at once one comes in', async () => {
  const { secret } = await protectedManager()
  hall.clock.pass(30_000)
  const said = await Promise.all(Array.from({ length: 10 }, () => enter('manager', password, codeAt(secret, hall.clock.now()))))
  expect(said.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a recovery code opens once, and how many are left is told', async () => {
  const { recovery: [first = '', second = ''] } = await protectedManager()
  expect((await enter('manager', password, first.toUpperCase())).status).toBe(200)
  expect((await enter('manager', password, first)).body).toEqual({ code: 'wrongSecondFactor' })
  const { cookie } = await enter('manager', password, second)
  expect((await call(hall.url, 'GET', '/api/account', cookie)).body).toEqual({ username: 'manager', secondFactor: { mayUse: true, mustUse: false, recoveryLeft: 6 } })
})

test('the secret is kept sealed and never told again, and recovery codes are kept as hashes', async () => {
  const { secret, recovery } = await protectedManager()
  const kept = JSON.stringify(await database.models.staff.findOne({ username: 'manager' }).lean())
  for (const told of [secret, ...recovery]) expect(kept).not.toContain(told)
  expect((await as('manager', 'POST', '/api/account/second-factor', { password })).status).toBe(409)
  expect(JSON.stringify((await as('manager', 'GET', '/api/account')).body)).not.toContain(secret)
})

test('it counts only when a first code has shown that it works, and is turned on and off with the password alone', async () => {
  expect((await as('manager', 'POST', '/api/account/second-factor', { password: 'guess' })).body).toEqual({ code: 'wrongPassword' })
  await as('manager', 'POST', '/api/account/second-factor', { password })
  expect((await as('manager', 'POST', '/api/account/second-factor/confirm', { code: '000000' })).body).toEqual({ code: 'wrongSecondFactor' })
  expect((await enter('manager', password)).status).toBe(200)
  await protectedManager()
  expect((await as('manager', 'DELETE', '/api/account/second-factor', { password: 'guess' })).status).toBe(401)
  expect((await as('manager', 'DELETE', '/api/account/second-factor', { password })).status).toBe(204)
  expect((await enter('manager', password)).status).toBe(200)
})

/** Who signs in with one, as the administrator's list says. */
async function factorsTold(): Promise<readonly string[]> {
  const { people } = (await as('admin', 'GET', '/api/staff')).body as Accounts
  return people.filter(({ hasSecondFactor }) => hasSecondFactor).map(({ username }) => username)
}

test('an administrator of the same office takes it from somebody who has lost it; it is written down, and ends their sessions', async () => {
  const { id } = (await as('manager', 'GET', '/api/session')).body as { id: string }
  await protectedManager()
  expect((await as('other-admin', 'DELETE', `/api/staff/${id}/second-factor`)).status).toBe(404)
  expect((await as('manager', 'DELETE', `/api/staff/${id}/second-factor`)).status).toBe(403)
  expect(await factorsTold()).toEqual(['manager'])
  expect((await as('admin', 'DELETE', `/api/staff/${id}/second-factor`)).status).toBe(204)
  expect(await factorsTold()).toEqual([])
  expect((await as('manager', 'GET', '/api/session')).status).toBe(401)
  expect((await enter('manager', password)).status).toBe(200)
  const acts = (await database.models.audit.find({ office: 'office' }).sort({ seq: 1 }).lean()).map(({ act }) => act)
  expect(acts).toEqual(['secondFactorOn', 'secondFactorReset'])
})

test('nobody takes the own second factor away past the password', async () => {
  const { id } = (await as('admin', 'GET', '/api/session')).body as { id: string }
  expect(await as('admin', 'DELETE', `/api/staff/${id}/second-factor`)).toMatchObject({ status: 409, body: { code: 'ownAccount' } })
})

test('officers sign in with a password alone', async () => {
  expect((await as('officer1', 'POST', '/api/account/second-factor', { password })).status).toBe(403)
  expect((await as('officer1', 'GET', '/api/account')).body).toMatchObject({ secondFactor: { mayUse: false, recoveryLeft: null } })
})
