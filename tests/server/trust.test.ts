import type { LedgerCheck, TrustReport } from '../../contract/trust.ts'
import { LedgerCheck as LedgerCheckSchema, TrustReport as TrustReportSchema } from '../../contract/trust.ts'
import { ledgerDays } from '../../server/store/ledger-days.ts'
import { otherOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { database, hall, openForEach, startAgain } from './support/each-hall.ts'

openForEach({ others: [otherOffice] })

const today = '2026-11-20'

async function asked(method: 'GET' | 'POST', username: string, { from = today, to = today } = {}): Promise<{ status: number, said: unknown }> {
  const headers = { 'cookie': await hall.cookieOf(username), 'content-type': 'application/json', 'origin': hall.url }
  const response = method === 'GET'
    ? await fetch(`${hall.url}/api/trust?from=${from}&to=${to}`, { headers })
    : await fetch(`${hall.url}/api/ledger/verify`, { method, headers, body: JSON.stringify({ from, to }) })
  return { status: response.status, said: await response.json() }
}

async function report(username = 'manager', period = {}): Promise<TrustReport> {
  return TrustReportSchema.parse((await asked('GET', username, period)).said)
}

async function verified(username = 'manager', period = {}): Promise<LedgerCheck> {
  return LedgerCheckSchema.parse((await asked('POST', username, period)).said)
}

/** Numbers that are called, started and finished with the same breath, while others wait. */
async function calledAndFinished(count: number): Promise<void> {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  for (let ticket = 0; ticket < count + 1; ticket += 1) await take(kiosk)
  hall.clock.pass(120_000)
  for (let ticket = 0; ticket < count; ticket += 1) {
    await serveNext(counter, '1')
    hall.clock.pass(60_000)
  }
}

test('a manager is told of numbers that were called and finished at once: by whom, at which counter, which', async () => {
  await calledAndFinished(6)
  const { days, transactions, findings } = await report()
  expect([days, transactions]).toEqual([1, 6])
  expect(findings).toEqual([expect.objectContaining({
    rule: 'calledAndFinished', officer: { id: expect.any(String) as string, name: 'Name of officer1' }, counter: { id: '1', label: '1' }, count: 6,
    from: expect.any(Number) as number, to: hall.clock.now() - 60_000,
  })])
  expect(findings[0]?.evidence.map(({ ticket, date }) => [ticket, date])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [`A00${n}`, today]))
})

test('what was found of a closed day stays found, and is found again after the server was restarted', async () => {
  await calledAndFinished(6)
  hall.clock.set(Date.parse('2026-11-21T09:00:00+07:00'))
  await hall.app.closeDueDays()
  const period = { from: '2026-11-15', to: '2026-11-21' }
  const found = await report('manager', period)
  expect(found.findings.map(({ rule }) => rule)).toEqual(['calledAndFinished'])
  expect(await report('manager', period)).toEqual(found)
  await startAgain()
  expect(await report('manager', period)).toEqual(found)
})

test('a rating that comes after the day was closed is seen', async () => {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const { link, ticket } = await take(kiosk)
  await serveNext(counter, '1')
  const phone = await hall.phone(link)
  hall.clock.set(Date.parse(`${today}T18:00:00+07:00`))
  await hall.app.closeDueDays()
  expect((await report()).ratings).toBe(0)
  expect(await phone.send('rating:give', { ticket, transaction: 0, level: 4, reasons: [], comment: null })).toMatchObject({ ok: true })
  expect((await report()).ratings).toBe(1)
})

test.each(['GET', 'POST'] as const)('%s: managers and administrators may ask, officers and strangers not', async (method) => {
  expect((await asked(method, 'manager')).status).toBe(200)
  expect((await asked(method, 'admin')).status).toBe(200)
  expect(await asked(method, 'officer1')).toEqual({ status: 403, said: { code: 'notAllowed' } })
  const path = method === 'GET' ? `/api/trust?from=${today}&to=${today}` : '/api/ledger/verify'
  expect((await fetch(hall.url + path, { method, headers: { origin: hall.url } })).status).toBe(401)
})

