import { randomUUID } from 'node:crypto'
import { pairDevice } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall, type SetClock } from '../support/hall.ts'
import { smallOffice } from '../support/small-office.ts'
import { forHoTich, no, serveNext, take, ticketIn } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { gapless, readLedger } from './support/ledger.ts'

const [today, tomorrow] = ['2026-11-20', '2026-11-21']

let databases: Databases
let database: Database
let clock: SetClock
let hall: Hall

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

beforeEach(async () => { database = await databases.open() })
afterEach(async () => { await hall.close() })

const at = (time: string, day = today) => Date.parse(`${day}T${time}+07:00`)

async function openAt(time: string, closesAt: string): Promise<void> {
  clock = setClock(at(time))
  hall = await openHall(database, { limits: lavish, clock, office: { ...smallOffice, closesAt } })
}

/** What the server's clock does every minute. */
async function aMinutePasses(): Promise<void> {
  await hall.app.closeDueDays()
  await hall.app.endHolds()
  await hall.app.realtime.followTheDay()
}

/** Five numbers: one waits, and the others are called, served, held and missed; with the page of each. */
async function everyStateOfATicket() {
  const kiosk = await hall.kiosk()
  const links = []
  for (let number = 0; number < 5; number += 1) links.push((await take(kiosk)).link)
  const [one, two, four] = [await hall.counter('1'), await hall.counter('2'), await hall.counter('4')]
  ticketIn(await one.send('ticket:callNext', { counter: '1' }))
  ticketIn(await two.send('ticket:callNext', { counter: '2' }))
  ticketIn(await two.send('ticket:start', { counter: '2', ticket: 'A002' }))
  ticketIn(await four.send('ticket:callNext', { counter: '4' }))
  ticketIn(await four.send('ticket:start', { counter: '4', ticket: 'A003' }))
  ticketIn(await four.send('ticket:hold', { counter: '4', ticket: 'A003', reason: 'copies' }))
  ticketIn(await four.send('ticket:callNext', { counter: '4' }))
  ticketIn(await four.send('ticket:miss', { counter: '4', ticket: 'A004' }))
  const phones = await Promise.all(links.map((link) => hall.phone(link)))
  return { kiosk, phones, consoles: [one, two, four] as const }
}

const statesOf = async (day: string) => (await hall.app.offices.on('office', day)).day.tickets.map(({ state }) => state)

test.each(['23:59', '24:00'])('whoever is still there at midnight is settled with the day, which ends at %s, and the next begins at 001', async (closesAt) => {
  await openAt('23:40:00', closesAt)
  const { kiosk, phones, consoles: [one, two, four] } = await everyStateOfATicket()
  const display = await hall.display()
  expect(await statesOf(today)).toEqual(['called', 'serving', 'held', 'missed', 'waiting'])

  clock.set(at('00:00:01', tomorrow))
  await aMinutePasses()

  expect(await statesOf(today)).toEqual(['expired', 'finished', 'expired', 'expired', 'expired'])
  expect((await kiosk.until(({ date }) => date === tomorrow)).services.map(({ waiting }) => waiting)).toEqual([0, 0, 0])
  expect(await display.until(({ date }) => date === tomorrow)).toMatchObject({ closed: false, calling: [], recent: [] })
  for (const console of [one, two, four]) {
    expect(await console.until(({ date }) => date === tomorrow)).toMatchObject({ status: 'closed', inHand: null, waitingCount: 0, missed: [], held: [] })
  }
  const ends = await Promise.all(phones.map((phone) => phone.until(({ state }) => state === 'expired' || state === 'finished')))
  expect(ends.map(({ date, number }) => [date, number])).toEqual(['A001', 'A002', 'A003', 'A004', 'A005'].map((number) => [today, number]))

  expect(await one.send('ticket:start', { counter: '1', ticket: 'A001' })).toMatchObject({ ok: false })
  expect([(await take(kiosk)).ticket, (await take(await hall.kiosk())).ticket]).toEqual(['A001', 'A002'])
  ticketIn(await one.send('counter:open', { counter: '1' }))
  expect(await serveNext(one, '1')).toBe('A001')
  expect((await phones[0]?.until(({ state }) => state === 'expired'))?.date).toBe(today)
  const [before, after] = [await readLedger(database, 'office', today), await readLedger(database, 'office', tomorrow)]
  expect(before.at(-1)?.events.map(({ type }) => type)).toContain('dayClosed')
  for (const ledger of [before, after]) expect(ledger.map(({ seq }) => seq)).toEqual(gapless(ledger))
})

test('midnight in Greenwich settles nobody: every ticket, screen and number goes on', async () => {
  await openAt('06:58:00', '17:30')
  const { kiosk, phones, consoles: [one, two] } = await everyStateOfATicket()
  const display = await hall.display()
  const length = (await readLedger(database)).length
  for (const time of ['06:59:59', '07:00:00', '07:00:01', '07:01:00']) {
    clock.set(at(time))
    await aMinutePasses()
  }
  expect(await statesOf(today)).toEqual(['called', 'serving', 'held', 'missed', 'waiting'])
  expect(await readLedger(database)).toHaveLength(length)
  for (const screen of [kiosk, display, one, ...phones]) expect(screen.view().date).toBe(today)
  ticketIn(await two.send('ticket:finish', { counter: '2', ticket: 'A002', outcome: 'received' }))
  expect((await take(kiosk)).ticket).toBe('A006')
})

describe('a kiosk that asks again after midnight, as the answer was lost', () => {
  const id = randomUUID()
  let token: string
  let first: unknown

  beforeEach(async () => {
    await openAt('23:57:00', '23:59')
    token = await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
    const kiosk = await hall.screen({ device: token }, 'kiosk')
    await take(kiosk)
    first = await kiosk.send('ticket:take', forHoTich, id)
    expect(first).toMatchObject({ ok: true, answer: { ticket: 'A002' } })
  })

  const again = async () => (await hall.screen({ device: token }, 'kiosk')).send('ticket:take', forHoTich, id)

  test('is told the number that it was given, and gets no other', async () => {
    clock.set(at('00:02:00', tomorrow))
    await aMinutePasses()
    expect([await again(), await again()]).toEqual([first, first])
    const other = await hall.kiosk()
    expect(await other.send('ticket:take', forHoTich, id)).toEqual(no('commandIdReused'))
    expect(await readLedger(database, 'office', tomorrow)).toEqual([])
    expect((await take(other)).ticket).toBe('A001')
    expect([await again(), (await take(other)).ticket]).toEqual([first, 'A002'])
  })

  test('also when the server was started anew in between', async () => {
    await hall.close()
    clock.set(at('00:02:00', tomorrow))
    hall = await openHall(await databases.open(database.name), { limits: lavish, clock })
    await aMinutePasses()
    expect(await again()).toEqual(first)
    expect(await readLedger(database, 'office', tomorrow)).toEqual([])
  })

  test('but after ten minutes it is somebody else who takes a number', async () => {
    clock.set(at('00:10:01', tomorrow))
    await aMinutePasses()
    expect(await again()).toMatchObject({ ok: true, answer: { ticket: 'A001' } })
  })
})
