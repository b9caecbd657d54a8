import { statisticsRecord, total } from '../../domain/statistics/statistics.ts'
import { count } from '../../domain/statistics/cell.ts'
import { foldEntries } from '../../server/ledger/folded.ts'
import { emptyDay } from '../../domain/day.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { forHoTich, no, serveNext, take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { readLedger } from './support/ledger.ts'

let databases: Databases
let database: Database
let halls: Hall[]

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

beforeEach(async () => {
  database = await databases.open()
  halls = []
})
afterEach(async () => { for (const hall of halls) await hall.close() })

const at = (time: string, day = '2026-11-20') => Date.parse(`${day}T${time}:00+07:00`)

async function open(time: string, closesAt = '17:30', day?: string): Promise<Hall> {
  const hall = await openHall(database, {
    limits: lavish, clock: setClock(at(time, day)), office: { ...smallOffice, closesAt }, others: [otherOffice],
  })
  halls.push(hall)
  return hall
}

test('a clock set back an hour sets no event back, and nobody waits a negative time', async () => {
  const hall = await open('09:00')
  const [kiosk, counter, manager] = [await hall.kiosk(), await hall.counter('1'), await hall.manager()]
  await take(kiosk)
  hall.clock.pass(60_000)
  await take(kiosk)
  hall.clock.pass(-3_600_000)
  await serveNext(counter, '1')
  await take(kiosk)
  hall.clock.pass(3_600_000 + 120_000)
  await serveNext(counter, '1')
  const times = (await readLedger(database)).flatMap(({ events }) => events.map((event) => event.at))
  expect(times).toEqual([...times].sort((one, other) => one - other))
  const spans = (await hall.app.offices.current('office')).day.tickets.flatMap((ticket) => ticket.spans.map(({ from, to }) => to - from))
  expect(Math.min(...spans)).toBeGreaterThanOrEqual(0)
  const { today } = await manager.until(({ today: { served } }) => served === 2)
  // One minute for the first, called while the clock was back; two for the second.
  expect(today.waitPerTransaction.figure).toBe(90)
  for (const { pictures } of [kiosk, counter, manager]) {
    const dated = pictures.map((picture) => picture.at)
    expect(dated).toEqual([...dated].sort((one, other) => one - other))
  }
})

test('midnight in Greenwich is the middle of a morning in Vietnam: nothing ends', async () => {
  const hall = await open('06:59')
  const kiosk = await hall.kiosk()
  await take(kiosk)
  hall.clock.set(at('07:01'))
  await hall.app.closeDueDays()
  await hall.app.realtime.followTheDay()
  expect((await take(kiosk)).ticket).toBe('A002')
  expect((await readLedger(database)).at(-1)?.day).toBe('2026-11-20')
})

test('at midnight in Vietnam the screens move to the new day, and numbers begin again', async () => {
  const hall = await open('23:50', '23:59')
  const [kiosk, display, counter] = [await hall.kiosk(), await hall.display(), await hall.counter('1')]
  const { link } = await take(kiosk)
  const phone = await hall.phone(link)
  hall.clock.set(at('00:01', '2026-11-21'))
  await hall.app.closeDueDays()
  await hall.app.realtime.followTheDay()
  for (const screen of [kiosk, display]) expect((await screen.until(({ date }) => date === '2026-11-21')).closed).toBe(false)
  await kiosk.until(({ services }) => services[0]?.waiting === 0)
  expect(await counter.until(({ date }) => date === '2026-11-21')).toMatchObject({ status: 'closed', waitingCount: 0, inHand: null })
  expect((await phone.until(({ state }) => state === 'expired')).date).toBe('2026-11-20')
  expect((await take(kiosk)).ticket).toBe('A001')
  await display.until(({ services }) => services[0]?.waiting === 1)
  expect(await readLedger(database, 'office', '2026-11-21')).toHaveLength(2)
})

test('closing time settles everybody who is still there, and nothing goes on after it', async () => {
  const hall = await open('17:00')
  const [kiosk, counter, other] = [await hall.kiosk(), await hall.counter('1'), await hall.counter('2')]
  for (let ticket = 0; ticket < 4; ticket += 1) await take(kiosk)
  await serveNext(counter, '1')
  await counter.send('ticket:callNext', { counter: '1' })
  await other.send('ticket:callNext', { counter: '2' })
  await other.send('ticket:miss', { counter: '2', ticket: 'A003' })
  hall.clock.set(at('17:29'))
  await hall.app.closeDueDays()
  expect(counter.view().closed).toBe(false)
  hall.clock.set(at('17:30'))
  await hall.app.closeDueDays()
  await counter.until(({ closed, inHand, waitingCount, missed }) => closed && inHand === null && waitingCount === 0 && missed.length === 0)
  const { day } = await hall.app.offices.current('office')
  expect(day.tickets.map(({ state }) => state)).toEqual(['finished', 'expired', 'expired', 'expired'])
  expect(await kiosk.send('ticket:take', forHoTich)).toEqual(no('dayClosed'))
  expect(await counter.send('ticket:finish', { counter: '1', ticket: 'A002', outcome: 'received' })).toEqual(no('dayClosed'))
  const length = (await readLedger(database)).length
  await hall.app.closeDueDays()
  expect(await readLedger(database)).toHaveLength(length)
})

