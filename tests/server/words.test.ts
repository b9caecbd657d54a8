import { randomUUID } from 'node:crypto'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { no, take, ticketIn } from './support/asking.ts'
import { readLedger } from './support/ledger.ts'

let databases: Databases
let database: Database
let hall: Hall
let one: Console
let two: Console

type Console = Awaited<ReturnType<Hall['counter']>>

beforeAll(async () => {
  databases = await startDatabases()
  database = await databases.open()
  hall = await openHall(database, { others: [otherOffice] })
  one = await hall.counter('1')
  two = await hall.counter('2')
})
afterAll(async () => {
  await hall.close()
  await databases.stop()
})

async function read(username: string | null, id: string) {
  const { status, body } = await call(hall.url, 'GET', `/api/remarks/${id}`, username === null ? null : await hall.cookieOf(username))
  return { status, body }
}

/** A number in the hand of a counter, being served. */
async function serving(console: Console, counter: string) {
  const { ticket } = await take(await hall.kiosk())
  ticketIn(await console.send('ticket:call', { counter, ticket }))
  ticketIn(await console.send('ticket:start', { counter, ticket }))
  return { counter, ticket }
}

test('a note goes with a transferred ticket to the colleague, and lies beside the ledger', async () => {
  const hand = await serving(one, '1')
  const note = 'Bà Nguyễn Thị Hoa, đã nộp bản sao'
  ticketIn(await one.send('ticket:transfer', { ...hand, service: 'ho-tich', toCounter: '2', note: `  ${note}\u0000 ` }))
  await two.until(({ waiting }) => waiting[0]?.hasNote === true)
  ticketIn(await two.send('ticket:callNext', { counter: '2' }))
  const { inHand } = await two.until((view) => view.inHand !== null)
  expect(await read('officer2', inHand?.note ?? '')).toEqual({ status: 200, body: { kind: 'note', text: note } })
  expect(JSON.stringify(await readLedger(database))).not.toContain('Nguyễn Thị Hoa')
  expect(await read('other-officer1', inHand?.note ?? '')).toEqual({ status: 404, body: { code: 'notFound' } })
  expect(await read(null, inHand?.note ?? '')).toEqual({ status: 401, body: { code: 'signedOut' } })
  ticketIn(await two.send('ticket:miss', { counter: '2', ticket: hand.ticket }))
})

test('the code of a dossier is kept with the transaction, and an empty one is none', async () => {
  const id = randomUUID()
  const hand = await serving(one, '1')
  ticketIn(await one.send('ticket:continue', { ...hand, outcome: 'received', dossier: ' H26.12-261120-0007\n', service: 'dat-dai' }, id))
  ticketIn(await one.send('ticket:finish', { ...hand, outcome: 'guidance', dossier: '   ' }))
  expect(await read('officer1', id)).toEqual({ status: 200, body: { kind: 'dossier', text: 'H26.12-261120-0007' } })
  const { day } = await hall.app.offices.current('office')
  expect(day.tickets.at(-1)?.transactions.map(({ dossier, outcome }) => ({ dossier, outcome }))).toEqual([
    { dossier: id, outcome: 'received' }, { dossier: null, outcome: 'guidance' },
  ])
})

test('why somebody has priority lies beside the ledger, and is nothing that an officer can look up', async () => {
  const { ticket } = await take(await hall.kiosk())
  const id = randomUUID()
  ticketIn(await one.send('ticket:prioritise', { ticket, priorityClass: 'tu-60', reason: 'ill' }, id))
  expect(await database.models.remarks.findById(id).lean()).toMatchObject({ kind: 'priority', text: 'tu-60/ill' })
  const entry = (await readLedger(database)).find(({ commandId }) => commandId === id)
  expect(entry?.events).toMatchObject([{ type: 'priorityChanged', ticket, creditSeconds: 1200, remark: id }])
  expect(JSON.stringify(entry)).not.toMatch(/ill|tu-60/)
  expect((await read('officer1', id)).status).toBe(404)
})

test('words of a command that was refused are not kept', async () => {
  const id = randomUUID()
  const asked = { counter: '1', ticket: 'A999', service: 'ho-tich', toCounter: null, note: 'Không ai đọc' }
  expect(await one.send('ticket:transfer', asked, id)).toEqual(no('nothingInHand'))
  expect(await database.models.remarks.findById(id).lean()).toBeNull()
})

test('nonsense in the place of an id is not found', async () => {
  for (const id of ['%00', 'x'.repeat(500), '__proto__', '%F0%28']) {
    expect([400, 404]).toContain((await read('officer1', id)).status)
  }
})
