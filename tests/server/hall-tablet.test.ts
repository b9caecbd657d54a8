import type { TicketRating } from '../../contract/ratings.ts'
import type { Reply } from '../../contract/wire.ts'
import type { RatingSettings } from '../../domain/rating/settings.ts'
import { secretNamed } from '../../server/identity/secrets.ts'
import { ticketLinks } from '../../server/identity/ticket-links.ts'
import type { Limits } from '../../server/limits.ts'
import { pairDevice } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import type { Hall } from '../support/hall.ts'
import { afterService, ratingsKept, said } from './support/after-service.ts'
import { no, ticketIn } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { readLedger } from './support/ledger.ts'

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

async function hallTablet() {
  return hall.screen({ device: await pairDevice(hall.url, await hall.cookieOf('admin'), 'rating') }, 'rating')
}

async function codeOf(ticket: string): Promise<string> {
  const links = ticketLinks(await secretNamed(database.models, 'ticketLinks'))
  return links.ratingCode({ office: 'office', day: '2026-11-20', ticket })
}

const wrong = (code: string) => code === '0000' ? '0001' : '0000'

test('a tablet in the hall rates the ticket whose code is given, which its holder reads on the phone', async () => {
  const { ticket, link } = await served({ hallTablet: true })
  const tablet = await hallTablet()
  expect(tablet.view()).toMatchObject({ counter: null, status: 'open', asking: null, form: { id: 'counter-5' } })
  const code = (await hall.phone(link)).view().ratingCode ?? ''
  expect(code).toMatch(/^\d{4}$/)
  const found = await tablet.raw('findRating', { ticket, code }) as Reply<TicketRating>
  expect(found).toMatchObject({ ok: true, answer: { transaction: 0, mayRate: true, answered: null, service: { en: 'Service ho-tich' } } })
  ticketIn(await tablet.send('rating:give', { ...said, ticket, level: 3, code }))
  ticketIn(await tablet.send('rating:give', { ...said, ticket, level: 4, code }))
  expect(await ratingsKept(database)).toMatchObject([{ level: 3, channel: 'hall' }, { level: 4, channel: 'hall' }])
  expect(JSON.stringify(await readLedger(database))).not.toContain(`"${code}"`)
})

test('a tablet in the hall rates nothing with a wrong code, and does not tell which numbers there are', async () => {
  const { ticket } = await served({ hallTablet: true })
  const tablet = await hallTablet()
  const code = await codeOf(ticket)
  const refusals = await Promise.all([
    tablet.send('rating:give', { ...said, ticket, level: 5, code: wrong(code) }), tablet.send('rating:give', { ...said, ticket, level: 5 }),
    tablet.send('rating:give', { ...said, ticket: 'A777', level: 5, code: await codeOf('A777') }),
    tablet.raw('findRating', { ticket, code: wrong(code) }), tablet.raw('findRating', { ticket: 'A777', code: await codeOf('A777') }),
  ])
  expect(refusals).toEqual(refusals.map(() => no('wrongTicketCode')))
  expect(await ratingsKept(database)).toEqual([])
})

test('a tablet in the hall tries few codes', async () => {
  const { ticket } = await served({ hallTablet: true }, { ...lavish, codes: { burst: 3, perSecond: 0.001 } })
  const tablet = await hallTablet()
  const code = await codeOf(ticket)
  for (let tries = 1; tries <= 3; tries += 1) expect(await tablet.raw('findRating', { ticket, code: wrong(code) })).toEqual(no('wrongTicketCode'))
  expect(await tablet.raw('findRating', { ticket, code })).toEqual(no('tooMany'))
})

test('a tablet in the hall is there only where the office wants one; a counter’s tablet finds nothing by codes', async () => {
  const { tablet, ticket } = await served()
  await expect(hallTablet()).rejects.toThrow('unknownCounter')
  expect(await tablet.raw('findRating', { ticket, code: await codeOf(ticket) })).toEqual(no('notAllowed'))
})
