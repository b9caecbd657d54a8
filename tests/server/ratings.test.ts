import { randomUUID } from 'node:crypto'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import type { Hall } from '../support/hall.ts'
import { afterService, ratingsKept, said, threeDays } from './support/after-service.ts'
import { no, ticketIn } from './support/asking.ts'
import { readLedger } from './support/ledger.ts'

let databases: Databases
let database: Database
let hall: Hall

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => { database = await databases.open() })
afterEach(async () => { await hall.close() })

async function served() {
  const opened = await afterService(database)
  hall = opened.hall
  return opened
}

test('one tap is kept at once, and its answers complete it under the version that was on the screen', async () => {
  const { tablet, ticket } = await served()
  const { id, version } = tablet.view().form
  const tap = { ...said, ticket, level: 2 as const, form: { id, version } }
  ticketIn(await tablet.send('rating:give', tap))
  await tablet.until(({ asking: about }) => about?.answered?.kind === 'rated')
  ticketIn(await tablet.send('rating:give', { ...tap, answers: { reasons: ['waiting'] }, comment: 'Chờ lâu' }))
  expect(await ratingsKept(database)).toMatchObject([
    { level: 2, form: { id: 'counter-5', version: 1, scale: 5 }, answers: {}, remark: null },
    { level: 2, form: { id: 'counter-5', version: 1, scale: 5 }, answers: { reasons: ['waiting'] } },
  ])
  expect(JSON.stringify(await readLedger(database))).not.toContain('Chờ lâu')
})

test('a tap that is heard twice is one rating', async () => {
  const { tablet, ticket } = await served()
  const id = randomUUID()
  const tap = { ...said, ticket, level: 5 as const }
  const [one, two] = await Promise.all([tablet.send('rating:give', tap, id), tablet.send('rating:give', tap, id)])
  expect([ticketIn(one), ticketIn(two)]).toEqual([ticket, ticket])
  expect(await ratingsKept(database)).toHaveLength(1)
})

test('of a tablet and a phone that rate at the same moment exactly one wins', async () => {
  const { tablet, ticket, link } = await served()
  const phone = await hall.phone(link)
  const replies = await Promise.all([
    tablet.send('rating:give', { ...said, ticket, level: 5 }), phone.send('rating:give', { ...said, ticket, level: 1 }),
  ])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.filter((reply) => !reply.ok)).toEqual([no('alreadyRated')])
  const kept = await ratingsKept(database)
  expect(kept).toHaveLength(1)
  const seen = await phone.until(({ rating }) => rating?.answered?.kind === 'rated')
  expect(seen.rating).toMatchObject({ mayRate: kept[0]?.channel === 'phone', answered: { level: kept[0]?.level } })
})

test('a tablet that loses its line between the end and the tap hands the tap in when it is back: nothing lost, nothing twice', async () => {
  const { tablet, ticket, counter } = await served()
  const cut = new Promise<void>((resolve) => tablet.socket.once('disconnect', () => { resolve() }))
  const back = new Promise<void>((resolve) => { tablet.socket.once('connect', resolve) })
  tablet.socket.io.engine.close()
  await cut
  const id = randomUUID()
  const tap = { ...said, ticket, level: 4 as const }
  // the client keeps what is sent meanwhile, and sends it when it is back; it does not know, and sends it once more
  const first = tablet.send('rating:give', tap, id)
  await back
  const second = tablet.send('rating:give', tap, id)
  expect([ticketIn(await first), ticketIn(await second)]).toEqual([ticket, ticket])
  expect(await ratingsKept(database)).toMatchObject([{ level: 4, channel: 'tablet' }])
  await tablet.until(({ asking: about }) => about?.answered?.kind === 'rated')
  expect(counter.view().inHand).toBeNull()
})

test('a phone changes what it said until the time is over, and then no more', async () => {
  const { ticket, link } = await served()
  const phone = await hall.phone(link)
  ticketIn(await phone.send('rating:give', { ...said, ticket, level: 1 }))
  const { rating } = await phone.until((view) => view.rating?.answered?.kind === 'rated')
  hall.clock.set(rating?.until ?? 0)
  ticketIn(await phone.send('rating:give', { ...said, ticket, level: 5 }))
  hall.clock.pass(1)
  expect(await phone.send('rating:give', { ...said, ticket, level: 2 })).toEqual(no('ratingOver'))
  expect((await ratingsKept(database)).map(({ level }) => level)).toEqual([1, 5])
})

test('a rating that comes after three days is too late', async () => {
  const { ticket, link } = await served()
  const phone = await hall.phone(link)
  hall.clock.pass(threeDays + 1)
  expect(await phone.send('rating:give', { ...said, ticket, level: 5 })).toEqual(no('ratingOver'))
})

test('what was taken back is not rated; what was rated is not taken back', async () => {
  const { counter, tablet, ticket, link } = await served()
  const { undo } = await counter.until((view) => view.undo !== null)
  ticketIn(await counter.send('counter:undo', { counter: '1', at: undo?.at ?? 0 }))
  expect(await (await hall.phone(link)).send('rating:give', { ...said, ticket, level: 5 })).toEqual(no('notRateable'))
  ticketIn(await counter.send('ticket:finish', { counter: '1', ticket, outcome: 'received' }))
  const again = await counter.until((view) => view.undo !== null)
  ticketIn(await tablet.send('rating:give', { ...said, ticket, level: 5 }))
  expect(await counter.send('counter:undo', { counter: '1', at: again.undo?.at ?? 0 })).toEqual(no('nothingToUndo'))
})

test('nobody of the staff can rate, not even with the words of a tablet', async () => {
  const { counter, ticket } = await served()
  expect(await counter.send('rating:give', { ...said, ticket, level: 5 })).toEqual(no('notAllowed'))
  const manager = await hall.manager()
  expect(await manager.send('rating:give', { ...said, ticket, level: 5 })).toEqual(no('notAllowed'))
})
