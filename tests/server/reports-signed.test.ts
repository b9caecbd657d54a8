import type { KnownOffice } from '../../contract/office.ts'
import { ReportList } from '../../contract/reports.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { hall, openForEach } from './support/each-hall.ts'
import { asAdmin, newcomer } from './support/province.ts'
import { askReports, figureIn, hashOfSigned, produce, serveOne, sign, signedVersion } from './support/reports.ts'

const quarter = '2026-Q3'
const at = (time: string) => Date.parse(`${time}+07:00`)

openForEach({ startsAt: at('2026-09-30T09:00:00'), others: [otherOffice] })

async function nextMorning(): Promise<void> {
  hall.clock.set(at('2026-10-01T00:30:00'))
  await hall.app.closeDueDays()
}

/** A rating that came after the day was closed is in its record within a minute. */
async function aMinuteLater(): Promise<void> {
  hall.clock.pass(60_000)
  await hall.app.closeDueDays()
}

test('what was signed stays as it was, with who signed it, when, and a hash that anybody can check', async () => {
  const { rate } = await serveOne(hall)
  await nextMorning()
  const { versions } = await sign(hall, quarter)
  expect(versions).toMatchObject([{ version: 1, signedAt: at('2026-10-01T00:30:00'), by: { name: 'Name of manager', position: 'manager' }, note: null, isCurrent: true }])
  const before = await signedVersion(hall, quarter, 1)
  expect(hashOfSigned(before)).toBe(before.hash)
  await rate(1)
  await aMinuteLater()
  expect(await signedVersion(hall, quarter, 1)).toEqual(before)
  expect(figureIn(before, 'ratings').value).toBe(0)
})

test('a rating that comes late shows that the figures have changed since, and the correction is the next version', async () => {
  const { rate } = await serveOne(hall)
  await nextMorning()
  const [first] = (await sign(hall, quarter)).versions
  await rate(4)
  await aMinuteLater()
  expect((await produce(hall, `period=${quarter}`)).versions).toMatchObject([{ version: 1, isCurrent: false }])
  const { versions } = await sign(hall, quarter, 'Một đánh giá đến muộn.')
  expect(versions).toMatchObject([{ version: 2, note: 'Một đánh giá đến muộn.', isCurrent: true }, { version: 1, hash: first?.hash, isCurrent: false }])
  expect(figureIn(await signedVersion(hall, quarter, 2), 'satisfaction5')).toMatchObject({ value: 1, n: 1, notes: ['notSipas', 'smallNumber'] })
  const { reports } = ReportList.parse((await askReports(hall, 'manager', '/list')).answer)
  expect(reports).toMatchObject([{ period: { name: quarter }, by: 'all', version: 2, draftedAt: null, signedBy: { name: 'Name of manager' }, hash: versions[0]?.hash }])
})

test('an office with another name, a procedure that is new, a target that ends from now on, and a later hour are no change', async () => {
  await serveOne(hall)
  await nextMorning()
  await sign(hall, quarter)
  const cookie = await hall.cookieOf('manager')
  const { revision, office } = (await call(hall.url, 'GET', '/api/office', cookie)).body as KnownOffice
  const changes = {
    name: { vi: 'Tên mới', en: 'New name' }, targets: office.targets.map((one) => one.to === null ? { ...one, to: '2026-12-31' } : one),
    procedures: office.procedures.map((one) => ({ ...one, onTheSpot: true })),
  }
  expect((await call(hall.url, 'PATCH', '/api/office', cookie, { revision, changes })).status).toBe(200)
  hall.clock.pass(3_600_000)
  const { report, versions } = await produce(hall, `period=${quarter}`)
  expect([report.subject.name.vi, figureIn({ report }, 'onTheSpotShareAll').value, versions[0]?.isCurrent]).toEqual(['Tên mới', 1, true])
})

test('what changed while it was looked at, goes on still, or is signed already, is not signed', async () => {
  const { rate } = await serveOne(hall)
  const { mark: early } = await produce(hall, `period=${quarter}`)
  const signing = (seen: string) => askReports(hall, 'manager', '/sign', { period: quarter, seen })
  expect(await signing(early)).toMatchObject({ status: 409, answer: { code: 'periodNotOver' } })
  await nextMorning()
  const { mark: old } = await produce(hall, `period=${quarter}`)
  await rate(5)
  await aMinuteLater()
  expect(await signing(old)).toMatchObject({ status: 409, answer: { code: 'figuresChanged' } })
  const { mark } = await sign(hall, quarter)
  expect(await signing(mark)).toMatchObject({ status: 409, answer: { code: 'alreadyApproved' } })
  expect(await signing('x')).toMatchObject({ status: 400, answer: { code: 'invalidInput' } })
})

test('of two who sign the same figures one does', async () => {
  await serveOne(hall)
  await nextMorning()
  const { mark: seen } = await produce(hall, `period=${quarter}`)
  const replies = await Promise.all(['manager', 'admin'].map((who) => askReports(hall, who, '/sign', { period: quarter, seen })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await produce(hall, `period=${quarter}`)).versions).toHaveLength(1)
})

