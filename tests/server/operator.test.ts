import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditLines } from '../../contract/audit.ts'
import type { KeptBackups, KeptOffices } from '../../contract/operations.ts'
import type { SelfTestReport } from '../../contract/self-test.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { operatorOf } from './support/operator.ts'
import { getAs } from './support/province.ts'

let databases: Databases
let database: Database
let hall: Hall
let backupFolder: string
let operator: string
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  backupFolder = await mkdtemp(join(tmpdir(), 'luot-operator-'))
  hall = await openHall(database, { limits: lavish, others: [otherOffice], more: { backupFolder, ownVoicesFolder: join(backupFolder, 'voices') } })
  operator = await operatorOf(database, hall)
})
afterEach(async () => {
  await hall.close()
  await rm(backupFolder, { recursive: true, force: true })
})

test('an operator sees the screens of every office, and whether each office is ready for its day', async () => {
  await hall.kiosk()
  await hall.app.watchAlerts()
  const { at, offices } = await getAs<KeptOffices>(hall, operator, '/api/operations/offices')
  expect(offices.map(({ id }) => id).sort()).toEqual(['office', 'other'])
  expect(offices.find(({ id }) => id === 'office')?.devices).toMatchObject([{ kind: 'kiosk', seenAt: at }])
  for (const office of ['office', 'other']) {
    const { checks, seen } = await getAs<SelfTestReport>(hall, operator, `/api/operations/self-test?office=${office}`)
    expect(checks.map(({ name }) => name)).toContain('database')
    expect(seen).toBeNull()
  }
  expect((await call(hall.url, 'GET', '/api/operations/self-test?office=nowhere', operator)).status).toBe(404)
  expect((await call(hall.url, 'GET', '/api/operations/self-test', operator)).status).toBe(400)
})

test('an operator makes a backup, which is written down and lies there', async () => {
  await take(await hall.kiosk())
  expect(await getAs<KeptBackups>(hall, operator, '/api/operations/backups')).toMatchObject({ isMaking: false, last: null, files: [] })
  expect((await call(hall.url, 'POST', '/api/operations/backups', operator, {})).status).toBe(202)
  let made: KeptBackups
  do made = await getAs<KeptBackups>(hall, operator, '/api/operations/backups')
  while (made.isMaking)
  expect(made.last).toMatchObject({ ledgers: 1 })
  expect(made.files?.map(({ file }) => file)).toEqual((await readdir(backupFolder)).filter((name) => name.endsWith('.gz')))
  expect((await database.models.audit.find({ office: '-' }).lean()).map(({ act }) => act)).toEqual(['personAdded', 'backupMade'])
})

test('of an office\'s log an operator reads what was done to machines, and not by whom; of people nothing', async () => {
  await hall.kiosk()
  const work = { from: '2026-11-20', type: 'civilServant', home: null, position: 'Công chức', counters: [] }
  await call(hall.url, 'POST', '/api/staff', await hall.cookieOf('admin'), { name: 'Lê Thị Hoa', username: 'hoalt', role: 'officer', work })
  const { entries, isIntact } = await getAs<AuditLines>(hall, operator, '/api/operations/audit?office=office')
  expect(entries.map(({ act, by, byName }) => [act, by, byName])).toEqual([['devicePaired', null, null]])
  expect(isIntact).toBe(true)
})

test('the figures of the machine are an operator\'s, and nobody else\'s by session', async () => {
  const response = await fetch(`${hall.url}/api/operations/metrics`, { headers: { cookie: operator } })
  expect(await response.text()).toContain('luot_connected')
  for (const who of ['admin', 'manager', 'officer1']) {
    for (const path of ['metrics', 'offices', 'backups', 'audit?office=office', 'self-test?office=office']) {
      expect((await call(hall.url, 'GET', `/api/operations/${path}`, await hall.cookieOf(who))).body).toEqual({ code: 'notAllowed' })
    }
  }
})

test('no administrator makes an operator', async () => {
  const admin = await hall.cookieOf('admin')
  const person = { unit: 'tinh', role: 'operator', username: 'x1', name: 'X', position: 'X' }
  expect((await call(hall.url, 'POST', '/api/organisation/people', admin, person)).body).toEqual({ code: 'notAllowed' })
  const work = { from: '2026-11-20', type: 'civilServant', home: null, position: 'X', counters: [] }
  expect((await call(hall.url, 'POST', '/api/staff', admin, { name: 'X', username: 'x2', role: 'operator', work })).body).toEqual({ code: 'notAllowed' })
})
