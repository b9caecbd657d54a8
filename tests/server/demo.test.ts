import { io } from 'socket.io-client'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let demo: Hall
let real: Hall

beforeAll(async () => {
  databases = await startDatabases()
  demo = await openHall(await databases.open(), { limits: lavish, demo: true })
  real = await openHall(await databases.open(), { limits: lavish })
})
afterAll(async () => {
  await demo.close()
  await real.close()
  await databases.stop()
})

async function newScreen(url: string) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, auth: { pairing: 'kiosk' } })
  const paired = new Promise<{ token: string }>((resolve) => { socket.once('paired', resolve) })
  const pairing = await new Promise<{ code: string, demo: boolean }>((resolve) => { socket.once('pairing', resolve) })
  return { pairing, paired, close: () => { socket.close() } }
}

function ask(hall: Hall, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${hall.url}/api/demo/${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body),
  })
}

test('in the demo office a screen on the same machine is paired with one click', async () => {
  const { pairing, paired, close } = await newScreen(demo.url)
  expect(pairing.demo).toBe(true)
  expect((await ask(demo, 'pair', { code: pairing.code, counter: null })).status).toBe(201)
  const kiosk = await demo.screen({ device: (await paired).token }, 'kiosk')
  expect(kiosk.view().office.id).toBe('office')
  close()
})

test('in the demo office two windows are two officers', async () => {
  const first = await call(demo.url, 'POST', '/api/demo/session', null, { role: 'officer' })
  const console = await demo.screen({ cookie: first.cookie ?? '' }, 'counter', '1')
  await console.send('counter:open', { counter: '1' })
  const second = await call(demo.url, 'POST', '/api/demo/session', null, { role: 'officer' })
  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.body).toMatchObject({ role: 'officer' })
  expect(second.body).not.toEqual(first.body)
})

test('one click works for nobody who comes through a proxy', async () => {
  const { pairing, close } = await newScreen(demo.url)
  for (const headers of [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }]) {
    const replies = [await ask(demo, 'pair', { code: pairing.code, counter: null }, headers), await ask(demo, 'session', { role: 'administrator' }, headers)]
    for (const reply of replies) expect([reply.status, await reply.json()]).toEqual([403, { code: 'notAllowed' }])
  }
  close()
})

test('a real office has no one-click doors', async () => {
  const { pairing, close } = await newScreen(real.url)
  expect(pairing.demo).toBe(false)
  expect((await ask(real, 'pair', { code: pairing.code, counter: null })).status).toBe(404)
  expect((await ask(real, 'session', { role: 'administrator' })).status).toBe(404)
  expect((await call(real.url, 'GET', '/api/installation', null)).body).toMatchObject({ demo: false, office: { id: 'office' } })
  close()
})
