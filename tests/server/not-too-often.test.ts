import express from 'express'
import type { Server } from 'node:http'
import { addressNotTooOften } from '../../server/http/not-too-often.ts'
import { addressOf } from '../../server/realtime/address.ts'
import { usualLimits } from '../../server/limits.ts'
import { call } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall } from '../support/hall.ts'
import { no } from './support/asking.ts'
import { lavish } from './support/lavish.ts'

const few = { burst: 5, perSecond: 1 }

describe('from one address', () => {
  const clock = setClock()
  let http: Server
  let url: string
  beforeEach(async () => {
    const web = express().set('trust proxy', 1)
    web.use(addressNotTooOften({ limits: { ...usualLimits, requests: few }, clock }), (_request, response) => { response.json({}) })
    http = web.listen(0)
    await new Promise((resolve) => http.once('listening', resolve))
    const address = http.address()
    url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`
  })
  afterEach(() => { http.close() })

  const askFrom = (address: string) => fetch(url, { headers: { 'x-forwarded-for': address } })

  test('whoever asks too often is told to wait, and when to come again; others are not', async () => {
    for (let time = 0; time < 5; time += 1) expect((await askFrom('203.0.113.7')).status).toBe(200)
    const refused = await askFrom('203.0.113.7')
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([429, '1', { code: 'tooMany' }])
    expect((await askFrom('203.0.113.8')).status).toBe(200)
    clock.pass(1000)
    expect((await askFrom('203.0.113.7')).status).toBe(200)
  })

  test('an address that somebody made up before the proxy does not count', async () => {
    for (let time = 0; time < 5; time += 1) await askFrom(`198.51.100.${String(time)}, 203.0.113.9`)
    expect((await askFrom('198.51.100.99, 203.0.113.9')).status).toBe(429)
  })
})

describe('of one person or device', () => {
  let databases: Databases
  let hall: Hall
  beforeAll(async () => { databases = await startDatabases() })
  afterAll(() => databases.stop())
  beforeEach(async () => { hall = await openHall(await databases.open(), { limits: { ...lavish, sessionRequests: few, senders: few } }) })
  afterEach(() => hall.close())

  test('a session that asks without end is refused; another from the same place is served', async () => {
    const cookie = await hall.cookieOf('manager')
    const said = []
    for (let time = 0; time < 6; time += 1) said.push((await call(hall.url, 'GET', '/api/session', cookie)).status)
    expect(said).toEqual([200, 200, 200, 200, 200, 429])
    expect((await call(hall.url, 'GET', '/api/session', await hall.cookieOf('officer1'))).status).toBe(200)
  })

  test('more windows are not more messages', async () => {
    const cookie = await hall.cookieOf('officer1')
    const windows = [await connectScreen(hall.url, { cookie }, 'hall'), await connectScreen(hall.url, { cookie }, 'hall')]
    const said = []
    for (let time = 0; time < 3; time += 1) for (const window of windows) said.push(await window.raw('watch', { screen: 'hall', counter: null }))
    expect(said.filter(({ ok }) => ok)).toHaveLength(3)
    expect(said.at(-1)).toEqual(no('tooMany'))
    const colleague = await connectScreen(hall.url, { cookie: await hall.cookieOf('officer2') }, 'hall')
    for (const window of [...windows, colleague]) window.close()
  })
})

test.each([
  [0, undefined, '10.0.0.1'], [0, '203.0.113.7', '10.0.0.1'], [1, '203.0.113.7', '203.0.113.7'], [1, 'made up, 203.0.113.7', '203.0.113.7'],
  [2, 'made up, 203.0.113.7, 10.0.0.2', '203.0.113.7'], [3, '203.0.113.7', '203.0.113.7'], [1, undefined, '10.0.0.1'],
])('behind %d proxies that say %s, a socket comes from %s', (proxies, forwarded, address) => {
  expect(addressOf({ socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': forwarded } }, proxies)).toBe(address)
})
