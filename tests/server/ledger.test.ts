import { firstBreak } from '../../server/ledger/chain.ts'
import type { Entry } from '../../server/ledger/entry.ts'
import type { RemoteScreen } from '../../tools/remote/screen.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall } from '../support/hall.ts'
import { forHoTich, serveNext, take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { gapless, readLedger } from './support/ledger.ts'

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

/** One more server on the same database. */
async function open(clock = setClock()): Promise<Hall> {
  const hall = await openHall(database, { limits: lavish, clock })
  halls.push(hall)
  return hall
}

async function busyTime(kiosk: RemoteScreen<'kiosk'>, counters: readonly (readonly [RemoteScreen<'counter'>, string])[]): Promise<void> {
  await Promise.all([
    ...Array.from({ length: 20 }, () => kiosk.send('ticket:take', forHoTich)),
    ...counters.map(async ([console, counter]) => {
      for (let round = 0; round < 8; round += 1) {
        const called = await console.send('ticket:callNext', { counter })
        const ticket = called.ok ? called.answer.ticket ?? '' : 'A999'
        await console.send('ticket:start', { counter, ticket })
        await console.send('ticket:finish', { counter, ticket, outcome: 'received' })
      }
    }),
  ])
}

test('two servers that decide at once on one office give no number twice and leave no gap', async () => {
  const clock = setClock()
  const [one, two] = [await open(clock), await open(clock)]
  const [left, right] = [await one.kiosk(), await two.kiosk()]
  const taken = await Promise.all(Array.from({ length: 60 }, (_, index) => take(index % 2 === 0 ? left : right)))
  const numbers = taken.map(({ ticket }) => ticket).sort()
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`))
  const ledger = await readLedger(database)
  expect(ledger.map(({ seq }) => seq)).toEqual(gapless(ledger))
  expect(ledger.flatMap(({ events }) => events).filter(({ type }) => type === 'dayOpened')).toHaveLength(1)
  expect(firstBreak(ledger)).toBeNull()
})

test('two servers whose counters call at the same instant never call the same number, and end with the same day', async () => {
  const clock = setClock()
  const [one, two] = [await open(clock), await open(clock)]
  const [kiosk, first, second] = [await one.kiosk(), await one.counter('1'), await two.counter('2')]
  for (let ticket = 0; ticket < 60; ticket += 1) await take(kiosk)
  // Servers hear of each other's entries when they conflict; a refusal is no conflict.
  await (await two.app.offices.current('office')).catchUp()
  for (let round = 0; round < 30; round += 1) {
    const tickets = await Promise.all([serveNext(first, '1'), serveNext(second, '2')])
    expect(new Set(tickets).size).toBe(2)
  }
  const days = await Promise.all([one, two].map(async ({ app }) => {
    const officeDay = await app.offices.current('office')
    await officeDay.catchUp()
    return officeDay.day
  }))
  expect(days[0]).toEqual(days[1])
  expect(days[0]?.tickets.map(({ state }) => state)).toEqual(Array(60).fill('finished'))
  expect(firstBreak(await readLedger(database))).toBeNull()
})

test('a busy time leaves a whole chain, and the server started anew has the same day', async () => {
  const hall = await open()
  const kiosk = await hall.kiosk()
  await busyTime(kiosk, [[await hall.counter('1'), '1'], [await hall.counter('2'), '2'], [await hall.counter('4'), '4']])
  const ledger = await readLedger(database)
  expect(ledger.length).toBeGreaterThan(60)
  expect(firstBreak(ledger)).toBeNull()
  const before = (await hall.app.offices.current('office')).day
  const anew = await open(hall.clock)
  expect((await anew.app.offices.current('office')).day).toEqual(before)
})

test('whatever is doctored in a ledger is found at its place', async () => {
  const hall = await open()
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  for (let ticket = 0; ticket < 4; ticket += 1) await take(kiosk)
  await serveNext(counter, '1')
  const whole = await readLedger(database)
  expect(firstBreak(whole)).toBeNull()

  const at = whole.findIndex(({ events }) => events[0]?.type === 'ticketCalled')
  const [called, next] = [whole[at], whole[at + 1]]
  if (called === undefined || next === undefined) throw new Error('nobody was called')
  const withEntry = (entry: Entry) => whole.with(at, entry)
  const changes: Partial<Entry>[] = [
    { events: called.events.map((event) => ({ ...event, at: event.at - 1 })) }, { answer: { ticket: 'A002', ahead: null } },
    { by: { kind: 'system' } }, { commandId: 'other' }, { fingerprint: 'other' }, { day: '2026-11-19' }, { office: 'other' },
  ]
  for (const change of changes) expect(firstBreak(withEntry({ ...called, ...change }))).toEqual({ seq: called.seq, why: 'content' })
  expect(firstBreak(whole.toSpliced(at, 1))).toEqual({ seq: called.seq, why: 'gap' })
  expect(firstBreak(whole.toSpliced(at, 1).map((entry, index) => ({ ...entry, seq: index + 1 })))).toEqual({ seq: called.seq, why: 'previous' })
  expect(firstBreak(whole.toSpliced(at, 0, { ...called, commandId: 'put in' }))).toEqual({ seq: called.seq, why: 'content' })
  expect(firstBreak(whole.with(at, { ...next, seq: called.seq }).with(at + 1, { ...called, seq: next.seq }))).toEqual({ seq: called.seq, why: 'previous' })
})

test('what is doctored in the database itself is found too', async () => {
  const hall = await open()
  const kiosk = await hall.kiosk()
  for (let ticket = 0; ticket < 3; ticket += 1) await take(kiosk)
  await database.models.ledger.collection.updateOne({ office: 'office', seq: 3 }, { $set: { 'events.0.at': 0 } })
  expect(firstBreak(await readLedger(database))).toEqual({ seq: 3, why: 'content' })
})

test('what one decision brings about is kept in one entry', async () => {
  const hall = await open()
  const [kiosk] = [await hall.kiosk(), await hall.counter('1')]
  await take(kiosk)
  await take(kiosk)
  hall.clock.set(Date.parse('2026-11-20T17:31:00+07:00'))
  await hall.app.closeDueDays()
  const ledger = await readLedger(database)
  expect(ledger.at(-1)?.events.map(({ type }) => type)).toEqual(['ticketExpired', 'ticketExpired', 'counterClosed', 'dayClosed'])
  expect(ledger.map(({ events }) => events.length)).toEqual([1, 1, 1, 1, 4])
})
