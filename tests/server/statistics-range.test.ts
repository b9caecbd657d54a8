import { RangeStatistics } from '../../contract/http.ts'
import { call } from '../../tools/remote/people.ts'
import { generatedDay } from '../../tools/generate/generated-day.ts'
import { storesOf } from '../../server/stores.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let database: Database
let hall: Hall
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  for (const date of ['2026-10-30', '2026-11-19']) {
    await storesOf(database.models).entries.insert(generatedDay({ office: smallOffice, date, ticketsPerDay: 20, seed: 3 }).entries)
  }
  hall = await openHall(database, { limits: lavish, others: [otherOffice], clock: setClock(Date.parse('2026-11-20T09:00:00+07:00')) })
  await hall.app.closeDueDays()
})
afterEach(() => hall.close())

async function range(query: string, who = 'manager') {
  const { status, body } = await call(hall.url, 'GET', `/api/statistics/range?${query}`, await hall.cookieOf(who))
  return { status, body }
}

async function report(query: string): Promise<RangeStatistics> {
  const { status, body } = await range(query)
  expect(status).toBe(200)
  return RangeStatistics.parse(body)
}

test('a manager sees any period, the day that goes on with it, by date, service, officer, counter, weekday and hour', async () => {
  await take(await hall.kiosk())
  await serveNext(await hall.counter('1'), '1')
  const { all, rows } = await report('from=2026-10-01&to=2026-11-20&by=date')
  expect(rows.map(({ of }) => of)).toEqual(['2026-10-30', '2026-11-19', '2026-11-20'])
  expect(rows.at(-1)).toMatchObject({ tickets: 1, served: 1 })
  expect(rows.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(all.tickets)
  expect(all.tickets).toBeGreaterThan(20)
  for (const by of ['service', 'officer', 'counter', 'weekHour', 'all']) {
    expect((await report(`from=2026-10-01&to=2026-11-20&by=${by}`)).all).toEqual(all)
  }
  expect((await report('from=2026-10-01&to=2026-10-31')).rows).toMatchObject([{ of: 'all', tickets: rows[0]?.tickets }])
})

test('of an officer with few ratings no satisfaction is told', async () => {
  const { rows } = await report('from=2026-10-01&to=2026-11-20&by=officer')
  expect(rows.length).toBeGreaterThan(0)
  for (const { ratings, satisfaction } of rows) if (ratings < 5) expect(satisfaction).toBeNull()
})

test('a period that ends before it begins, or is longer than a year, is refused, and officers see none', async () => {
  for (const query of ['from=2026-11-20&to=2026-11-19', 'from=2020-01-01&to=2026-11-20', 'from=2026-11-20', 'from=2026-11-20&to=2026-11-20&by=shoe']) {
    expect(await range(query)).toEqual({ status: 400, body: { code: 'invalidInput' } })
  }
  expect((await range('from=2026-11-01&to=2026-11-20', 'officer1')).status).toBe(403)
  expect((await range('from=2026-10-01&to=2026-11-20', 'other-manager')).body).toMatchObject({ office: 'other', rows: [] })
})
