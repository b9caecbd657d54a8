import { randomUUID } from 'node:crypto'
import type { Input } from '../../contract/commands.ts'
import { Lease } from '../../contract/lease.ts'
import { pairDevice } from '../../tools/remote/people.ts'
import type { RemoteScreen } from '../../tools/remote/screen.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall, type SetClock } from '../support/hall.ts'
import { no, serveNext, take, ticketIn } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { readLedger } from './support/ledger.ts'

const today = '2026-11-20'

let databases: Databases
let database: Database
let clock: SetClock
let hall: Hall
let token: string

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

const open = () => openHall(database, { limits: lavish, clock })

beforeEach(async () => {
  database = await databases.open()
  clock = setClock()
  hall = await open()
  token = await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
})
afterEach(async () => { await hall.close() })

const thisKiosk = () => hall.screen({ device: token }, 'kiosk')

async function lease(kiosk: RemoteScreen<'kiosk'>): Promise<Lease> {
  const reply = await kiosk.raw('lease', { id: randomUUID() })
  if (!reply.ok) throw new Error(reply.code)
  return Lease.parse(reply.answer)
}

const numbersIn = ({ numbers }: Lease, prefix: string) => numbers[prefix]?.map(({ number }) => number) ?? []

/** A number given while the server was away, now. */
function given(number = 'A9001', more: Partial<Input<'ticket:takeOffline'>> = {}): { id: string, input: Input<'ticket:takeOffline'> } {
  const input = { date: today, number, service: 'ho-tich', priorityClass: null, language: 'vi', takenAt: clock.now(), ...more } as const
  return { id: randomUUID(), input }
}

async function issued(day = today) {
  const entries = await readLedger(database, 'office', day)
  return entries.flatMap(({ events }) => events).flatMap((event) => event.type === 'ticketIssued' ? [event] : [])
}

test('a kiosk is lent twenty numbers of every series with their links, the same ones when it asks again', async () => {
  const kiosk = await thisKiosk()
  const lent = await lease(kiosk)
  expect([lent.office, lent.date, Object.keys(lent.numbers)]).toEqual(['office', today, ['A', 'L', 'X']])
  expect(numbersIn(lent, 'A')).toEqual(Array.from({ length: 20 }, (_, place) => `A${9001 + place}`))
  const [again, other] = [await lease(kiosk), await lease(await hall.kiosk())]
  expect(again).toEqual(lent)
  expect(numbersIn(other, 'A')[0]).toBe('A9021')
  const leases = (await readLedger(database)).flatMap(({ events }) => events).filter(({ type }) => type === 'numbersLeased')
  expect(leases).toHaveLength(2)
})

test('nobody but a kiosk is lent numbers, and nonsense is refused', async () => {
  const [kiosk, display, officer] = [await thisKiosk(), await hall.display(), await hall.counter('1')]
  for (const screen of [display, officer]) expect(await screen.raw('lease', { id: randomUUID() })).toEqual(no('notAllowed'))
  for (const asked of [null, {}, { id: 1 }, { id: randomUUID(), kiosk: 'other' }]) expect(await kiosk.raw('lease', asked)).toEqual(no('invalidInput'))
  expect(await officer.send('ticket:takeOffline', given().input)).toEqual(no('notAllowed'))
})

test('numbers given while the server was away join once and in their order, however often they are sent', async () => {
  const before = await thisKiosk()
  const lent = numbersIn(await lease(before), 'A').slice(0, 3)
  before.close()
  const tickets = []
  for (const number of lent) {
    clock.pass(60_000)
    tickets.push(given(number))
  }
  clock.pass(60_000)
  const other = await hall.kiosk()
  await take(other)
  await hall.close()
  clock.pass(60_000)
  hall = await open()
  const kiosk = await thisKiosk()
  for (const { id, input } of tickets) {
    const replies = await Promise.all([kiosk.send('ticket:takeOffline', input, id), kiosk.send('ticket:takeOffline', input, id)])
    expect(replies.map(ticketIn)).toEqual([input.number, input.number])
  }
  for (const { id, input } of tickets) ticketIn(await kiosk.send('ticket:takeOffline', input, id))
  const facts = await issued()
  expect(facts.map(({ ticket }) => ticket)).toEqual(['A001', 'A9001', 'A9002', 'A9003'])
  expect(facts.slice(1).map(({ takenAt }) => takenAt)).toEqual(tickets.map(({ input }) => input.takenAt))
  const counter = await hall.counter('1')
  const called = []
  for (let turn = 0; turn < 4; turn += 1) called.push(await serveNext(counter, '1'))
  expect(called).toEqual(['A9001', 'A9002', 'A9003', 'A001'])
})

