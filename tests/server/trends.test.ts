import { RangeStatistics } from '../../contract/http.ts'
import type { TrendAnswer } from '../../contract/trends.ts'
import { chartNames } from '../../domain/trends/trend.ts'
import { storesOf } from '../../server/stores.ts'
import { generatedDay } from '../../tools/generate/generated-day.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { getAs, newcomer } from './support/province.ts'

let databases: Databases
let database: Database
let hall: Hall
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  for (const [office, date] of [[smallOffice, '2026-11-18'], [smallOffice, '2026-11-19'], [otherOffice, '2026-11-19']] as const) {
    await storesOf(database.models).entries.insert(generatedDay({ office, date, ticketsPerDay: 30, seed: 5 }).entries)
  }
  hall = await openHall(database, { limits: lavish, others: [otherOffice], clock: setClock(Date.parse('2026-11-20T09:00:00+07:00')) })
})
afterEach(() => hall.close())

const period = 'from=2026-11-16&to=2026-11-20'

async function trends(chart: string, query = period, cookie?: string): Promise<TrendAnswer> {
  return getAs(hall, cookie ?? await hall.cookieOf('manager'), `/api/trends/${chart}?${query}`)
}

const pointsOf = (answer: TrendAnswer, of: string, side = 0) => {
  const { trend } = answer.sides[side] ?? { trend: null }
  return new Map(trend?.labels.map((label, place) => [label, trend.series.find((series) => series.of === of)?.points[place]?.value ?? null]))
}

test('a manager sees the same averages in a chart as in the report, whatever they are told apart by', async () => {
  for (const by of ['date', 'service', 'counter', 'officer'] as const) {
    const { rows } = RangeStatistics.parse(await getAs(hall, await hall.cookieOf('manager'), `/api/statistics/range?${period}&by=${by}`))
    const charted = pointsOf(await trends('wait', `${period}&by=${by}`), 'average')
    expect(charted).toEqual(new Map(rows.filter(({ averageWait }) => averageWait !== null).map(({ of, averageWait }) => [of, averageWait])))
    expect(charted.size).toBeGreaterThan(1)
  }
})

test.each(chartNames)('the chart %s has figures, and the period before stands beside it', async (chart) => {
  const { sides } = await trends(chart, 'from=2026-11-19&to=2026-11-19&compareFrom=2026-11-18&compareTo=2026-11-18')
  expect(sides.map(({ from, office }) => [office, from])).toEqual([['office', '2026-11-19'], ['office', '2026-11-18']])
  for (const { trend } of sides) {
    expect(trend.labels.length).toBeGreaterThan(0)
    for (const { points } of trend.series) expect(points).toHaveLength(trend.labels.length)
  }
})

test('waits are held against the target that is in force, with the law that it is from', async () => {
  const { sides } = await trends('wait')
  expect(sides[0]?.trend.targets).toMatchObject([{ target: { kpi: 'waitPerTransaction', limit: 900, source: expect.stringContaining('468/QĐ-TTg') as string } }])
})

test('how many counters were open is told of days that are over, not of the one that goes on', async () => {
  const before = await trends('staffing')
  await take(await hall.kiosk())
  await serveNext(await hall.counter('1'), '1')
  expect(await trends('staffing')).toEqual(before)
  expect(Math.max(...[...pointsOf(before, 'openCounters').values()].map((value) => value ?? 0))).toBeGreaterThan(1)
})

test('officers have their names for the managers of their office, and none for who looks over it from above', async () => {
  await take(await hall.kiosk())
  await serveNext(await hall.counter('1'), '1')
  const today = 'from=2026-11-20&to=2026-11-20&by=officer'
  expect(Object.values((await trends('wait', today)).sides[0]?.names ?? {})).toEqual([{ vi: 'Name of officer1', en: 'Name of officer1' }])
  const above = await newcomer(hall, 'provinceManager', 'dv-office')
  const [side] = (await trends('wait', `${today}&office=office`, above)).sides
  expect(side?.trend.labels).toHaveLength(1)
  expect(side?.names).toEqual({})
})

test('a chart of another office is for who may read that office, beside the own one as well', async () => {
  const path = `/api/trends/wait?${period}`
  const answer = async (cookie: string | null, query: string) => (await call(hall.url, 'GET', path + query, cookie)).status
  expect(await answer(null, '')).toBe(401)
  expect(await answer(await hall.cookieOf('officer1'), '')).toBe(403)
  const manager = await hall.cookieOf('manager')
  for (const query of ['&office=other', '&compareOffice=other', '&compareOffice=nowhere']) expect(await answer(manager, query)).toBe(404)
  const above = await newcomer(hall, 'inspector', 'dv-other')
  expect(await answer(above, '&office=other')).toBe(200)
  for (const query of ['', '&office=office', '&office=other&compareOffice=office']) expect(await answer(above, query)).toBe(404)
})

test.each([
  ['wait', 'from=2026-11-20&to=2026-11-19', 400], ['wait', 'from=2020-01-01&to=2026-11-19', 400], ['wait', `${period}&by=shoe`, 400],
  ['wait', `${period}&compareFrom=2026-11-01`, 400], ['wait', `${period}&compareFrom=2026-11-02&compareTo=2026-11-01`, 400], ['shoe', period, 404],
])('the chart %s with %s is refused', async (chart, query, status) => {
  expect((await call(hall.url, 'GET', `/api/trends/${chart}?${query}`, await hall.cookieOf('manager'))).status).toBe(status)
})
