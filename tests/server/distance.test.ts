import { randomUUID } from 'node:crypto'
import type { Office } from '../../domain/office.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { nine, openHall, setClock, type Hall, type SetClock } from '../support/hall.ts'
import { smallOffice } from '../support/small-office.ts'
import { lavish } from './support/lavish.ts'
import { readLedger } from './support/ledger.ts'
import { askForNumber, distance, phoneAt } from './support/own-phones.ts'

let databases: Databases
let database: Database
let hall: Hall
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => { database = await databases.open() })
afterEach(() => hall.close())

const work = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }]
const hours = { week: { 1: work, 2: work, 3: work, 4: work, 5: work, 6: [], 7: [] }, specialDays: [], cutOffMinutes: 30 }

/** An office that gives numbers to phones. */
async function open({ settings = {}, clock = setClock() }: { settings?: Partial<Office>, clock?: SetClock } = {}): Promise<Hall> {
  hall = await openHall(database, { office: { ...smallOffice, distance, ...settings }, limits: lavish, clock })
  return hall
}

test('a phone sees the office, takes a number, and its link opens the ticket\'s page and no other', async () => {
  const phone = await phoneAt((await open()).url)
  expect(await phone.page()).toMatchObject({ office: { name: smallOffice.name }, date: '2026-11-20', at: nine, isFull: false, own: [] })
  const { status, body } = await phone.take({ procedure: 'khai-sinh' })
  expect([status, body]).toEqual([201, { ticket: 'A001', ahead: 0, link: expect.stringMatching(/^\/t\/office\/2026-11-20\/A001\//) as unknown }])
  const ticket = await hall.phone((body as { link: string }).link)
  expect(ticket.view()).toMatchObject({ number: 'A001', state: 'waiting' })
  expect((await readLedger(database)).at(-1)?.events).toMatchObject([{ type: 'ticketIssued', source: 'phone', procedure: 'khai-sinh' }])
})

test('the same wish again, also many times at once and after a restart, is the same number', async () => {
  const first = await open()
  const phone = await phoneAt(first.url)
  const commandId = randomUUID()
  const replies = await Promise.all(Array.from({ length: 8 }, () => phone.take({ commandId })))
  await first.close()
  const again = await askForNumber((await open()).url, phone.cookie, { commandId })
  expect(new Set([...replies, again].map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
  expect((await readLedger(database)).filter(({ events }) => events[0]?.type === 'ticketIssued')).toHaveLength(1)
})

test('of two wishes of one phone at once only one is fulfilled', async () => {
  const phone = await phoneAt((await open()).url)
  for (const code of ['tooManyNumbers', 'tooManyNumbers', 'tooManyToday']) {
    const replies = await Promise.all(Array.from({ length: 6 }, () => phone.take()))
    const refused = replies.filter(({ status }) => status === 409)
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
    expect(refused.map(({ body }) => body)).toEqual(refused.map(() => ({ code })))
    const own = (await phone.page()).own.find(({ isOpen }) => isOpen)
    const ticket = await hall.phone(own?.link ?? '')
    expect(await ticket.send('ticket:withdraw', { ticket: own?.ticket ?? '' })).toMatchObject({ ok: true })
  }
  expect((await phone.take()).body).toEqual({ code: 'tooManyToday' })
})

test('all phones together take as many as the office says, however many ask at once', async () => {
  const { url } = await open({ settings: { distance: { ...distance, perDay: 2 } } })
  const phones = await Promise.all(Array.from({ length: 5 }, () => phoneAt(url)))
  const replies = await Promise.all(phones.map((phone) => phone.take()))
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409])
  expect(replies.find(({ status }) => status === 409)?.body).toEqual({ code: 'distanceFull' })
  expect(await phones[0]?.page()).toMatchObject({ isFull: true })
})

test('outside of the office\'s own hours there is no number, whatever time the phone has', async () => {
  const clock = setClock(Date.parse('2026-11-20T07:29:59+07:00'))
  const phone = await phoneAt((await open({ settings: { openingHours: hours }, clock })).url)
  expect((await phone.take()).body).toEqual({ code: 'outsideHours' })
  clock.pass(1000)
  expect((await phone.take()).status).toBe(201)
})

test('a used-up quota is told to phones as to kiosks', async () => {
  const services = smallOffice.services.map((service) => ({ ...service, quota: 1 }))
  const { url } = await open({ settings: { services } })
  const [one, other] = [await phoneAt(url), await phoneAt(url)]
  expect((await one.take()).status).toBe(201)
  expect(await other.take()).toMatchObject({ status: 409, body: { code: 'quotaReached' } })
})

test('only services that the office names are shown and given', async () => {
  const { url } = await open({ settings: { distance: { ...distance, services: ['dat-dai'] } } })
  const phone = await phoneAt(url)
  expect((await phone.page()).services.map(({ id }) => id)).toEqual(['dat-dai'])
  expect(await phone.take()).toMatchObject({ status: 403, body: { code: 'distanceNotAllowed' } })
  expect(await phone.take({ service: 'dat-dai' })).toMatchObject({ status: 201 })
  const response = await fetch(`${url}/api/distance/office/procedures`)
  expect(await response.json()).toMatchObject({ procedures: [{ id: 'tach-thua' }] })
})

test('the procedures come packed, for a slow line', async () => {
  const { url } = await open()
  const response = await fetch(`${url}/api/distance/office/procedures`, { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(await response.json()).toMatchObject({ procedures: smallOffice.procedures })
})

test('who asks again after midnight gets the number of the day before; a new wish is for the new day', async () => {
  const clock = setClock()
  const { url } = await open({ clock })
  const phone = await phoneAt(url)
  const commandId = randomUUID()
  const first = await phone.take({ commandId })
  clock.pass(24 * 3_600_000)
  expect(await phone.take({ commandId })).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  await hall.app.closeDueDays()
  expect((await phone.take({ commandId })).body).toEqual(first.body)
  expect(await phone.take()).toMatchObject({ status: 409, body: { code: 'dayClosed' } })
  expect(await phone.take({ day: '2026-11-19' })).toMatchObject({ body: { code: 'dayClosed' } })
  expect(await phone.take({ day: '2026-11-21' })).toMatchObject({ status: 201, body: { ticket: 'A001' } })
})

test('what phones look at is made once in two seconds, and anew for who has just taken', async () => {
  const clock = setClock()
  const opened = await open({ clock })
  const [one, other] = [await phoneAt(opened.url), await phoneAt(opened.url)]
  await one.page()
  const kiosk = await opened.kiosk()
  await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' })
  expect((await other.page()).services[0]?.waiting).toBe(0)
  clock.pass(2000)
  expect((await other.page()).services[0]?.waiting).toBe(1)
  await one.take()
  expect((await one.page()).services[0]?.waiting).toBe(2)
})