test('an officer reads no report, of colleagues or otherwise, and a stranger none', async () => {
  for (const path of [`?period=${quarter}`, `?period=${quarter}&by=officer`, '/list', `/versions/1?period=${quarter}`, `.json?period=${quarter}`, '/evidence/2026.json']) {
    expect(await askReports(hall, 'officer1', path)).toMatchObject({ status: 403, answer: { code: 'notAllowed' } })
    expect((await askReports(hall, null, path)).status).toBe(401)
  }
  expect((await askReports(hall, 'officer1', '/sign', { period: quarter, seen: 'a'.repeat(64) })).status).toBe(403)
})

test('a manager reads and signs no report of another office', async () => {
  await serveOne(hall)
  await nextMorning()
  const { mark: seen } = await sign(hall, quarter)
  for (const path of [`?period=${quarter}&office=office`, `/versions/1?period=${quarter}&office=office`, '/list?office=office', '/evidence/2026.json?office=office', `.json?period=${quarter}&unit=tinh`]) {
    expect(await askReports(hall, 'other-manager', path)).toMatchObject({ status: 404, answer: { code: 'notFound' } })
  }
  expect((await askReports(hall, 'other-manager', '/sign?office=office', { period: quarter, seen })).status).toBe(404)
  expect((await produce(hall, `period=${quarter}`, 'other-manager')).versions).toEqual([])
})

test('who looks over a unit reads its report office by office; the province manager signs it, an inspector does not', async () => {
  await serveOne(hall)
  await nextMorning()
  const [manager, inspector] = [await newcomer(hall, 'provinceManager', 'tinh'), await newcomer(hall, 'inspector', 'tinh')]
  const produced = await produce(hall, `period=${quarter}&unit=tinh&by=unit`, inspector)
  expect(produced.report.rows.map(({ id }) => figureIn(produced, 'served', id).value).sort()).toEqual([0, 1])
  expect([produced.may.sign, figureIn(produced, 'served').value]).toEqual([false, 1])
  const signing = { period: quarter, by: 'unit', unit: 'tinh', seen: produced.mark }
  expect((await askReports(hall, inspector, '/sign', signing)).status).toBe(403)
  expect(await askReports(hall, manager, '/sign', signing)).toMatchObject({ status: 200, answer: { versions: [{ version: 1 }] } })
  expect((await askReports(hall, manager, '/sign?office=office', { period: quarter, seen: produced.mark })).status).toBe(403)
  expect((await askReports(hall, inspector, `?period=${quarter}&unit=tinh&by=officer`)).status).toBe(400)
  expect((await askReports(hall, await newcomer(hall, 'inspector', 'dv-other'), `?period=${quarter}&unit=tinh`)).status).toBe(404)
})

test('the points of the nine indicators stand in the report of their quarter once they are published, and in no other', async () => {
  const evaluate = async (who: string, step: string, body: object) => {
    const path = `/api/evaluations/office/${quarter}`
    const { revision } = (await call(hall.url, 'GET', path, await hall.cookieOf('manager'))).body as { revision: number }
    expect((await call(hall.url, 'POST', `${path}/${step}`, await hall.cookieOf(who), { revision, ...body })).status).toBe(200)
  }
  const all = (score: object) => ({ 'indicator-5': score, 'indicator-8': score, 'indicator-9': score })
  await nextMorning()
  await evaluate('manager', 'enter', { self: all({ points: 2, evidence: 'Danh mục kèm theo', figures: null }) })
  await evaluate('manager', 'submit', {})
  await evaluate('admin', 'appraise', { scores: all({ points: 1, reason: 'Thiếu minh chứng' }) })
  expect(figureIn(await produce(hall, `period=${quarter}`), 'evaluationPoints').value).toBeNull()
  await evaluate('admin', 'publish', {})
  expect(figureIn(await produce(hall, `period=${quarter}`), 'evaluationPoints')).toMatchObject({ value: 3, n: 0, unit: 'points' })
  expect(figureIn(await produce(hall, `period=${quarter}&calendar=day14`), 'evaluationPoints').value).toBeNull()
})

test('a manager whom the post has sent reads the report and signs nothing', async () => {
  await serveOne(hall)
  const { people } = (await asAdmin(hall, 'GET', '/api/organisation')).body as { people: { id: string, username: string }[] }
  const id = people.find(({ username }) => username === 'manager')?.id ?? ''
  await asAdmin(hall, 'PUT', `/api/organisation/people/${id}/assignments`, { assignments: [{ from: '2025-07-01', to: null, type: 'postal', home: null }] })
  await nextMorning()
  const { may, mark: seen } = await produce(hall, `period=${quarter}`)
  expect(may.sign).toBe(false)
  expect((await askReports(hall, 'manager', '/sign', { period: quarter, seen })).status).toBe(403)
})
