import { TOTP } from 'otpauth'
import type { BegunSecondFactor, EnrolledSecondFactor } from '../../contract/own-account.ts'
import { call } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { openHall, password } from '../support/hall.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'

openForEach({ more: { factorRule: 'leaders' } })

const enter = (username: string, code?: string) => call(hall.url, 'POST', '/api/session', null, { username, password, ...code === undefined ? {} : { code } })
const codeOf = (secret: string) => new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: hall.clock.now() })
const ask = (method: string, path: string, cookie: string | null, body?: object) => call(hall.url, method, path, cookie, body)

/** A manager on the way in: what the authenticator was told, and the cookie. */
async function onTheWay(username = 'manager') {
  const { cookie } = await enter(username)
  const { body } = await ask('POST', '/api/session/second-factor', cookie)
  return { cookie, ...body as BegunSecondFactor }
}

test('who leads and has no second factor comes no further than to where one is set up', async () => {
  const { status, body, cookie } = await enter('manager')
  expect([status, body]).toEqual([401, { code: 'secondFactorToSet' }])
  for (const path of ['/api/session', '/api/office', '/api/staff', '/api/account', '/api/statistics?date=2026-11-20']) {
    expect(await ask('GET', path, cookie)).toMatchObject({ status: 401, body: { code: 'signedOut' } })
  }
  await expect(connectScreen(hall.url, { cookie: cookie ?? '' }, 'manager')).rejects.toThrow('signedOut')
})

test('with the first code they are in, with another cookie, and from then on come in with a code only', async () => {
  const { cookie, secret } = await onTheWay()
  expect(await ask('POST', '/api/session/second-factor/confirm', cookie, { code: '000000' })).toMatchObject({ status: 401, body: { code: 'wrongSecondFactor' } })
  const said = await ask('POST', '/api/session/second-factor/confirm', cookie, { code: codeOf(secret) })
  const { recovery, session } = said.body as EnrolledSecondFactor
  expect([recovery.length, session.role]).toEqual([8, 'manager'])
  expect(said.cookie).not.toBe(cookie)
  expect((await ask('GET', '/api/session', said.cookie)).body).toEqual(session)
  expect((await ask('POST', '/api/session/second-factor', cookie)).status).toBe(401)
  expect(await enter('manager')).toMatchObject({ body: { code: 'secondFactorNeeded' } })
  hall.clock.pass(30_000)
  expect((await enter('manager', codeOf(secret))).status).toBe(200)
  expect((await database.models.audit.find({ office: 'office' }).lean()).map(({ act }) => act)).toEqual(['secondFactorOn'])
})

test('officers come in as before, and where nobody has to, nobody is asked', async () => {
  expect((await enter('officer1')).status).toBe(200)
  expect((await ask('POST', '/api/session/second-factor', (await enter('officer1')).cookie)).status).toBe(401)
  const free = await openHall(database, { limits: lavish })
  expect((await call(free.url, 'POST', '/api/session', null, { username: 'manager', password })).status).toBe(200)
  await free.close()
})

test('whoever gives it up for another phone is signed out everywhere, and sets up the next on the way in', async () => {
  const { cookie, secret } = await onTheWay('admin')
  const { cookie: inside } = await ask('POST', '/api/session/second-factor/confirm', cookie, { code: codeOf(secret) })
  expect((await ask('GET', '/api/account', inside)).body).toMatchObject({ secondFactor: { mustUse: true, recoveryLeft: 8 } })
  expect((await ask('DELETE', '/api/account/second-factor', inside, { password })).status).toBe(204)
  expect((await ask('GET', '/api/session', inside)).status).toBe(401)
  expect((await enter('admin')).body).toEqual({ code: 'secondFactorToSet' })
})

test('what was begun too long ago, or by somebody who was barred since, is over', async () => {
  const sessions = database.connection.collection('sessions')
  const { cookie, secret } = await onTheWay()
  await sessions.updateMany({}, { $set: { 'session.begunAt': Date.now() - 16 * 60_000 } })
  expect(await ask('POST', '/api/session/second-factor/confirm', cookie, { code: codeOf(secret) })).toMatchObject({ status: 401, body: { code: 'signedOut' } })
  const again = await onTheWay('manager')
  const admin = await onTheWay('admin')
  const { cookie: inside } = await ask('POST', '/api/session/second-factor/confirm', admin.cookie, { code: codeOf(admin.secret) })
  const { id = '' } = await database.models.staff.findOne({ username: 'manager' }).lean().then((record) => ({ id: record?._id }))
  expect((await ask('POST', `/api/staff/${id}/password`, inside)).status).toBe(200)
  expect((await ask('POST', '/api/session/second-factor/confirm', again.cookie, { code: codeOf(again.secret) })).status).toBe(401)
})
