import { createHmac } from 'node:crypto'
import type { AddedWebhook, Delivery } from '../../contract/webhooks.ts'
import { openWebhooks, pausesMs } from '../../server/webhooks/webhooks.ts'
import { webhookStore } from '../../server/store/webhooks.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { openReceiver } from './support/programs.ts'

type Receiver = Awaited<ReturnType<typeof openReceiver>>

let databases: Databases
let database: Database
let hall: Hall
let receivers: Receiver[]

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => {
  receivers = []
  database = await databases.open()
  hall = await openHall(database, { limits: lavish, others: [otherOffice] })
})
afterEach(async () => {
  await hall.close()
  for (const receiver of receivers) await receiver.close()
})

async function receiver(...statuses: number[]): Promise<Receiver> {
  const opened = await openReceiver(...statuses)
  receivers.push(opened)
  return opened
}

async function register(url: string, { isLan = true, events = ['day.closed'] } = {}): Promise<AddedWebhook> {
  const { status, body } = await call(hall.url, 'POST', '/api/webhooks', await hall.cookieOf('admin'), { url, events, isLan })
  expect(status).toBe(201)
  return body as AddedWebhook
}

async function log(): Promise<Delivery[]> {
  return (await call(hall.url, 'GET', '/api/webhooks/deliveries', await hall.cookieOf('admin'))).body as Delivery[]
}

/** As this process would, with the same database and clock. */
const ourselves = () => openWebhooks({ store: webhookStore(database.models), clock: hall.clock })

async function workADay(): Promise<void> {
  await take(await hall.kiosk())
  hall.clock.set(Date.parse('2026-11-20T17:30:00+07:00'))
  await hall.app.closeDueDays()
}

test('a receiver that knows the secret can prove who has told it, and of which moment', async () => {
  const to = await receiver()
  const { secret } = await register(to.url)
  await workADay()
  await ourselves().deliver()
  const [{ headers, body } = { headers: {}, body: '' }] = to.received
  const moment = String(headers['luot-timestamp'])
  expect(headers['luot-signature']).toBe(`v1=${createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex')}`)
  expect(Number(moment)).toBe(Math.floor(hall.clock.now() / 1000))
  expect(JSON.parse(body)).toMatchObject({ event: 'day.closed', office: 'office', payload: { date: '2026-11-20', revision: 1, position: 1 } })
})

test('a day is told once, however many processes close it and tell', async () => {
  const to = await receiver()
  await register(to.url)
  await workADay()
  await database.models.dayRecords.updateMany({}, { $unset: { listed: 1 } })
  await hall.app.closeDueDays()
  await Promise.all([ourselves().deliver(), ourselves().deliver(), ourselves().deliver()])
  expect(to.received).toHaveLength(1)
  expect(await log()).toMatchObject([{ event: 'day.closed', state: 'done', attempts: 1, status: 204, error: null }])
})

test('a receiver that is in trouble is told again later, also by a server that was started meanwhile, until it takes the message', async () => {
  const to = await receiver(500, 503)
  await register(to.url)
  await workADay()
  for (const pause of [0, ...pausesMs.slice(0, 2)]) {
    hall.clock.pass(pause - 1)
    await ourselves().deliver()
    hall.clock.pass(1)
    await ourselves().deliver()
  }
  expect(to.received.map(({ headers }) => headers['luot-delivery'])).toEqual(Array(3).fill(to.received[0]?.headers['luot-delivery']))
  expect(await log()).toMatchObject([{ state: 'done', attempts: 3, status: 204 }])
})

test('who never takes a message is given up, and the log says why', async () => {
  const gone = await openReceiver()
  await gone.close()
  await register(gone.url)
  await workADay()
  for (const pause of [0, ...pausesMs, 86_400_000]) {
    hall.clock.pass(pause)
    await ourselves().deliver()
  }
  expect(await log()).toMatchObject([{ state: 'failed', attempts: pausesMs.length + 1, status: null, error: 'unreachable' }])
})

test('a message follows nobody elsewhere', async () => {
  const to = await receiver(302)
  await register(to.url)
  await workADay()
  await ourselves().deliver()
  expect(to.received).toHaveLength(1)
  expect(await log()).toMatchObject([{ state: 'due', status: 302, error: 'redirected' }])
})

test.each(['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://localhost:1/', 'http://10.1.2.3/', 'http://[::ffff:10.1.2.3]/', 'http://2130706433:1/'])(
  'an address in the own network is not called unless the administrator says that it lies there: %s', async (url) => {
    await register(url, { isLan: false })
    await workADay()
    await ourselves().deliver()
    expect(await log()).toMatchObject([{ error: 'privateAddress', status: null }])
  })

test('where machines keep their secrets nobody is called, whatever the administrator says', async () => {
  await register('http://169.254.169.254/latest/meta-data/', { isLan: true })
  await workADay()
  await ourselves().deliver()
  expect(await log()).toMatchObject([{ error: 'privateAddress' }])
})

test('an address can be tried out, and is told nothing else that it did not ask for', async () => {
  const to = await receiver()
  const { id } = await register(to.url, { events: ['report.signed'] })
  await workADay()
  const trial = async (who: string) => (await call(hall.url, 'POST', `/api/webhooks/${id}/test`, await hall.cookieOf(who))).status
  expect([await trial('manager'), await trial('other-admin'), await trial('admin')]).toEqual([403, 404, 204])
  expect(to.received.map(({ headers }) => headers['luot-event'])).toEqual(['test'])
})

test('the secret is told once, and what was registered is the own office’s affair', async () => {
  const { secret, id } = await register('https://example.org/hook', { isLan: false })
  const list = await call(hall.url, 'GET', '/api/webhooks', await hall.cookieOf('admin'))
  expect(list.body).toMatchObject([{ id, url: 'https://example.org/hook', events: ['day.closed'] }])
  expect(JSON.stringify(list.body)).not.toContain(secret)
  expect((await call(hall.url, 'GET', '/api/webhooks', await hall.cookieOf('other-admin'))).body).toEqual([])
})

test.each(['ftp://example.org/', 'file:///etc/passwd', 'https://user:word@example.org/', 'example.org', ''])('no address: %s', async (url) => {
  const { status, body } = await call(hall.url, 'POST', '/api/webhooks', await hall.cookieOf('admin'), { url, events: ['day.closed'], isLan: true })
  expect([status, body]).toEqual([400, { code: 'invalidInput' }])
})
