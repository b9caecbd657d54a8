import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { io } from 'socket.io-client'
import { createApp, type App } from '../../server/app.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { usualLimits } from '../../server/limits.ts'
import { listenOn } from '../../server/listen.ts'
import { logOptions } from '../../server/log.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { call, signIn } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { password, setClock } from '../support/hall.ts'
import { smallOffice } from '../support/small-office.ts'
import { hearing } from '../../tools/fuzz/hearing.ts'

let databases: Databases
let database: Database
let app: App
let url: string
let lines: string
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  lines = ''
  const stream = hearing((line) => { lines += line })
  await officeSettings(database.models).add(smallOffice, false)
  await staffOf(database.models).add({ office: 'office', username: 'maiofficer', password, name: 'Nguyễn Thị Mai', position: 'x', role: 'administrator' })
  app = await createApp({
    ...database, clock: setClock(), limits: usualLimits, log: pino(logOptions('debug'), stream), webFolder: 'dist/web', voicesFolder: 'voices', proxies: 0,
  })
  url = await listenOn(app.http, 0, '127.0.0.1')
})
afterEach(() => app.close())

test('who signs in, writes, rates or follows a link leaves nothing of it in the log, also when the database fails', async () => {
  const secrets = ['a-wrong-guess-of-mine', 'maiofficer', 'Trần Thị Hoa', '0912345678', 'Phòng chờ quá nóng']
  await call(url, 'POST', '/api/session', null, { username: 'maiofficer', password: 'a-wrong-guess-of-mine' })
  const cookie = await signIn(url, 'maiofficer', password)
  const id = randomUUID()
  const petition = { id, office: 'office', kind: 'other', words: 'Phòng chờ quá nóng', name: 'Trần Thị Hoa', phone: '0912345678' }
  const { body } = await call(url, 'POST', '/api/petitions', null, petition)
  const { link } = body as { link: string }
  await call(url, 'GET', `/api/petitions/${link.replace('/p/', '')}`, null)
  await call(url, 'GET', '/api/personal-data?phone=0912345678', cookie)
  const screen = await connectScreen(url, { cookie }, 'manager')
  await screen.raw('ticket:take', randomUUID(), { service: { name: 'Trần Thị Hoa' } })
  screen.close()
  await failing(petition, link, cookie)
  expect(lines).toContain('a request failed')
  for (const secret of [...secrets, password, cookie.split('=')[1] ?? '', link.split('.')[1] ?? '']) expect(lines).not.toContain(secret)
})

/** What is asked while nothing can be read or written: faults are logged as they are. */
async function failing(petition: object, link: string, cookie: string): Promise<void> {
  const fault = new Error('the database is gone')
  const spies = [
    jest.spyOn(database.models.petitionWords, 'updateOne').mockImplementation(() => { throw fault }),
    jest.spyOn(database.models.petitions, 'findOne').mockImplementation(() => { throw fault }),
    jest.spyOn(database.models.staff, 'findOne').mockImplementation(() => { throw fault }),
  ]
  await call(url, 'POST', '/api/petitions', null, { ...petition, id: randomUUID() })
  await call(url, 'GET', `/api/petitions/${link.replace('/p/', '')}`, cookie)
  await call(url, 'POST', '/api/session', null, { username: 'maiofficer', password })
  const socket = io(url, { transports: ['websocket'], forceNew: true, auth: { device: 'a-wrong-guess-of-mine' } })
  await new Promise<void>((resolve) => {
    const known = () => { resolve() }
    socket.once('connect', known).once('connect_error', known)
  })
  socket.close()
  for (const spy of spies) spy.mockRestore()
}

test('what is called a secret is cut out wherever it stands', () => {
  const secret = { password: 'geheim-1', token: 'geheim-2', passwordHash: 'geheim-3', phone: 'geheim-4', link: 'geheim-5' }
  let said = ''
  const log = pino(logOptions('info'), hearing((line) => { said += line }))
  log.info(secret, 'x')
  log.info({ body: secret, req: { headers: { cookie: 'geheim-6', authorization: 'geheim-7' } } }, 'x')
  expect(said).not.toContain('geheim')
})

test('a fault says what was wrong and where, and not what it was wrong about', () => {
  let said = ''
  const log = pino(logOptions('info'), hearing((line) => { said += line }))
  log.error({ err: Object.assign(new Error('E11000 duplicate key: { username: "geheim-1" } of \'geheim-2\''), { code: 11_000, value: 'geheim-3' }) }, 'x')
  expect(said).not.toContain('geheim')
  expect(JSON.parse(said)).toMatchObject({ err: { type: 'Error', code: 11_000, message: 'E11000 duplicate key: { username: "…" } of "…"' } })
  expect(said).toContain('silent-log.test.ts')
})
