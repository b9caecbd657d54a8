import type { OfficeIsSetUp } from '../../contract/first-start.ts'
import type { Standing } from '../../contract/wire.ts'
import { call, signIn } from '../../tools/remote/people.ts'
import { take, ticketIn } from '../server/support/asking.ts'
import { readLedger } from '../server/support/ledger.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { password } from '../support/hall.ts'
import { startRedis, type Redis } from '../support/redis.ts'
import { openTwoHalls, pairAcross, type TwoHalls } from './support/two-halls.ts'

let databases: Databases
let database: Database
let redis: Redis
let halls: TwoHalls

beforeAll(async () => { [databases, redis] = await Promise.all([startDatabases(), startRedis()]) })
afterAll(async () => {
  await databases.stop()
  await redis.remove()
})

beforeEach(async () => {
  database = await databases.open()
  halls = await openTwoHalls(database, redis)
})
afterEach(async () => {
  await redis.start()
  await halls.close()
})

const counter = '1'

/** The officer of counter 1, in a window of their own at one of the servers. */
async function windowAt(where: 'one' | 'other', page: string) {
  const hall = halls[where]
  const says = { cookie: await hall.cookieOf('officer1'), console: page }
  const screen = await hall.screen(says, 'counter', counter)
  const told: Standing[] = []
  screen.socket.on('seat', (standing: Standing) => { told.push(standing) })
  await screen.raw('watch', { screen: 'counter', counter })
  return {
    screen,
    until: (standing: Standing) => new Promise<void>((heard) => {
      if (told.at(-1) === standing) heard()
      else screen.socket.on('seat', (now: Standing) => { if (now === standing) heard() })
    }),
  }
}

const ended = (screen: { readonly socket: { once(name: 'ended', heard: (why: string) => void): unknown } }) =>
  new Promise<string>((heard) => { screen.socket.once('ended', heard) })

test('a number taken at one server is on the screens of the other, and is called there at once', async () => {
  const [kiosk, desk, display] = [await halls.one.kiosk(), await halls.other.counter(counter), await halls.one.display()]
  const { ticket } = await take(kiosk)
  await desk.until(({ waitingCount }) => waitingCount === 1)
  expect(ticketIn(await desk.send('ticket:callNext', { counter }))).toBe(ticket)
  await display.until(({ calls }) => calls.some((shown) => shown.ticket === ticket))
})

test('a counter whose server has not heard of the number that was just taken elsewhere is not told that nobody waits', async () => {
  const desk = await halls.other.counter(counter)
  const kiosk = await halls.one.kiosk()
  await redis.stop()
  const { ticket } = await take(kiosk)
  expect(ticketIn(await desk.send('ticket:callNext', { counter }))).toBe(ticket)
})

test('a phone that comes to another server than its kiosk finds its ticket there', async () => {
  await halls.other.kiosk()
  await redis.stop()
  const { link } = await take(await halls.one.kiosk())
  const phone = await halls.other.phone(link)
  expect(phone.view().number).toBe('A001')
})

test('without Redis a server that looks into the database shows what was done at the other', async () => {
  const [kiosk, desk] = [await halls.one.kiosk(), await halls.other.counter(counter)]
  await redis.stop()
  await take(kiosk)
  await halls.other.app.followLedgers()
  await desk.until(({ waitingCount }) => waitingCount === 1)
})

test('whoever signs out at one server is out at the other', async () => {
  const cookie = await signIn(halls.one.url, 'officer1', password)
  const screen = await halls.other.screen({ cookie }, 'counter', counter)
  const isEnded = ended(screen)
  await call(halls.one.url, 'DELETE', '/api/session', cookie)
  expect(await isEnded).toBe('signedOut')
})

