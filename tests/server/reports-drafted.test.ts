import { DraftedReport, EvidencePack, ReportList } from '../../contract/reports.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import { call } from '../../tools/remote/people.ts'
import { openHall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'
import { askReports, figureIn, serveOne, sign } from './support/reports.ts'

const at = (time: string) => Date.parse(`${time}+07:00`)
/** Monthly on the 5th and quarterly on the 10th, with rows by service. */
const office = completeOffice({ ...smallOffice, reports: { schedule: { month: 5, quarter: 10, halfYear: null, year: null }, by: 'service' } })

openForEach({ office, startsAt: at('2026-09-30T09:00:00'), others: [otherOffice] })

async function drafted(who = 'manager') {
  const { reports } = ReportList.parse((await askReports(hall, who, '/list')).answer)
  return reports.map(({ period, by, version, draftedAt }) => ({ period: period.name, by, version, draftedAt }))
}

async function schedule(days: object): Promise<number> {
  const cookie = await hall.cookieOf('manager')
  const { revision } = (await call(hall.url, 'GET', '/api/office', cookie)).body as { revision: number }
  const reports = { by: 'service', schedule: { ...office.reports.schedule, ...days } }
  return (await call(hall.url, 'PATCH', '/api/office', cookie, { revision, changes: { reports } })).status
}

test('a report is drafted on its day, once, and only where an office wants it', async () => {
  hall.clock.set(at('2026-10-04T23:00:00'))
  await hall.app.draftReports()
  expect(await drafted()).toEqual([])
  const onTheFifth = at('2026-10-05T08:00:00')
  hall.clock.set(onTheFifth)
  await hall.app.draftReports()
  hall.clock.pass(3_600_000)
  await hall.app.draftReports()
  expect(await drafted()).toEqual([{ period: '2026-09', by: 'service', version: 0, draftedAt: onTheFifth }])
  hall.clock.set(at('2026-10-12T08:00:00'))
  await hall.app.draftReports()
  expect((await drafted()).map(({ period }) => period)).toEqual(['2026-Q3', '2026-09'])
  expect(await drafted('other-manager')).toEqual([])
})

test('two servers on one database draft a report once', async () => {
  const second = await openHall(database, { limits: lavish, clock: hall.clock })
  hall.clock.set(at('2026-10-05T08:00:00'))
  await Promise.all([hall.app.draftReports(), second.app.draftReports()])
  await second.close()
  expect(await database.models.reports.find({ subject: 'office:office' }).lean()).toHaveLength(1)
})

test('a draft stays as it was drafted, and says whether its figures have changed since', async () => {
  const { rate } = await serveOne(hall)
  hall.clock.set(at('2026-10-01T00:30:00'))
  await hall.app.closeDueDays()
  expect(await schedule({ month: 1 })).toBe(200)
  await hall.app.draftReports()
  const draft = async () => DraftedReport.parse((await askReports(hall, 'manager', '/draft?period=2026-09&by=service')).answer)
  expect(await draft()).toMatchObject({ isCurrent: true })
  await rate(5)
  hall.clock.pass(60_000)
  await hall.app.closeDueDays()
  expect(await draft()).toMatchObject({ isCurrent: false })
  expect(figureIn(await draft(), 'ratings').value).toBe(0)
  expect((await askReports(hall, 'manager', '/draft?period=2026-08&by=service')).status).toBe(404)
})

test('the evidence of a year has each quarter that has begun and the year: as signed, or as of now', async () => {
  await serveOne(hall)
  hall.clock.set(at('2026-10-01T00:30:00'))
  await hall.app.closeDueDays()
  const { versions: [version] } = await sign(hall, '2026-Q3')
  const pack = EvidencePack.parse((await askReports(hall, 'manager', '/evidence/2026.json')).answer)
  expect(pack.parts.map(({ report, signed }) => [report.period.name, signed?.hash ?? null])).toEqual([
    ['2026-Q1', null], ['2026-Q2', null], ['2026-Q3', version?.hash], ['2026-Q4', null], ['2026', null],
  ])
  expect(pack.parts[2]?.versions).toMatchObject([{ version: 1, rowsBy: 'all', by: { name: 'Name of manager' } }])
  const byCutOff = EvidencePack.parse((await askReports(hall, 'manager', '/evidence/2026.json?calendar=day14')).answer)
  expect(byCutOff.parts.map(({ report }) => report.period.from)).toEqual(['2025-12-15', '2026-03-15', '2026-06-15', '2026-09-15', '2025-12-15'])
  expect((await askReports(hall, 'manager', '/evidence/2027.json')).status).toBe(404)
})

test.each([
  ['.xlsx?period=2026-Q3', 'bao-cao-2026-Q3.xlsx', 'PK'], ['.csv?period=2026-Q3&by=service', 'bao-cao-2026-Q3-service.csv', '\u{EF}\u{BB}\u{BF}'],
  ['.pdf?period=2026-Q3&version=1', 'bao-cao-2026-Q3-ban-1.pdf', '%PDF'], ['.json?period=2026-Q3&version=1', 'bao-cao-2026-Q3-ban-1.json', '{"report"'],
  ['/evidence/2026.xlsx', 'minh-chung-2026.xlsx', 'PK'],
])('/api/reports%s is a file called %s', async (path, name, begins) => {
  hall.clock.set(at('2026-10-01T00:30:00'))
  await sign(hall, '2026-Q3')
  const response = await fetch(`${hall.url}/api/reports${path}`, { headers: { cookie: await hall.cookieOf('manager') } })
  expect([response.status, response.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${name}"`])
  expect(Buffer.from(await response.arrayBuffer()).toString('latin1').slice(0, begins.length)).toBe(begins)
})

test('a day that some months lack is no day for drafts', async () => {
  expect(await Promise.all([29, 0, 1.5].map((month) => schedule({ month })))).toEqual([400, 400, 400])
})

test('a version that nobody signed, and a draft that was not made, are no files', async () => {
  for (const version of [0, 1]) expect((await askReports(hall, 'manager', `.pdf?period=2026-08&version=${String(version)}`)).status).toBe(404)
})