test('the link on the slip opens the citizen\'s page as soon as the number has joined', async () => {
  const kiosk = await thisKiosk()
  const { numbers } = await lease(kiosk)
  const { link = '', number } = numbers['L']?.[0] ?? {}
  await expect(hall.phone(link)).rejects.toThrow('unknownTicket')
  const { id, input } = given(number, { service: 'dat-dai', takenAt: clock.now() })
  clock.pass(300_000)
  await kiosk.send('ticket:takeOffline', input, id)
  expect((await hall.phone(link)).view()).toMatchObject({ number: 'L9001', state: 'waiting', issuedAt: input.takenAt, ahead: 0 })
})

test('when the lease was half used the kiosk gets more, and the wait counts from when the number was given', async () => {
  const kiosk = await thisKiosk()
  for (const number of numbersIn(await lease(kiosk), 'A').slice(0, 11)) {
    const { id, input } = given(number)
    ticketIn(await kiosk.send('ticket:takeOffline', input, id))
  }
  const more = numbersIn(await lease(kiosk), 'A')
  expect([more.length, more[0], more.at(-1)]).toEqual([20, 'A9012', 'A9031'])
  clock.pass(120_000)
  await serveNext(await hall.counter('1'), '1')
  const manager = await hall.manager()
  expect(manager.view().today.waitPerTransaction.figure).toBe(120)
})

test('a class of priority that was chosen lies beside the ledger', async () => {
  const kiosk = await thisKiosk()
  await lease(kiosk)
  const { id, input } = given('A9001', { priorityClass: 'tu-60' })
  ticketIn(await kiosk.send('ticket:takeOffline', input, id))
  expect(await database.models.remarks.findOne({ _id: id }).lean()).toMatchObject({ kind: 'priority', text: 'tu-60' })
  expect((await issued())[0]).toMatchObject({ creditSeconds: 1200, rank: input.takenAt - 1_200_000 })
})

test('a press that was heard after all is found out by its id, and the number that nobody holds is given up', async () => {
  const kiosk = await thisKiosk()
  await lease(kiosk)
  const wish = { service: 'ho-tich', priorityClass: null, language: 'vi' } as const
  const { id, input } = given('A9001')
  const unheard = ticketIn(await kiosk.send('ticket:take', wish, id))
  expect(await kiosk.send('ticket:takeOffline', input, id)).toEqual(no('commandIdReused'))
  expect(ticketIn(await kiosk.send('ticket:takeOffline', input))).toBe('A9001')
  const ticket = ticketIn(await kiosk.send('ticket:take', wish, id)) ?? ''
  expect([ticket, unheard]).toEqual(['A001', 'A001'])
  ticketIn(await kiosk.send('ticket:withdraw', { ticket }))
  expect(await serveNext(await hall.counter('1'), '1')).toBe('A9001')
})

test('after closing time and over midnight nothing joins, but what had joined is answered as before', async () => {
  const kiosk = await thisKiosk()
  await lease(kiosk)
  const [joined, late] = [given('A9001'), given('A9002')]
  ticketIn(await kiosk.send('ticket:takeOffline', joined.input, joined.id))
  clock.set(Date.parse(`${today}T17:31:00+07:00`))
  await hall.app.closeDueDays()
  expect(await kiosk.send('ticket:takeOffline', late.input, late.id)).toEqual(no('dayClosed'))
  clock.set(Date.parse('2026-11-21T08:00:00+07:00'))
  await lease(kiosk)
  expect(ticketIn(await kiosk.send('ticket:takeOffline', joined.input, joined.id))).toBe('A9001')
  expect(await kiosk.send('ticket:takeOffline', late.input, late.id)).toEqual(no('dayClosed'))
  expect(await kiosk.send('ticket:takeOffline', { ...late.input, date: '2026-11-25' })).toEqual(no('dayNotOpen'))
  expect([(await issued()).length, (await issued('2026-11-21')).length]).toEqual([1, 0])
})