test('whoever signed out or was revoked while Redis was away is found in the database', async () => {
  const cookie = await signIn(halls.one.url, 'officer1', password)
  const [screen, kiosk] = [await halls.other.screen({ cookie }, 'counter', counter), await halls.other.kiosk()]
  const areEnded = Promise.all([ended(screen), ended(kiosk)])
  await redis.stop()
  await call(halls.one.url, 'DELETE', '/api/session', cookie)
  const admin = await halls.one.cookieOf('admin')
  const { body } = await call(halls.one.url, 'GET', '/api/devices', admin)
  const [device] = body as { id: string }[]
  await call(halls.one.url, 'DELETE', `/api/devices/${device?.id ?? ''}`, admin)
  await halls.other.app.followOthers()
  expect(await areEnded).toEqual(['signedOut', 'notPaired'])
})

test('a screen that shows its code at one server is paired by an administrator at the other', async () => {
  const device = await pairAcross({ screenAt: halls.one, administratorAt: halls.other }, 'kiosk')
  const kiosk = await halls.other.screen({ device }, 'kiosk')
  expect((await take(kiosk)).ticket).toBe('A001')
})

test('settings that are changed at one server hold at the other at once, and the day says so once', async () => {
  const [kiosk, manager] = [await halls.other.kiosk(), await halls.one.cookieOf('admin')]
  await take(kiosk)
  const { body } = await call(halls.one.url, 'GET', '/api/office', manager)
  const { revision, office } = body as { revision: number, office: { services: { id: string, open: boolean }[] } }
  const services = office.services.map((service) => ({ ...service, open: true }))
  expect(await call(halls.one.url, 'PATCH', '/api/office', manager, { revision, changes: { services } })).toMatchObject({ status: 200 })
  await kiosk.until(({ services: shown }) => shown.some(({ id }) => id === 'dong'))
  await Promise.all([halls.one.app.followSettings(), halls.other.app.followSettings()])
  const events = (await readLedger(database)).flatMap(({ events: happened }) => happened)
  expect(events.filter(({ type }) => type === 'officeChanged')).toHaveLength(1)
})

test('the demo office that is removed at one server is gone at the other at once', async () => {
  await database.models.offices.updateOne({ _id: 'office' }, { demo: true })
  const named = { kind: 'commune', name: { vi: 'Trung tâm xã Đông Sơn', en: 'Đông Sơn' }, province: { vi: 'Tỉnh Hưng Yên', en: 'Hưng Yên' }, person: 'Lê Thị Hoa' }
  const made = await call(halls.one.url, 'POST', '/api/first-start', await halls.one.cookieOf('admin'), named)
  const own = await signIn(halls.one.url, 'admin', (made.body as OfficeIsSetUp).password)
  const statusOf = async (office: string) => (await call(halls.other.url, 'GET', `/api/catalogue?office=${office}`, null)).status
  while (await statusOf('xa-dong-son') !== 200);
  expect(await statusOf('office')).toBe(200)
  expect((await call(halls.one.url, 'DELETE', '/api/first-start/demo', own)).status).toBe(204)
  while (await statusOf('office') !== 404);
})

test('of two windows of one officer at two servers one works the counter, and the other may take it over', async () => {
  const first = await windowAt('one', 'window-one')
  await first.screen.send('counter:open', { counter })
  await first.until('here')
  await take(await halls.one.kiosk())
  const second = await windowAt('other', 'window-two')
  await second.until('elsewhere')
  expect(await second.screen.send('ticket:callNext', { counter })).toEqual({ ok: false, code: 'otherWindow' })
  expect(await second.screen.raw('takeSeat', { counter })).toEqual({ ok: true, answer: 'here' })
  await first.until('elsewhere')
  expect(await first.screen.send('ticket:callNext', { counter })).toEqual({ ok: false, code: 'otherWindow' })
  expect(ticketIn(await second.screen.send('ticket:callNext', { counter }))).toBe('A001')
  second.screen.close()
  await first.until('free')
})

test('a window that comes to another server keeps its counter', async () => {
  const first = await windowAt('one', 'window-one')
  await first.screen.send('counter:open', { counter })
  await first.until('here')
  const again = await windowAt('other', 'window-one')
  await again.until('here')
  await first.until('elsewhere')
  first.screen.close()
  await take(await halls.one.kiosk())
  expect(ticketIn(await again.screen.send('ticket:callNext', { counter }))).toBe('A001')
})
