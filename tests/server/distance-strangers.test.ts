import { randomUUID } from 'node:crypto'
import type { Limits } from '../../server/limits.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
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

/** An office that gives numbers to phones, and one beside it that does not. */
async function open(limits: Partial<Limits> = {}): Promise<Hall> {
  hall = await openHall(database, { office: { ...smallOffice, distance }, others: [otherOffice], limits: { ...lavish, ...limits } })
  return hall
}

test('of an office that does not allow it, and of one that is not there, nothing is told and nothing given', async () => {
  const { url } = await open()
  const { cookie } = await phoneAt(url)
  for (const [office, status, code] of [['other', 403, 'distanceNotAllowed'], ['nowhere', 404, 'unknownOffice'], ['constructor', 404, 'unknownOffice']] as const) {
    for (const path of [`/api/distance/${office}`, `/api/distance/${office}/procedures`]) {
      const reply = await call(url, 'GET', path, null)
      expect([reply.status, reply.body, reply.cookie]).toEqual([status, { code }, null])
    }
    if (office !== 'constructor') expect(await askForNumber(url, cookie, { office })).toMatchObject({ status, body: { code } })
  }
})

test('without a cookie that was made here nobody gets a number', async () => {
  const { url } = await open()
  const { cookie } = await phoneAt(url)
  const [device = '', proof = ''] = cookie.replace('luot.device=', '').split('.')
  const forged = [null, 'luot.device=', 'luot.device=made-up', `luot.device=${device}`, `luot.device=${device}x.${proof}`, `luot.device=.${proof}`, `other=${device}.${proof}`]
  for (const one of forged) expect(await askForNumber(url, one)).toMatchObject({ status: 401, body: { code: 'unknownDistanceDevice' } })
  expect((await readLedger(database)).flatMap(({ events }) => events)).toEqual([])
})

test('the cookie cannot be read by scripts nor sent from other sites, and lasts a year', async () => {
  const { url } = await open()
  const set = (await fetch(`${url}/api/distance/office`)).headers.get('set-cookie') ?? ''
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/;', 'Max-Age=31536000']) expect(set).toContain(part)
  expect((await fetch(`${url}/api/distance/office`, { headers: { cookie: set.split(';')[0] ?? '' } })).headers.get('set-cookie')).toBeNull()
})

test('a page of another site takes no number with this phone', async () => {
  const { url } = await open()
  const { cookie } = await phoneAt(url)
  const response = await fetch(`${url}/api/distance-numbers`, {
    method: 'POST', headers: { cookie, 'origin': 'https://elsewhere.example', 'content-type': 'application/json' },
    body: JSON.stringify({ office: 'office', day: '2026-11-20', service: 'ho-tich', procedure: null, language: 'vi', commandId: randomUUID() }),
  })
  expect([response.status, await response.json()]).toEqual([403, { code: 'notAllowed' }])
})

test('nobody sees or gives up another\'s number, also who knows under which id it was taken', async () => {
  const { url } = await open()
  const [one, other] = [await phoneAt(url), await phoneAt(url)]
  const commandId = randomUUID()
  const mine = (await one.take({ commandId })).body as { link: string }
  expect(await other.take({ commandId })).toMatchObject({ status: 409, body: { code: 'commandIdReused' } })
  expect((await other.page()).own).toEqual([])
  const second = (await other.take()).body as { link: string }
  const phone = await hall.phone(second.link)
  expect(await phone.send('ticket:withdraw', { ticket: 'A001' })).toEqual({ ok: false, code: 'notYourTicket' })
  expect((await one.page()).own).toEqual([{ ticket: 'A001', link: mine.link, isOpen: true }])
})

test('what is written down of a phone tells nothing on another day or at another office', async () => {
  const clock = setClock()
  hall = await openHall(database, { office: { ...smallOffice, distance }, others: [{ ...otherOffice, distance }], limits: lavish, clock })
  const phone = await phoneAt(hall.url)
  await phone.take()
  await askForNumber(hall.url, phone.cookie, { office: 'other' })
  clock.pass(24 * 3_600_000)
  await hall.app.closeDueDays()
  await askForNumber(hall.url, phone.cookie, { day: '2026-11-21' })
  const issued = (await database.models.ledger.find().lean()).flatMap(({ events }) => events).flatMap((event) => event.type === 'ticketIssued' ? [event.device] : [])
  expect([issued.length, new Set(issued).size]).toEqual([3, 3])
  const everything = JSON.stringify(await Promise.all(Object.values(database.models).map((model) => (model as typeof database.models.secrets).find().lean())))
  expect(everything).not.toContain(phone.cookie.replace('luot.device=', '').split('.')[0])
})

test('an address that asks without end is told to wait, and one that looks without end too', async () => {
  const { url } = await open({ distanceNumbers: 3, distanceViews: { burst: 6, perSecond: 0.001 } })
  const phones = await Promise.all([1, 2, 3, 4].map(() => phoneAt(url)))
  const statuses: number[] = []
  for (const phone of phones) statuses.push((await phone.take()).status)
  expect(statuses).toEqual([201, 201, 201, 429])
  const looks = await Promise.all([1, 2, 3].map(() => call(url, 'GET', '/api/distance/office', null)))
  expect(looks.map(({ status }) => status).sort()).toEqual([200, 200, 429])
})

test.each([
  ['no body', null], ['a number for nobody\'s office', { office: '' }], ['a command without an id', { commandId: 'x' }],
  ['a wish for priority', { priorityClass: 'tu-60' }], ['a day that is none', { day: 'today' }], ['a language that nobody speaks here', { language: 'fr' }],
])('%s is not taken for a wish', async (_what, more) => {
  const { url } = await open()
  const { cookie } = await phoneAt(url)
  const reply = more === null ? await call(url, 'POST', '/api/distance-numbers', cookie, []) : await askForNumber(url, cookie, more)
  expect(reply).toMatchObject({ status: 400, body: { code: 'invalidInput' } })
})
