import type { Board, Comparison } from '../../contract/province.ts'
import type { OrganisationView } from '../../contract/organisation.ts'
import { call } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { settleOffices } from '../../server/organisation/settle.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { unitsOf } from '../../server/store/units.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { asAdmin, getAs, newcomer } from './support/province.ts'

openForEach({ others: [otherOffice] })

const name = (vi: string) => ({ vi, en: vi })
const today = '2026-11-20'

/** A third office, made after the first one, in a commune of its own. */
async function thirdOffice(): Promise<void> {
  expect(await asAdmin(hall, 'POST', '/api/organisation/units', { id: 'xa-ba', kind: 'commune', name: name('Xã Ba'), parent: 'tinh', from: today, officeAs: null })).toMatchObject({ status: 201 })
  expect(await asAdmin(hall, 'POST', '/api/organisation/units', { id: 'third', kind: 'centre', name: name('Trung tâm xã Ba'), parent: 'xa-ba', from: today, officeAs: 'office' })).toMatchObject({ status: 201 })
}

test('a database from before the tree gets one: every office under a province, and the first administrator over it', async () => {
  const cookie = await hall.cookieOf('admin')
  const { units, arranges, people } = await getAs<OrganisationView>(hall, cookie, '/api/organisation')
  expect(units.map(({ id, kind, office }) => [id, kind, office])).toEqual([['dv-office', 'commune', 'office'], ['dv-other', 'commune', 'other'], ['tinh', 'province', null]])
  expect(arranges).toBe('tinh')
  expect(people.find(({ username }) => username === 'other-manager')).toMatchObject({ unit: 'dv-other', office: 'other', role: 'manager' })
})

test('settling offices again, or by two processes at once, changes nothing more', async () => {
  const parts = { units: unitsOf(database.models), staff: staffOf(database.models), offices: [smallOffice, otherOffice] }
  const before = await parts.units.all()
  await Promise.all([settleOffices(parts), settleOffices(parts)])
  expect(await parts.units.all()).toEqual(before)
  expect(await database.models.staff.countDocuments({ unit: 'tinh' })).toBe(1)
})

test('whatever another process changes in the tree is read, also who comes in the place of somebody who went', async () => {
  const units = unitsOf(database.models)
  const spans = [{ from: today, to: null, name: name('Xã Ba'), parent: 'tinh' }]
  const ids = async () => {
    await hall.app.followSettings()
    const { units: seen } = await getAs<OrganisationView>(hall, await hall.cookieOf('admin'), '/api/organisation')
    return seen.filter(({ id }) => id.startsWith('xa-')).map(({ id, spans: [span] }) => `${id} ${span?.name.vi ?? ''}`)
  }
  expect(await ids()).toEqual([])
  await units.add({ id: 'xa-ba', kind: 'commune', office: null, spans })
  expect(await ids()).toEqual(['xa-ba Xã Ba'])
  await units.save({ id: 'xa-ba', kind: 'commune', office: null, spans: spans.map((span) => ({ ...span, name: name('Phường Ba') })) }, 0)
  expect(await ids()).toEqual(['xa-ba Phường Ba'])
  await units.add({ id: 'xa-bon', kind: 'commune', office: null, spans })
  expect(await ids()).toEqual(['xa-ba Phường Ba', 'xa-bon Xã Ba'])
  await database.models.units.deleteOne({ _id: 'xa-bon' })
  await units.add({ id: 'xa-nam', kind: 'commune', office: null, spans })
  expect(await ids()).toEqual(['xa-ba Phường Ba', 'xa-nam Xã Ba'])
})

test('a new commune gets an office with the catalogue of another one, and people who work in it at once', async () => {
  await thirdOffice()
  const manager = await newcomer(hall, 'manager', 'third')
  const { office } = await getAs<{ office: typeof smallOffice }>(hall, manager, '/api/office')
  expect(office).toMatchObject({ id: 'third', name: name('Trung tâm xã Ba'), services: smallOffice.services, procedures: smallOffice.procedures, notices: { items: [] } })
  const officer = await connectScreen(hall.url, { cookie: await newcomer(hall, 'officer', 'third') }, 'counter', '1')
  expect(await officer.send('counter:open', { counter: '1' })).toMatchObject({ ok: true })
  expect(await officer.send('ticket:walkIn', { counter: '1', service: 'ho-tich', language: 'vi' })).toMatchObject({ ok: true })
  officer.close()
})

test('the first password of somebody who was added to the tree opens nothing but the way to one of their own', async () => {
  const person = { unit: 'tinh', role: 'inspector', username: 'thanh-tra', name: 'Cao Văn Lâm', position: 'Thanh tra viên' }
  const { body } = await asAdmin(hall, 'POST', '/api/organisation/people', person)
  const { password } = body as { password: string }
  const enter = (said: object) => call(hall.url, 'POST', '/api/session', null, { username: 'thanh-tra', ...said })
  expect((await enter({ password })).body).toEqual({ code: 'newPasswordNeeded' })
  const own = 'gạo trắng nước trong 7'
  expect((await enter({ password, next: own })).status).toBe(200)
  expect((await enter({ password })).body).toEqual({ code: 'wrongPassword' })
  expect((await enter({ password: own })).status).toBe(200)
})

