import type { Answer, Reply } from '../../contract/wire.ts'
import type { Office } from '../../domain/office.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall } from '../support/hall.ts'
import { smallOffice } from '../support/small-office.ts'
import { take, ticketIn } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { gapless, readLedger } from './support/ledger.ts'

const counterIds = Array.from({ length: 16 }, (_, index) => String(index + 1))
const bigOffice: Office = {
  ...smallOffice,
  priorityBound: 2,
  counters: counterIds.map((id) => ({ id, label: id, primary: ['ho-tich'], secondary: ['dat-dai'], only: null })),
}

let databases: Databases
let database: Database

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => { database = await databases.open() })

type Console = Awaited<ReturnType<Awaited<ReturnType<typeof openHall>>['counter']>>

/** An officer in a hurry: calls, is told that nobody waits or serves, in one of five ways; every press is pressed twice. */
async function work(console: Console, counter: string, turn: number): Promise<string | null> {
  const called = await twice(() => console.send('ticket:callNext', { counter }))
  if (!called.ok) return null
  const ticket = ticketIn(called) ?? ''
  const hand = { counter, ticket }
  if (turn % 5 === 1) {
    await twice(() => console.send('ticket:miss', hand))
    await console.send('ticket:return', { ticket })
    return null
  }
  await twice(() => console.send('ticket:start', hand))
  if (turn % 5 === 2) await twice(() => console.send('ticket:transfer', { ...hand, service: 'dat-dai', toCounter: null, note: null }))
  else if (turn % 5 === 3) {
    await twice(() => console.send('ticket:hold', { ...hand, reason: 'copies', backAfterSeconds: null }))
    await twice(() => console.send('ticket:resume', hand))
    await twice(() => console.send('ticket:finish', { ...hand, outcome: 'received', dossier: null }))
  } else await twice(() => console.send('ticket:finish', { ...hand, outcome: 'received', dossier: null }))
  return ticket
}

/** A double press: two messages with ids of their own; the second finds the deed done, and changes nothing. */
async function twice(press: () => Promise<Reply<Answer>>): Promise<Reply<Answer>> {
  const [first] = await Promise.all([press(), press()])
  return first
}

test('sixteen counters press everything twice at once: nobody is at two counters, nobody is lost, no step is taken twice', async () => {
  const hall = await openHall(database, { office: bigOffice, limits: lavish })
  const kiosk = await hall.kiosk()
  const consoles: [string, Console][] = []
  for (const id of counterIds) consoles.push([id, await hall.counter(id)])
  const numbers = await Promise.all(Array.from({ length: 160 }, () => take(kiosk)))
  await Promise.all(consoles.map(async ([id, console], index) => {
    for (let turn = index; turn < index + 12; turn += 1) await work(console, id, turn)
  }))
  const ledger = await readLedger(database)
  expect(ledger.map(({ seq }) => seq)).toEqual(gapless(ledger))
  const { day } = await hall.app.offices.current('office')
  expect(day.tickets.map(({ number }) => number)).toEqual(numbers.map(({ ticket }) => ticket).sort())
  const hands = new Map<string, string>()
  for (const event of ledger.flatMap(({ events }) => events)) {
    if (event.type === 'ticketCalled' || event.type === 'ticketResumed') {
      expect([...hands.values()]).not.toContain(event.ticket)
      expect(hands.has(event.counter)).toBe(false)
      hands.set(event.counter, event.ticket)
    }
    if (['serviceFinished', 'ticketMissed', 'ticketHeld', 'ticketTransferred'].includes(event.type) && 'counter' in event) hands.delete(event.counter)
  }
  const states = day.tickets.map(({ state }) => state)
  const waiting = Object.values(day.lines).flat().length
  expect(states.filter((state) => state === 'waiting')).toHaveLength(waiting)
  expect(states.filter((state) => state === 'finished').length).toBeGreaterThan(80)
  await hall.close()
}, 60_000)
