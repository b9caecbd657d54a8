import type { FirstStart, OfficeIsSetUp } from '../../contract/first-start.ts'
import type { KnownOffice } from '../../contract/office.ts'
import { officeFaults } from '../../domain/office-faults.ts'
import { officeKinds } from '../../domain/first-start.ts'
import { letterCaution } from '../../domain/letters.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { adminUsername, prepareFirstStart } from '../../server/setup/first-start.ts'
import { demoTree } from '../../server/setup/demo-tree.ts'
import { idFor, startingOffice } from '../../server/setup/starting-office.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { unitsOf } from '../../server/store/units.ts'
import { call, pairDevice, pairInDemo, signIn } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, password, quickHash, type Hall } from '../support/hall.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let database: Database
let hall: Hall
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  hall = await openHall(database, { limits: lavish, demo: true })
})
afterEach(() => hall.close())

const named = { kind: 'commune', name: { vi: 'Trung tâm xã Đông Sơn', en: 'Đông Sơn' }, province: { vi: 'Tỉnh Hưng Yên', en: 'Hưng Yên' }, person: 'Lê Thị Hoa' }

async function setUp(who = 'admin') {
  return call(hall.url, 'POST', '/api/first-start', await hall.cookieOf(who), named)
}

/** The office is set up; resolves to the cookie of its administrator, who has signed in anew. */
async function ownOffice(): Promise<string> {
  const { status, body } = await setUp()
  expect(status).toBe(201)
  return signIn(hall.url, adminUsername, (body as OfficeIsSetUp).password)
}

const installation = async () => (await call(hall.url, 'GET', '/api/installation', null)).body
const state = async (cookie: string) => (await call(hall.url, 'GET', '/api/first-start', cookie)).body as FirstStart

test('an office of one\'s own takes the demo\'s place everywhere, and the old password and the one-click doors are shut', async () => {
  const before = await hall.cookieOf('admin')
  expect(await installation()).toMatchObject({ demo: true, isSettingUp: false })
  const own = await ownOffice()
  expect(await installation()).toMatchObject({ demo: false, isSettingUp: true, office: { id: 'xa-dong-son' } })
  expect((await call(hall.url, 'GET', '/api/session', own)).body).toMatchObject({ office: 'xa-dong-son', unit: 'tinh', name: 'Lê Thị Hoa' })
  expect((await call(hall.url, 'GET', '/api/session', before)).status).toBe(401)
  await expect(signIn(hall.url, adminUsername, password)).rejects.toThrow('401')
  expect((await call(hall.url, 'POST', '/api/demo/session', null, { role: 'manager' })).status).toBe(404)
  await expect(pairInDemo(hall.url, 'kiosk')).rejects.toThrow('notFound')
  const { office } = (await call(hall.url, 'GET', '/api/office', own)).body as KnownOffice
  expect(office.name.vi).toBe('Trung tâm xã Đông Sơn')
})

test('the guide waits at the step that was reached, and sees the first number taken and called', async () => {
  const own = await ownOffice()
  expect(await state(own)).toMatchObject({ step: 'hours', office: 'xa-dong-son', ticket: null, isOpenNow: true })
  await call(hall.url, 'PATCH', '/api/first-start', own, { step: 'screens' })
  expect((await state(own)).step).toBe('screens')
  const kiosk = await hall.screen({ device: await pairDevice(hall.url, own, 'kiosk') }, 'kiosk')
  await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' })
  expect((await state(own)).ticket).toEqual({ number: 'H001', isCalled: false })
  const counter = await hall.screen({ cookie: own }, 'counter', '1')
  await counter.send('counter:open', { counter: '1' })
  await counter.send('ticket:callNext', { counter: '1' })
  expect((await state(own)).ticket).toEqual({ number: 'H001', isCalled: true })
  await call(hall.url, 'PATCH', '/api/first-start', own, { step: 'done' })
  expect(await installation()).toMatchObject({ demo: false, isSettingUp: false })
})

test('there is one own office to set up, by the demo\'s administrator and nobody else', async () => {
  for (const who of ['manager', 'officer1']) expect(await setUp(who)).toMatchObject({ status: 403 })
  const own = await ownOffice()
  expect((await call(hall.url, 'POST', '/api/first-start', own, named)).body).toEqual({ code: 'alreadySetUp' })
  for (const step of ['', 'nowhere', 7]) expect((await call(hall.url, 'PATCH', '/api/first-start', own, { step })).status).toBe(400)
})

