import type { RatingSettings } from '../../domain/rating/settings.ts'
import type { Limits } from '../../server/limits.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import type { Hall } from '../support/hall.ts'
import { afterService, minute, ratingsKept, said, threeDays } from './support/after-service.ts'
import { no, take, ticketIn } from './support/asking.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let database: Database
let hall: Hall

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => { database = await databases.open() })
afterEach(async () => { await hall.close() })

async function served(rating: Partial<RatingSettings> = {}, limits: Limits = lavish) {
  const opened = await afterService(database, rating, limits)
  hall = opened.hall
  return opened
}

async function byDossier(dossier: string, office = 'office') {
  const { status, body } = await call(hall.url, 'POST', '/api/ratings/by-dossier', null, { office, dossier })
  return { status, body: body as { link?: string, until?: number, code?: string } }
}

/** A hall in which something was done about a dossier at counter 1, and then something else for the same citizen. */
async function done(rating: Partial<RatingSettings> = { byDossier: true }, limits: Limits = lavish) {
  const { counter, kiosk } = await served(rating, limits)
  const { ticket } = await take(kiosk)
  ticketIn(await counter.send('ticket:callNext', { counter: '1' }))
  ticketIn(await counter.send('ticket:start', { counter: '1', ticket }))
  ticketIn(await counter.send('ticket:continue', { counter: '1', ticket, outcome: 'received', dossier: 'H26.12-261120-0007', service: 'dat-dai' }))
  ticketIn(await counter.send('ticket:finish', { counter: '1', ticket, outcome: 'guidance' }))
  return { counter, ticket }
}

test('a citizen at home rates what was done about it, and may do nothing else with the ticket', async () => {
  const { ticket } = await done()
  const { status, body } = await byDossier(' h26.12-261120-0007 ')
  expect(status).toBe(200)
  const phone = await hall.phone(body.link ?? '')
  expect(phone.view()).toMatchObject({ number: ticket, rateable: 0, rating: { transaction: 0, answered: null }, ratingCode: null })
  expect(await phone.send('rating:give', { ...said, ticket, transaction: 1, level: 5 })).toEqual(no('notYourTicket'))
  expect(await phone.send('ticket:withdraw', { ticket })).toEqual(no('notAllowed'))
  ticketIn(await phone.send('rating:give', { ...said, ticket, level: 5 }))
  expect(await ratingsKept(database)).toMatchObject([{ ticket, transaction: 0, channel: 'dossier' }])
  await phone.until(({ rating }) => rating?.answered?.kind === 'rated')
})

test('the page that a dossier\'s code opens can be opened for half an hour', async () => {
  await done()
  const { body } = await byDossier('H26.12-261120-0007')
  hall.clock.pass(30 * minute + 1)
  await expect(hall.phone(body.link ?? '')).rejects.toThrow('notFound')
  await expect(hall.phone((body.link ?? '').replace('/r0-', '/r1-'))).rejects.toThrow('notFound')
})

test('the newest transaction about it counts, and one that was taken back does not', async () => {
  const { counter } = await done()
  const second = await take(await hall.kiosk())
  const inHand = { counter: '1', ticket: second.ticket }
  ticketIn(await counter.send('ticket:callNext', { counter: '1' }))
  ticketIn(await counter.send('ticket:start', inHand))
  hall.clock.pass(minute)
  ticketIn(await counter.send('ticket:finish', { ...inHand, outcome: 'returned', dossier: 'H26.12-261120-0007' }))
  expect((await byDossier('H26.12-261120-0007')).body.link).toContain(`/${second.ticket}/`)
  const { undo } = await counter.until((view) => view.undo !== null)
  ticketIn(await counter.send('counter:undo', { counter: '1', at: undo?.at ?? 0 }))
  expect((await byDossier('H26.12-261120-0007')).body.link).toContain('/A002/')
})

test('a code that nobody wrote down, one from too long ago, and an office that wants none are all the same', async () => {
  await done()
  const notFound = { status: 404, body: { code: 'notFound' } }
  expect(await byDossier('H26.12-261120-0008')).toEqual(notFound)
  expect(await byDossier('H26.12-261120-0007', 'nowhere')).toEqual(notFound)
  hall.clock.pass(threeDays + 1)
  expect(await byDossier('H26.12-261120-0007')).toEqual(notFound)
  expect((await byDossier('')).status).toBe(400)
})

test('an office that does not ask for it answers as if there were none', async () => {
  await done({})
  expect(await byDossier('H26.12-261120-0007')).toEqual({ status: 404, body: { code: 'notFound' } })
})

test('few codes can be tried, found or not', async () => {
  await done({ byDossier: true }, { ...lavish, dossiers: 2 })
  expect([(await byDossier('H26.12-261120-0007')).status, (await byDossier('x')).status]).toEqual([200, 404])
  expect(await byDossier('H26.12-261120-0007')).toEqual({ status: 429, body: { code: 'tooMany' } })
})
