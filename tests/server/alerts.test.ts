import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AddedWebhook } from '../../contract/webhooks.ts'
import { views } from '../../contract/views.ts'
import { usualAlerts } from '../../domain/alerts/settings.ts'
import type { TicketStory } from '../../domain/views/ticket-story.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall, type SetClock } from '../support/hall.ts'
import { smallOffice } from '../support/small-office.ts'
import { take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'

const minute = 60_000
const office = { ...smallOffice, targets: [], alerts: { ...usualAlerts, waitMinutes: 10, quotaPercent: null, screenMinutes: null } }

interface Letter { readonly headers: IncomingMessage['headers'], readonly body: string }

let databases: Databases
let database: Database
let clock: SetClock
let hall: Hall
let receiver: Server
let letters: Letter[]

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

beforeEach(async () => {
  letters = []
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => { body += part.toString() })
    request.on('end', () => {
      letters.push({ headers: request.headers, body })
      response.end()
    })
  })
  await new Promise<void>((listening) => { receiver.listen(0, '127.0.0.1', listening) })
  database = await databases.open()
  clock = setClock()
  hall = await openHall(database, { limits: lavish, clock, office })
})
afterEach(async () => {
  await hall.close()
  await new Promise((closed) => { receiver.close(closed) })
})

async function listen(): Promise<AddedWebhook> {
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/alerts`
  const { body } = await call(hall.url, 'POST', '/api/webhooks', await hall.cookieOf('admin'), { url, events: ['alert.began', 'alert.ended'], isLan: true })
  return AddedWebhook.parse(body)
}

const told = () => letters.map(({ headers, body }) => [headers['luot-event'], (JSON.parse(body) as { payload: { kind: string } }).payload.kind])

test('a wait that lasts too long is shown, and told once when it begins and once when it ends, however often it is looked at', async () => {
  const { secret } = await listen()
  await take(await hall.kiosk())
  const manager = await hall.manager()
  clock.pass(11 * minute)
  for (let look = 0; look < 3; look += 1) await hall.app.watchAlerts()
  const { alerts } = await manager.until((view) => view.alerts.length > 0)
  expect(alerts).toMatchObject([{ kind: 'longWait', about: 'ho-tich', ticket: 'A001', limit: 600, measured: 660 }])
  expect(told()).toEqual([['alert.began', 'longWait']])
  const [{ headers, body }] = letters as [Letter]
  const mac = createHmac('sha256', secret).update(`${String(headers['luot-timestamp'])}.${body}`).digest('hex')
  expect(headers['luot-signature']).toBe(`v1=${mac}`)

  const counter = await hall.counter('2')
  await counter.send('ticket:callNext', { counter: '2' })
  for (let look = 0; look < 3; look += 1) await hall.app.watchAlerts()
  await manager.until((view) => view.alerts.length === 0)
  expect(told()).toEqual([['alert.began', 'longWait'], ['alert.ended', 'longWait']])
})

test('two servers that see the same alert tell it once, and so does a server that was started anew meanwhile', async () => {
  await listen()
  await take(await hall.kiosk())
  clock.pass(11 * minute)
  const other = await openHall(await databases.open(database.name), { limits: lavish, clock, office })
  await other.manager()
  await hall.manager()
  await Promise.all([hall.app.watchAlerts(), other.app.watchAlerts()])
  await Promise.all([hall.app.watchAlerts(), other.app.watchAlerts()])
  await other.close()
  await hall.close()
  hall = await openHall(await databases.open(database.name), { limits: lavish, clock, office })
  await hall.manager()
  await hall.app.watchAlerts()
  expect(told()).toEqual([['alert.began', 'longWait']])
})

test('a manager sees which paired screens are connected, and since when one is away', async () => {
  const kiosk = await hall.kiosk()
  await hall.display()
  const manager = await hall.manager()
  await hall.app.watchAlerts()
  expect((await manager.until(({ screens }) => screens.length === 2)).screens.map(({ awaySince }) => awaySince)).toEqual([null, null])
  const seenAt = clock.now()
  kiosk.close()
  clock.pass(minute)
  await untilGone()
  await hall.app.watchAlerts()
  const { screens } = await manager.until((view) => view.screens.some(({ awaySince }) => awaySince !== null))
  expect(screens.map(({ kind, awaySince }) => [kind, awaySince])).toEqual(expect.arrayContaining([['kiosk', seenAt], ['display', null]]))
  expect(views.manager.shape.screens.safeParse(screens).success).toBe(true)
})

/** Until the server has noticed that a screen has closed its line. */
async function untilGone(): Promise<void> {
  while (hall.app.realtime.connectedDevices().size > 1) await new Promise(setImmediate)
}

test('a ticket\'s story is read from the ledger by the managers of its own office only', async () => {
  const kiosk = await hall.kiosk()
  for (let ticket = 0; ticket < 2; ticket += 1) await take(kiosk)
  clock.pass(5 * minute)
  await (await hall.counter('2')).send('ticket:callNext', { counter: '2' })
  const storyFor = async (username: string, path: string) => call(hall.url, 'GET', `/api/days/${path}`, await hall.cookieOf(username))
  const { status, body } = await storyFor('manager', '2026-11-20/tickets/A002')
  const [waiting] = (body as TicketStory).spans
  expect([status, waiting?.state, waiting?.called.map(({ ticket }) => ticket)]).toEqual([200, 'waiting', ['A001']])
  expect((await storyFor('manager', '2026-11-20/counters/2')).status).toBe(200)
  expect((await storyFor('manager', '2026-11-20/tickets/A999')).body).toEqual({ code: 'unknownTicket' })
  expect((await storyFor('manager', '2026-11-19/tickets/A002')).body).toEqual({ code: 'unknownDay' })
  expect((await storyFor('manager', '2026-11-20/tickets/DROP')).status).toBe(400)
  expect((await storyFor('officer1', '2026-11-20/tickets/A002')).status).toBe(403)
})