test.each(['GET', 'POST'] as const)('%s: a period that is none, or longer than a quarter, is refused', async (method) => {
  for (const period of [{ from: today, to: '2026-11-19' }, { from: '2026-08-20', to: today }, { from: 'yesterday', to: today }, { from: '2026-02-30', to: '2026-03-02' }]) {
    expect(await asked(method, 'manager', period)).toEqual({ status: 400, said: { code: 'invalidInput' } })
  }
  expect((await asked(method, 'manager', { from: '2026-08-21', to: today })).status).toBe(200)
})

test('a manager sees the own office only', async () => {
  await calledAndFinished(6)
  expect(await report('other-manager')).toMatchObject({ days: 0, findings: [] })
  expect((await verified('other-manager')).days).toEqual([])
})

test('ledgers are whole as they were written, each with all its entries', async () => {
  await calledAndFinished(2)
  const entries = await database.models.ledger.countDocuments({ office: 'office', day: today })
  expect(await verified()).toEqual({ from: today, to: today, days: [{ date: today, entries, broken: null }] })
})

/** What somebody with the database's password might do to the ledger of today. */
const doctored: readonly (readonly [string, (at: { day: string, seq: number }) => Promise<unknown>, string])[] = [
  ['changed', (at) => database.models.ledger.collection.updateOne(at, { $set: { 'events.0.ticket': 'A099' } }), 'content'],
  ['deleted', (at) => database.models.ledger.collection.deleteOne(at), 'gap'],
  ['put in with a hash of its own', (at) => database.models.ledger.collection.updateOne(at, { $set: { previous: 'x' } }), 'previous'],
]

test.each(doctored)('an entry that was %s in the database is found, also while the server remembers it as it was', async (_how, doctor, why) => {
  await calledAndFinished(3)
  await doctor({ day: today, seq: 5 })
  expect((await verified()).days).toMatchObject([{ date: today, broken: { seq: 5, why } }])
})

test('a day whose end was cut off is found by what it had when it was closed', async () => {
  await calledAndFinished(3)
  hall.clock.set(Date.parse(`${today}T18:00:00+07:00`))
  await hall.app.closeDueDays()
  const entries = await database.models.ledger.countDocuments({ day: today })
  await database.models.ledger.collection.deleteMany({ day: today, seq: { $gt: entries - 2 } })
  expect((await verified()).days).toEqual([{ date: today, entries: entries - 2, broken: { seq: entries - 1, why: 'end' } }])
  await database.models.ledger.collection.deleteMany({ day: today })
  expect((await verified()).days).toEqual([{ date: today, entries: 0, broken: { seq: 1, why: 'end' } }])
})

test('a day whose ledger cannot be read any more does not hide the others', async () => {
  await calledAndFinished(6)
  const [first] = await database.models.ledger.find({ day: today, seq: 1 }, { _id: 0 }).lean()
  await database.models.ledger.collection.insertOne({ ...first, day: '2026-11-18', seq: 2 })
  const { unreadable, days, findings } = await report('manager', { from: '2026-11-18', to: today })
  expect([unreadable, days, findings.length]).toEqual([['2026-11-18'], 1, 1])
})

test('which days have a ledger and how long it is, is found without reading a ledger', async () => {
  await calledAndFinished(3)
  const entries = await database.models.ledger.countDocuments({ day: today })
  const days = ledgerDays(database.models)
  expect(await days.lengths('office', '2026-11-01', '2026-11-30')).toEqual([{ date: today, entries }])
  expect(await days.lengths('office', '2026-11-01', '2026-11-19')).toEqual([])
  const { db } = database.connection
  const planOf = async (command: Record<string, unknown>) => JSON.stringify(await db?.command({ explain: command, verbosity: 'executionStats' }))
  const distinct = await planOf({ distinct: 'ledger', key: 'day', query: { office: 'office', day: { $gte: today, $lte: today } } })
  const last = await planOf({ find: 'ledger', filter: { office: 'office', day: today }, projection: { _id: 0, seq: 1 }, sort: { seq: -1 }, limit: 1 })
  expect(distinct).toContain('"stage":"DISTINCT_SCAN"')
  expect(last).toContain('"indexName":"office_1_day_1_seq_1"')
  for (const plan of [distinct, last]) expect(plan).toContain('"totalDocsExamined":0')
})

test('what is no date is refused as such', async () => {
  for (const method of ['GET', 'POST'] as const) {
    expect(await asked(method, 'manager', { from: 'a', to: 'b' })).toEqual({ status: 400, said: { code: 'invalidInput' } })
  }
})
