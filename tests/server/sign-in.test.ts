import { call } from '../../tools/remote/people.ts'
import { usualLimits } from '../../server/limits.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openHall, password, type Hall } from '../support/hall.ts'
import { lavish } from './support/lavish.ts'
import { openRawSocket } from './support/raw-socket.ts'

let databases: Databases
let hall: Hall

beforeAll(async () => {
  databases = await startDatabases()
  hall = await openHall(await databases.open(), { limits: lavish })
})
afterAll(async () => {
  await hall.close()
  await databases.stop()
})

const attempt = (username: unknown, secret: unknown, url = hall.url) =>
  call(url, 'POST', '/api/session', null, { username, password: secret })

function post(path: string, headers: Record<string, string>, body = '{}') {
  return fetch(hall.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
}

test('a wrong password and a name that nobody has get the same answer', async () => {
  const [wrong, unknown] = [await attempt('officer1', 'not this one'), await attempt('nobody', password)]
  expect(wrong).toEqual({ status: 401, body: { code: 'wrongPassword' }, cookie: null })
  expect(unknown).toEqual(wrong)
})

test('who signs in is told who they are, and so is every later request until they sign out', async () => {
  const { status, body, cookie } = await attempt(' Officer1 ', password)
  expect(status).toBe(200)
  expect(body).toMatchObject({ name: 'Name of officer1', role: 'officer', office: 'office' })
  expect(JSON.stringify(body)).not.toMatch(/argon2|password/)
  expect((await call(hall.url, 'GET', '/api/session', cookie)).body).toEqual(body)
  expect((await call(hall.url, 'DELETE', '/api/session', cookie)).status).toBe(204)
  expect(await call(hall.url, 'GET', '/api/session', cookie)).toMatchObject({ status: 401, body: { code: 'signedOut' } })
})

test('the cookie is out of reach for scripts and other sites, and every sign-in makes a new one', async () => {
  const first = await post('/api/session', {}, JSON.stringify({ username: 'officer2', password }))
  const cookie = first.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^luot\.session=/)
  expect(cookie).toMatch(/; HttpOnly/i)
  expect(cookie).toMatch(/; SameSite=Strict/i)
  const old = cookie.split(';')[0] ?? ''
  const again = await post('/api/session', { cookie: old }, JSON.stringify({ username: 'officer2', password }))
  expect(again.headers.get('set-cookie')?.split(';')[0]).not.toBe(old)
  expect((await call(hall.url, 'GET', '/api/session', old)).status).toBe(401)
})

test('what is no sign-in is refused without a word about why', async () => {
  for (const [username, secret] of [['', password], ['admin', ''], [{ $gt: '' }, { $gt: '' }], ['admin', ['x']], ['a'.repeat(61), 'x'], ['admin', 'x'.repeat(201)]]) {
    expect(await attempt(username, secret)).toMatchObject({ status: 400, body: { code: 'invalidInput' } })
  }
  const broken = await post('/api/session', {}, '{ "username": ')
  expect([broken.status, await broken.json()]).toEqual([400, { code: 'invalidInput' }])
  const large = await post('/api/session', {}, JSON.stringify({ username: 'x'.repeat(1_000_000), password }))
  expect([large.status, await large.json()]).toEqual([413, { code: 'tooLarge' }])
})

test('after too many wrong passwords from one address even the right one must wait', async () => {
  const strict = await openHall(await databases.open(), { limits: { ...usualLimits, signIns: 3 } })
  try {
    for (let guess = 0; guess < 3; guess += 1) expect((await attempt('admin', 'guess', strict.url)).status).toBe(401)
    expect(await attempt('admin', password, strict.url)).toMatchObject({ status: 429, body: { code: 'tooMany' } })
  } finally {
    await strict.close()
  }
})

test('right passwords are not counted', async () => {
  const strict = await openHall(await databases.open(), { limits: { ...usualLimits, signIns: 3 } })
  try {
    for (let time = 0; time < 5; time += 1) expect((await attempt('admin', password, strict.url)).status).toBe(200)
  } finally {
    await strict.close()
  }
})

test('pages of other sites change nothing here and open no socket', async () => {
  const body = JSON.stringify({ username: 'admin', password })
  for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
    const response = await post('/api/session', { origin }, body)
    expect([response.status, await response.json()]).toEqual([403, { code: 'notAllowed' }])
    expect(await openRawSocket(hall.url, { origin })).toBeNull()
  }
  expect((await post('/api/session', { origin: hall.url }, body)).status).toBe(200)
  const own = await openRawSocket(hall.url, { origin: hall.url })
  expect(own).not.toBeNull()
  own?.close()
})

test('browsers are told to run nothing but our own files, and to show us in no frame', async () => {
  for (const path of ['/api/installation', '/nothing-here']) {
    const { headers } = await fetch(hall.url + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy.split(';')).toEqual(expect.arrayContaining(['default-src \'none\'', 'script-src \'self\'', 'frame-ancestors \'none\'', 'base-uri \'none\'']))
    expect(policy).not.toMatch(/unsafe|\*|http/)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})
