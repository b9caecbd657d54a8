import type { OwnSatisfaction, SatisfactionReport } from '../../contract/ratings.ts'
import { OwnSatisfaction as Own, SatisfactionReport as Report } from '../../contract/ratings.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { serveNext, take, ticketIn } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'

openForEach({ others: [otherOffice] })

const at = (time: string) => Date.parse(`2026-11-20T${time}+07:00`)
const today = 'from=2026-11-20&to=2026-11-20'

async function get(path: string, who: string | null) {
  const { status, body } = await call(hall.url, 'GET', path, who === null ? null : await hall.cookieOf(who))
  return { status, body }
}

async function report(query: string): Promise<SatisfactionReport> {
  const { status, body } = await get(`/api/satisfaction?${query}`, 'manager')
  expect(status).toBe(200)
  return Report.parse(body)
}

async function own(who: string, month = '2026-11'): Promise<OwnSatisfaction> {
  const { status, body } = await get(`/api/satisfaction/own?month=${month}`, who)
  expect(status).toBe(200)
  return Own.parse(body)
}

type Level = 1 | 2 | 3 | 4 | 5 | null

/** Counter 1, where citizens are served who then rate on the phone; null says nothing. */
async function openCounter() {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  return async (level: Level): Promise<string> => {
    const { link, ticket } = await take(kiosk)
    await serveNext(counter, '1')
    if (level !== null) ticketIn(await (await hall.phone(link)).send('rating:give', { ticket, transaction: 0, level, reasons: [], comment: null }))
    return link
  }
}

async function servedAndRated(...levels: Level[]): Promise<string[]> {
  const serve = await openCounter()
  const links: string[] = []
  for (const level of levels) links.push(await serve(level))
  return links
}

test('a manager sees the day that goes on, by every dimension', async () => {
  await servedAndRated(5, 4, 1, null)
  const whole = { ratings: 3, declined: 0, ended: 4, responseRate: 0.75, scales: [{ scale: 5, ratings: 3, satisfied: 2, percent: 66.7, isSmall: true, levels: [1, 0, 0, 1, 1] }] }
  for (const [by, of] of [['service', 'ho-tich'], ['field', 'f'], ['counter', '1'], ['hour', '9'], ['outcome', 'received']] as const) {
    const { all, rows } = await report(`${today}&by=${by}`)
    expect(all).toMatchObject(whole)
    expect(rows).toMatchObject([{ of, ...whole }])
  }
  expect((await report(`${today}&by=channel`)).rows).toMatchObject([{ of: 'phone', ratings: 3, ended: null, responseRate: null }])
})

test('figures of an officer are shown from five ratings on, to managers and to the officer', async () => {
  const serve = await openCounter()
  for (const level of [5, 5, 5, 1] as const) await serve(level)
  expect((await report(`${today}&by=officer`)).rows).toMatchObject([{ ratings: 4, scales: [{ scale: 5, ratings: 4, reason: 'few' }] }])
  await serve(2)
  expect((await report(`${today}&by=officer`)).rows).toMatchObject([{ ratings: 5, scales: [{ satisfied: 3, percent: 60 }] }])
  hall.clock.set(at('17:30'))
  await hall.app.closeDueDays()
  expect(await own('officer1')).toMatchObject({ ratings: 5, minimum: 5, scales: [{ satisfied: 3, percent: 60 }] })
})

test('an officer sees the own figures only, of days that are closed, and nothing that names a ticket or a time', async () => {
  await servedAndRated(5, 5, 5, 5, 1)
  expect(await own('officer1')).toMatchObject({ ratings: 0, ended: 0, scales: [] })
  hall.clock.set(at('17:30'))
  await hall.app.closeDueDays()
  const mine = await own('officer1')
  expect(mine).toMatchObject({ ratings: 5, ended: 5, scales: [{ percent: 80 }] })
  expect(JSON.stringify(mine)).not.toMatch(/A00\d|"at"|hour/)
  expect(await own('officer2')).toMatchObject({ ratings: 0, scales: [] })
  expect(await own('officer1', '2026-10')).toMatchObject({ ratings: 0, scales: [] })
})

test('a rating on the way home is in the figures of its day, which is closed', async () => {
  const [link = ''] = await servedAndRated(null)
  hall.clock.set(at('17:30'))
  await hall.app.closeDueDays()
  expect((await report(`${today}&by=hour`)).all).toMatchObject({ ratings: 0, ended: 1 })
  const phone = await hall.phone(link)
  ticketIn(await phone.send('rating:give', { ticket: 'A001', transaction: 0, level: 1, reasons: [], comment: null }))
  expect((await report(`${today}&by=hour`)).all).toMatchObject({ ratings: 1, scales: [{ satisfied: 0 }] })
  ticketIn(await phone.send('rating:give', { ticket: 'A001', transaction: 0, level: 5, reasons: [], comment: null }))
  expect((await report(`${today}&by=hour`)).all).toMatchObject({ ratings: 1, scales: [{ satisfied: 1 }] })
  expect((await report(`${today}&by=hour`)).all).toMatchObject({ ratings: 1, ended: 1, scales: [{ satisfied: 1 }] })
})

test('a day that was recorded before channels were counted adds to those that were', async () => {
  const old = { hours: { 8: { 'ho-tich|1|x': { counts: { served: 3 }, durations: {}, ratings: [1, 0, 0, 0, 1] } } } }
  const key = { office: 'office', day: '2026-11-19' }
  await database.models.dayRecords.create({ ...key, seq: 1, statistics: old })
  await database.models.ledger.collection.insertOne({ ...key, seq: 1, events: [] })
  await servedAndRated(5)
  const { all, rows } = await report('from=2026-11-01&to=2026-11-30&by=channel')
  expect(all).toMatchObject({ ratings: 3, ended: 4, scales: [{ satisfied: 2 }] })
  expect(rows.map(({ of, ratings }) => [of, ratings])).toEqual([['', 2], ['phone', 1]])
})

test('of another office nobody learns anything', async () => {
  await servedAndRated(5)
  const { status, body } = await get(`/api/satisfaction?${today}&by=service`, 'other-manager')
  expect([status, body]).toMatchObject([200, { office: 'other', all: { ratings: 0, ended: 0 }, rows: [] }])
})

test('figures are for managers, and an officer’s own for who is signed in', async () => {
  expect(await get(`/api/satisfaction?${today}&by=officer`, 'officer1')).toEqual({ status: 403, body: { code: 'notAllowed' } })
  expect(await get(`/api/satisfaction?${today}&by=officer`, null)).toEqual({ status: 401, body: { code: 'signedOut' } })
  expect(await get('/api/satisfaction/own?month=2026-11', null)).toEqual({ status: 401, body: { code: 'signedOut' } })
})

test.each([
  'from=2026-11-21&to=2026-11-20&by=hour', 'from=2026-11-20&by=hour', 'from=2026-11-20&to=2026-11-20&by=ticket',
  'from=2020-01-01&to=2026-11-20&by=hour', 'from=20.11.2026&to=2026-11-20&by=hour',
])('a question that cannot be answered is refused: %s', async (query) => {
  expect(await get(`/api/satisfaction?${query}`, 'manager')).toEqual({ status: 400, body: { code: 'invalidInput' } })
})