test('whoever looks over the province sees every office now, with what all of them add up to', async () => {
  await thirdOffice()
  const province = await newcomer(hall, 'provinceManager', 'tinh')
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  await take(kiosk)
  await take(kiosk)
  hall.clock.pass(600_000)
  await serveNext(counter, '1')
  const { rows, all, unit } = await getAs<Board>(hall, province, '/api/province/board')
  expect(unit).toMatchObject({ id: 'tinh' })
  expect(rows.map(({ office }) => office).sort()).toEqual(['office', 'other', 'third'])
  const own = rows.find(({ office }) => office === 'office')
  expect(own?.now).toMatchObject({ waiting: 1, issued: 2, served: 1, waits: 1, wait: { figure: 600, limit: 900, isMet: true }, counters: { open: 1, all: 4 } })
  expect(all).toMatchObject({ waiting: 1, issued: 2, served: 1, wait: { figure: 600 }, counters: { open: 1, all: 12 } })
  expect(rows.find(({ office }) => office === 'third')?.path.map(({ vi }) => vi)).toEqual(['Tỉnh', 'Xã Ba'])
})

test('what happens in an office is on the board within two seconds', async () => {
  const province = await newcomer(hall, 'provinceManager', 'tinh')
  const kiosk = await hall.kiosk()
  expect((await getAs<Board>(hall, province, '/api/province/board')).all.waiting).toBe(0)
  await take(kiosk)
  hall.clock.pass(1000)
  expect((await getAs<Board>(hall, province, '/api/province/board')).all.waiting).toBe(1)
})

test('offices stand beside each other over a period, and all of them are one merged figure', async () => {
  const province = await newcomer(hall, 'provinceManager', 'tinh')
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  await take(kiosk)
  hall.clock.pass(1_200_000)
  await serveNext(counter, '1')
  const compared = await getAs<Comparison>(hall, province, `/api/province/comparison?from=${today}&to=${today}`)
  expect(compared.offices.map(({ office, figures }) => [office, figures.served])).toEqual([['office', 1], ['other', 0]])
  expect(compared.offices[0]?.wait.whole).toMatchObject({ figure: 1200, isMet: false, target: { limit: 900 } })
  expect(compared.all).toMatchObject({ served: 1, averageWait: 1200 })
  expect(compared.rankings.wait.map(({ place }) => place)).toEqual([null, null])
  const one = await getAs<Comparison>(hall, province, `/api/province/comparison?from=${today}&to=${today}&offices=other`)
  expect(one.offices.map(({ office }) => office)).toEqual(['other'])
})

test('the tree is arranged by the administrator to whom it was given, and by nobody else', async () => {
  for (const who of ['other-admin', 'manager', 'officer1']) {
    expect((await call(hall.url, 'GET', '/api/organisation', await hall.cookieOf(who))).status).toBe(403)
  }
  await asAdmin(hall, 'POST', '/api/organisation/units', { id: 'xa-ba', kind: 'commune', name: name('Xã Ba'), parent: 'tinh', from: today, officeAs: null })
  const renamed = await asAdmin(hall, 'POST', '/api/organisation/units/xa-ba/arrangements', { type: 'rename', from: '2027-01-01', name: name('Phường Ba') })
  expect(renamed).toMatchObject({ status: 200, body: { spans: [{ to: '2026-12-31', name: name('Xã Ba') }, { from: '2027-01-01', to: null, name: name('Phường Ba') }] } })
  const wrong = await asAdmin(hall, 'POST', '/api/organisation/units/xa-ba/arrangements', { type: 'move', from: '2027-02-01', parent: 'dv-other' })
  expect(wrong).toMatchObject({ status: 422, body: { code: 'organisationWrong', found: [{ code: 'wrongParent', at: 'xa-ba' }] } })
  expect(await asAdmin(hall, 'POST', '/api/organisation/units/xa-ba/arrangements', { type: 'rename', from: today, name: name('x') })).toMatchObject({ status: 409, body: { code: 'historyStays' } })
  expect(await asAdmin(hall, 'POST', '/api/organisation/units/nowhere/arrangements', { type: 'dissolve', from: today })).toMatchObject({ status: 404 })
  expect(await asAdmin(hall, 'POST', '/api/organisation/units', { id: 'xa-tu', kind: 'province', name: name('T'), parent: null, from: today, officeAs: null })).toMatchObject({ status: 404 })
})

test('what somebody has worked as is kept with its dates, and cannot contradict itself', async () => {
  const { people } = await getAs<OrganisationView>(hall, await hall.cookieOf('admin'), '/api/organisation')
  const id = people.find(({ username }) => username === 'other-officer1')?.id ?? ''
  const assignments = [{ from: '2025-07-01', to: '2026-06-30', type: 'postal', home: null }, { from: '2026-07-01', to: null, type: 'civilServant', home: null }]
  expect((await asAdmin(hall, 'PUT', `/api/organisation/people/${id}/assignments`, { assignments })).status).toBe(200)
  const after = await getAs<OrganisationView>(hall, await hall.cookieOf('admin'), '/api/organisation')
  expect(after.people.find((person) => person.id === id)?.assignments).toEqual(assignments)
  const seconded = [{ from: today, to: null, type: 'seconded', home: null }]
  expect(await asAdmin(hall, 'PUT', `/api/organisation/people/${id}/assignments`, { assignments: seconded })).toMatchObject({ status: 422, body: { code: 'assignmentsWrong' } })
})

test('people who look over a unit are found by an index', async () => {
  const { queryPlanner } = await database.models.staff.collection.find({ unit: 'tinh' }).explain() as { queryPlanner: unknown }
  expect(JSON.stringify(queryPlanner)).toContain('unit_1')
})
