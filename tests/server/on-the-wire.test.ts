import { request } from 'node:http'
import { connect } from 'node:net'
import { pino } from 'pino'
import { deviceCookieName, deviceCookies } from '../../server/distance/device-cookie.ts'
import { logOptions } from '../../server/log.ts'
import { hearing } from '../../tools/fuzz/hearing.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openHall, password, type Hall } from '../support/hall.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let hall: Hall
let lines: string
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  lines = ''
  hall = await openHall(await databases.open(), { limits: lavish, more: { proxies: 1, log: pino(logOptions('info'), hearing((line) => { lines += line })) } })
})
afterEach(() => hall.close())

const said = () => lines.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)

test.each(['/', '/healthz', '/readyz', '/metrics', '/api/installation', '/api/session', '/media/x', '/nothing-here'])('%s is answered with all that browsers are told', async (path) => {
  const { headers } = await fetch(hall.url + path)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('content-security-policy')?.split(';')).toEqual(expect.arrayContaining(['object-src \'none\'', 'base-uri \'none\'', 'frame-ancestors \'none\'']))
  expect(headers.get('content-type')).toMatch(/^(text|application)\/[\w.+-]+;.*charset=utf-8/i)
})

test('what is told of people and offices is kept by no browser and no proxy', async () => {
  const cookie = await hall.cookieOf('manager')
  for (const path of ['/api/session', '/api/staff', '/api/office', '/api/account', '/api/statistics?date=2026-11-20', '/api/nothing-here']) {
    expect([path, (await fetch(hall.url + path, { headers: { cookie } })).headers.get('cache-control')]).toEqual([path, 'no-store'])
  }
})

test('behind a proxy that speaks TLS browsers are told to come back over nothing else, and the cookie is the host\'s alone', async () => {
  const passedOn = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7', 'content-type': 'application/json' }
  const response = await fetch(`${hall.url}/api/session`, { method: 'POST', headers: passedOn, body: JSON.stringify({ username: 'manager', password }) })
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-luot\.session=/)
  expect(cookie).toMatch(/; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/)
  const [own = ''] = cookie.split(';')
  const out = await fetch(`${hall.url}/api/session`, { method: 'DELETE', headers: { ...passedOn, cookie: own } })
  expect(out.headers.get('set-cookie')).toMatch(/^__Host-luot\.session=; .*Secure/)
  expect((await fetch(`${hall.url}/api/session`, { headers: { ...passedOn, cookie: own } })).status).toBe(401)
  expect((await fetch(`${hall.url}/api/session`)).headers.get('strict-transport-security')).toBeNull()
})

test('over TLS the cookie of a phone is one that only this host can set, and counts before one that anybody could', () => {
  const cookies = deviceCookies('a secret')
  const [own, other] = [cookies.make(), cookies.make()]
  expect(deviceCookieName(true)).toMatch(/^__Host-/)
  expect(cookies.read(`${deviceCookieName(false)}=${other}; ${deviceCookieName(true)}=${own}`)).toBe(own.split('.')[0])
  expect(cookies.read(`${deviceCookieName(false)}=${other}`)).toBe(other.split('.')[0])
})

test('a handshake that a proxy took over TLS is that of whoever the host\'s cookie says', async () => {
  const passedOn = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7', 'content-type': 'application/json' }
  const response = await fetch(`${hall.url}/api/session`, { method: 'POST', headers: passedOn, body: JSON.stringify({ username: 'officer1', password }) })
  const screen = await hall.screen({ cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }, 'counter', '1')
  expect(await screen.send('counter:open', { counter: '1' })).toMatchObject({ ok: true })
})

test('nobody is shown what they have sent by TRACE', async () => {
  const status = await new Promise((resolve, reject) => {
    const asking = request(hall.url, { method: 'TRACE', headers: { 'x-mine': 'geheim' } }, (response) => { resolve(response.resume().statusCode) })
    asking.once('error', reject).end()
  })
  expect(status).toBe(404)
})

test.each([
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 40'], ['a length and pieces', 'Content-Length: 40\r\nTransfer-Encoding: chunked'], ['pieces that are none', 'Transfer-Encoding: chunked, x'],
])('a request with %s is no request, and nothing behind it is one', async (_what, headers) => {
  const { port } = new URL(hall.url)
  const answer = await new Promise<string>((resolve, reject) => {
    let heard = ''
    const line = connect(Number(port), '127.0.0.1', () => {
      line.write(`POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n{}GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`)
    })
    line.on('data', (chunk) => { heard += chunk.toString() })
    line.once('close', () => { resolve(heard) }).once('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).not.toContain('"ok":true')
})

test('who came in, who did not and what was asked by whoever may not is in the log, without a name or a password', async () => {
  const { cookie, body } = await call(hall.url, 'POST', '/api/session', null, { username: 'officer1', password })
  const { id } = body as { id: string }
  await call(hall.url, 'POST', '/api/session', null, { username: 'officer1', password: 'a-wrong-guess-of-mine' })
  await call(hall.url, 'GET', '/api/webhooks', cookie)
  await call(hall.url, 'GET', '/api/v1/feed', null)
  const console = await hall.screen({ cookie: cookie ?? '' }, 'counter', '1')
  await console.send('rating:give', { ticket: 'A001', transaction: 0, level: 5, reasons: [], comment: 'lời không ai được đọc' })
  expect(said()).toEqual(expect.arrayContaining([
    expect.objectContaining({ level: 30, msg: 'somebody signed in', staff: id, office: 'office', hasFactor: false }),
    expect.objectContaining({ msg: 'a request was refused', refusal: 'wrongPassword', method: 'POST', route: '/api/session', staff: null }),
    expect.objectContaining({ msg: 'a request was refused', refusal: 'notAllowed', method: 'GET', staff: id }),
    expect.objectContaining({ msg: 'a request was refused', refusal: 'unknownKey', staff: null }),
    expect.objectContaining({ msg: 'a message was refused', refusal: 'notAllowed', message: 'rating:give', sender: 'officer', staff: id, device: null }),
  ]))
  for (const secret of [password, 'lời không', 'a-wrong-guess-of-mine', 'officer1', '127.0.0.1']) expect(lines).not.toContain(secret)
})

test('nonsense, and too much of anything, is in the log once a minute for each sender, without what it was', async () => {
  const { cookie, body } = await call(hall.url, 'POST', '/api/session', null, { username: 'manager', password })
  const { id } = body as { id: string }
  const nonsense = () => call(hall.url, 'PATCH', '/api/office', cookie, { revision: 'câu hỏi lạ' })
  const console = await hall.screen({ cookie: await hall.cookieOf('officer1') }, 'counter', '1')
  const told = () => said().filter(({ refusal }) => refusal === 'invalidInput' || refusal === 'unknownCommand').map(({ msg, refusal, message, staff }) => [msg, refusal, message, staff === id])
  for (let time = 0; time < 3; time += 1) {
    expect((await nonsense()).status).toBe(400)
    console.socket.emit('câu:lạ', {})
    expect(await console.send('counter:open', { counter: 'x'.repeat(200) })).toMatchObject({ code: 'invalidInput' })
  }
  const once = [['a request was refused', 'invalidInput', undefined, true], ['a message was refused', 'unknownCommand', null, false], ['a message was refused', 'invalidInput', 'counter:open', false]]
  expect(told()).toEqual(once)
  hall.clock.pass(60_000)
  for (let time = 0; time < 2; time += 1) await nonsense()
  expect(told()).toEqual([...once, once[0]])
  expect(lines).not.toContain('lạ')
})
