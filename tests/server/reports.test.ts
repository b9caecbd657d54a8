import type { Day } from '../../domain/day.ts'
import { reportPeriod } from '../../domain/reports/period.ts'
import type { Calendar } from '../../domain/evaluation/rules.ts'
import { storesOf } from '../../server/stores.ts'
import { generatedDay } from '../../tools/generate/generated-day.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { lavish } from './support/lavish.ts'
import { letter, petitionsIn } from './support/petitions.ts'
import { asAdmin } from './support/province.ts'
import { askReports, figureIn, produce, serveOne } from './support/reports.ts'

/** Both sides of every edge of September and of the third quarter, by either calendar. */
const dates = ['2026-06-14', '2026-06-15', '2026-06-30', '2026-07-01', '2026-08-14', '2026-08-15', '2026-08-31', '2026-09-01', '2026-09-14', '2026-09-15', '2026-09-30', '2026-10-01']
const office = { ...smallOffice, procedures: smallOffice.procedures.map((one, index) => ({ ...one, onTheSpot: index === 0, frequent: index === 0 })) }

let databases: Databases
let database: Database
let hall: Hall
let days: Map<string, Day>
beforeAll(async () => {
  databases = await startDatabases()
  const ledgers = dates.map((date) => generatedDay({ office, date, ticketsPerDay: 12, seed: 5 }))
  days = new Map(ledgers.map(({ key, day }) => [key.day, day]))
})
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  for (const date of dates) await storesOf(database.models).entries.insert(generatedDay({ office, date, ticketsPerDay: 12, seed: 5 }).entries)
  hall = await openHall(database, { limits: lavish, office, others: [otherOffice], clock: setClock(Date.parse('2026-10-05T09:00:00+07:00')) })
  await hall.app.closeDueDays()
})
afterEach(() => hall.close())

function ticketsIn(period: string, calendar: Calendar) {
  const { from = '', to = '' } = reportPeriod(period, calendar) ?? {}
  return [...days].filter(([date]) => from <= date && date <= to).flatMap(([, day]) => day.tickets)
}

test.each(['2026-09', '2026-Q3', '2026-H2', '2026', '2026-09-14', '2026-W38', '2026-08-15_2026-09-14'])('a report of %s has what its ledgers have, by either calendar', async (period) => {
  for (const calendar of ['calendar', 'day14'] as const) {
    const tickets = ticketsIn(period, calendar)
    const produced = await produce(hall, `period=${period}&calendar=${calendar}`)
    const ended = tickets.flatMap(({ transactions }) => transactions).filter(({ endedAt, outcome }) => endedAt !== null && outcome !== 'leftOpen')
    expect(tickets.length).toBeGreaterThan(0)
    expect(figureIn(produced, 'issued').value).toBe(tickets.length)
    expect(figureIn(produced, 'served').value).toBe(ended.length)
    expect(figureIn(produced, 'ratings').value).toBe(ended.filter(({ rating }) => rating?.kind === 'rated').length)
  }
})

test('the two calendars differ by what was done between their edges', async () => {
  const issued = async (calendar: string) => figureIn(await produce(hall, `period=2026-09&calendar=${calendar}`), 'issued').value
  expect(await issued('calendar')).not.toBe(await issued('day14'))
  expect((await produce(hall, 'period=2026-09&calendar=day14')).report.period).toMatchObject({ from: '2026-08-15', to: '2026-09-14', label: { vi: 'Tháng 9 năm 2026' } })
})

test.each(['service', 'field', 'counter', 'officer', 'staffType'])('told apart by %s, the served of all rows are the served of the whole', async (by) => {
  const produced = await produce(hall, `period=2026-Q3&by=${by}`)
  const { report: { rows } } = produced
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ id }) => figureIn(produced, 'served', id).value ?? 0).reduce((sum, n) => sum + n, 0)).toBe(figureIn(produced, 'served').value)
  expect(new Set(rows.map(({ figures }) => figures.map(({ id }) => id).join()))).toHaveProperty('size', 1)
})