test('a rating on the way home counts, and the record of the day is what its ledger said at closing', async () => {
  const hall = await open('17:00')
  const [kiosk, counter, tablet] = [await hall.kiosk(), await hall.counter('1'), await hall.tablet('1')]
  const { link } = await take(kiosk)
  await take(kiosk)
  await serveNext(counter, '1')
  hall.clock.set(at('17:30'))
  await hall.app.closeDueDays()
  const ledger = await readLedger(database)
  const record = await database.models.dayRecords.findOne({ office: 'office', day: '2026-11-20' }, { _id: 0, listed: 0 }).lean()
  const { statistics } = foldEntries(emptyDay, ledger).day
  expect(record).toEqual({ office: 'office', day: '2026-11-20', version: 2, seq: ledger.length, statistics: statisticsRecord(statistics) })
  expect([count(total(statistics), 'issued'), count(total(statistics), 'served'), count(total(statistics), 'expired')]).toEqual([2, 1, 1])

  const rating = { ticket: 'A001', transaction: 0, level: 5 as const, reasons: [], comment: null }
  expect(await tablet.send('rating:give', { ...rating, ticket: 'A002' })).toMatchObject({ ok: false })
  hall.clock.set(at('20:00'))
  expect(await (await hall.phone(link)).send('rating:give', rating)).toMatchObject({ ok: true })
  const manager = await hall.manager()
  expect(manager.view().today.satisfaction).toMatchObject({ ratings: 1, figure: 1 })
})

test('a server started after closing time, even days later, closes what it finds open', async () => {
  const friday = await open('16:00')
  const kiosk = await friday.kiosk()
  await take(kiosk)
  const other = await friday.screen({ cookie: await friday.cookieOf('other-officer1') }, 'hall')
  await take(other)
  await friday.close()
  halls = []
  const monday = await open('08:00', '17:30', '2026-11-23')
  await monday.app.closeDueDays()
  for (const office of ['office', 'other']) {
    expect((await readLedger(database, office)).at(-1)?.events.map(({ type }) => type)).toEqual(['ticketExpired', 'dayClosed'])
  }
  expect(await database.models.dayRecords.countDocuments({ day: '2026-11-20' })).toBe(2)
  expect((await take(await monday.kiosk())).ticket).toBe('A001')
})

test('an office that works past midnight stays on its day until it closes', async () => {
  const hall = await open('23:00', '26:00')
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  await take(kiosk)
  hall.clock.set(at('00:30', '2026-11-21'))
  await hall.app.closeDueDays()
  await hall.app.realtime.followTheDay()
  expect((await take(kiosk)).ticket).toBe('A002')
  await serveNext(counter, '1')
  // Started anew in the night, it knows which day it is.
  await hall.close()
  halls = []
  const anew = await open('01:30', '26:00', '2026-11-21')
  const again = await anew.kiosk()
  expect(again.view().date).toBe('2026-11-20')
  expect((await take(again)).ticket).toBe('A003')
  anew.clock.set(at('02:00', '2026-11-21'))
  await anew.app.closeDueDays()
  await anew.app.realtime.followTheDay()
  expect((await readLedger(database)).at(-1)?.events.at(-1)?.type).toBe('dayClosed')
  await again.until(({ date, closed }) => date === '2026-11-21' && !closed)
  expect((await take(again)).ticket).toBe('A001')
})

test('looking through many past days does not take today\'s ledger out of the hands of the counters', async () => {
  const hall = await open('09:00')
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const { link } = await take(kiosk)
  for (let back = 1; back <= 110; back += 1) {
    const date = new Date(at('09:00') - back * 86_400_000).toISOString().slice(0, 10)
    await hall.app.offices.on('office', date)
  }
  const phone = await hall.phone(link)
  await phone.send('ticket:withdraw', { ticket: 'A001' })
  await counter.until(({ waitingCount }) => waitingCount === 0)
  await kiosk.until(({ services }) => services[0]?.waiting === 0)
  expect((await phone.until(({ state }) => state === 'withdrawn')).ahead).toBeNull()
})