test('the demo goes for good with its people and screens, and its ledger stays', async () => {
  const kiosk = await hall.screen({ device: await pairInDemo(hall.url, 'kiosk') }, 'kiosk')
  await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' })
  const own = await ownOffice()
  const ended = new Promise((resolve) => { kiosk.socket.once('ended', resolve) })
  expect((await call(hall.url, 'DELETE', '/api/first-start/demo', own)).status).toBe(204)
  expect(await ended).toBe('notPaired')
  expect((await state(own)).hasDemo).toBe(false)
  await expect(signIn(hall.url, 'officer1', password)).rejects.toThrow('401')
  expect(await database.models.ledger.countDocuments({ office: 'office' })).toBeGreaterThan(0)
  expect((await call(hall.url, 'DELETE', '/api/first-start/demo', own)).status).toBe(404)
})

test('another server on the same database lets the demo go as well, at its next look', async () => {
  const second = await openHall(database, { limits: lavish })
  const own = await ownOffice()
  await second.app.followSettings()
  expect((await call(second.url, 'GET', '/api/catalogue?office=office', null)).status).toBe(200)
  await call(hall.url, 'DELETE', '/api/first-start/demo', own)
  await second.app.followSettings()
  expect(await call(second.url, 'GET', '/api/catalogue?office=office', null)).toMatchObject({ status: 404, body: { code: 'unknownOffice' } })
  expect((await call(second.url, 'GET', '/api/catalogue?office=xa-dong-son', null)).status).toBe(200)
  await second.app.closeDueDays()
  await second.close()
})

test('a server that is started again once the demo is gone brings it back no more', async () => {
  const own = await ownOffice()
  await call(hall.url, 'DELETE', '/api/first-start/demo', own)
  await hall.close()
  const { models } = database
  await prepareFirstStart({ settings: officeSettings(models), staff: staffOf(models), units: unitsOf(models), adminPassword: password, tell: () => undefined })
  hall = await openHall(database, { limits: lavish })
  expect(await installation()).toMatchObject({ demo: false, office: { id: 'xa-dong-son' } })
  expect((await call(hall.url, 'GET', '/api/session', own)).body).toMatchObject({ office: 'xa-dong-son' })
  expect(await models.offices.countDocuments({})).toBe(1)
})

test('of servers that start for the first time together none fails, and one tells the administrator\'s password', async () => {
  const { connection, models } = database
  await Promise.all((await connection.db?.collections() ?? []).map((collection) => collection.deleteMany({})))
  const told: string[] = []
  const parts = { settings: officeSettings(models), staff: staffOf(models, quickHash), units: unitsOf(models), adminPassword: null, tell: (line: string) => { told.push(line) } }
  const started = await Promise.all(['one', 'two', 'three'].map(async () => {
    await prepareFirstStart(parts)
    return openHall(database, { limits: lavish })
  }))
  expect(told).toHaveLength(1)
  expect(await models.offices.countDocuments({})).toBe(1)
  expect(await models.staff.countDocuments({ username: adminUsername })).toBe(1)
  expect((await unitsOf(models).all()).map(({ unit }) => unit.id).sort()).toEqual(demoTree.map(({ id }) => id).sort())
  await Promise.all(started.map((one) => one.close()))
})

test('a demo that an administrator gave a real screen is not taken away', async () => {
  await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
  const own = await ownOffice()
  expect(await call(hall.url, 'DELETE', '/api/first-start/demo', own)).toMatchObject({ status: 409, body: { code: 'servedForReal' } })
  expect((await state(own)).hasDemo).toBe(true)
})

test.each(officeKinds)('an office of the kind %s begins without a fault, under letters that survive a loudspeaker', (kind) => {
  const office = startingOffice(kind, 'moi', { vi: 'Mới', en: 'New' })
  expect(officeFaults(office)).toEqual([])
  const letters = office.services.map(({ prefix }) => prefix)
  expect(letters.filter((letter) => letterCaution(letter, letters.filter((one) => one !== letter)) !== null)).toEqual([])
})

test('an office is known by the last words of its name, and two of one name apart', () => {
  expect(idFor('Trung tâm Phục vụ hành chính công xã Đông Sơn', ['demo'])).toBe('xa-dong-son')
  expect(idFor('UBND xã Đông Sơn', ['demo', 'xa-dong-son'])).toBe('xa-dong-son-2')
  expect(idFor('???', [])).toBe('co-quan')
})