test('a report says the means against their targets, never calls the rate SIPAS, and tells what each figure is over', async () => {
  const produced = await produce(hall, 'period=2026-Q3')
  expect(figureIn(produced, 'waitMean')).toMatchObject({ unit: 'seconds', target: { limit: 900 }, met: expect.any(Boolean) as boolean })
  expect(figureIn(produced, 'processingMean')).toMatchObject({ target: { limit: 1800, reading: 'information' }, met: null, notes: ['arithmeticMean', 'servedOnly', 'handlingClause'] })
  expect(figureIn(produced, 'satisfaction5').notes).toContain('notSipas')
  expect(figureIn(produced, 'onTheSpotShareAll')).toMatchObject({ value: 0.5, n: 2, target: { limit: 1 }, met: false, notes: ['allProcedures'] })
  expect(figureIn(produced, 'onTheSpotShareFrequent')).toMatchObject({ value: 1, n: 1, notes: ['frequentProcedures'] })
  expect(produced.report.notes).toEqual(expect.arrayContaining(['notSipas', 'handlingClause', 'allProcedures']))
})

test('feedback is counted as its own desk counts it', async () => {
  const petitions = petitionsIn(hall)
  await petitions.close((await petitions.file(letter)).id)
  const produced = await produce(hall, 'period=2026-10')
  expect(produced.report).toMatchObject({ isOver: false, countedTo: '2026-10-05', notes: expect.arrayContaining(['goesOn']) as string[] })
  expect(figureIn(produced, 'feedbackReceived').value).toBe(1)
  expect(figureIn(produced, 'feedbackOnTimeShare')).toMatchObject({ value: 1, n: 1, notes: ['onTimeShare'] })
})

test('whoever became something else counts as what they were on the day', async () => {
  const { people } = (await asAdmin(hall, 'GET', '/api/organisation')).body as { people: { id: string, username: string }[] }
  const id = people.find(({ username }) => username === 'officer1')?.id ?? ''
  const assignments = [{ from: '2025-07-01', to: '2026-10-05', type: 'postal', home: null }, { from: '2026-10-06', to: null, type: 'civilServant', home: null }]
  expect((await asAdmin(hall, 'PUT', `/api/organisation/people/${id}/assignments`, { assignments })).status).toBe(200)
  await serveOne(hall)
  hall.clock.set(Date.parse('2026-10-06T09:00:00+07:00'))
  await hall.app.closeDueDays()
  await serveOne(hall)
  const produced = await produce(hall, 'period=2026-10-05_2026-10-06&by=staffType')
  expect(produced.report.rows.map((row) => [row.id, row.name])).toEqual([['civilServant', null], ['postal', null]])
  expect(['civilServant', 'postal'].map((type) => figureIn(produced, 'served', type).value)).toEqual([1, 1])
})

test('of an officer with few ratings a report says how many, and not how good', async () => {
  const { rate } = await serveOne(hall)
  await rate(1)
  const produced = await produce(hall, 'period=2026-10-05&by=officer')
  const [row] = produced.report.rows
  expect(row?.name).toEqual({ vi: 'Name of officer1', en: 'Name of officer1' })
  expect(figureIn(produced, 'satisfaction5', row?.id)).toEqual(expect.objectContaining({ value: null, n: 1, notes: ['notSipas', 'fewRatings'] }))
  expect(figureIn(produced, 'satisfaction5', row?.id)).not.toHaveProperty('levels')
})

test('what names no period is refused, and what has not begun is not there', async () => {
  for (const query of ['', 'period=2026-13', 'period=2026-Q3&by=shoe', 'period=2026-Q3&calendar=moon', 'period=2025-01-01_2026-12-31']) {
    expect(await askReports(hall, 'manager', `?${query}`)).toEqual({ status: 400, answer: { code: 'invalidInput' } })
  }
  expect(await askReports(hall, 'manager', '?period=2027-Q1')).toEqual({ status: 404, answer: { code: 'notFound' } })
})
