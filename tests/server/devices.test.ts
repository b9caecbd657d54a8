import { io, type Socket } from 'socket.io-client'
import { call, pairDevice } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { hashOfToken } from '../../server/identity/tokens.ts'
import type { DeviceKind } from '../../domain/actor.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { forHoTich, no, take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let database: Database
let hall: Hall
let unpaired: Socket[]

beforeAll(async () => {
  databases = await startDatabases()
  database = await databases.open()
  hall = await openHall(database, { limits: lavish, others: [otherOffice] })
})
afterAll(async () => {
  await hall.close()
  await databases.stop()
})

beforeEach(() => { unpaired = [] })
afterEach(() => { for (const socket of unpaired) socket.close() })

/** A screen that has no place yet, and the code that it shows. */
async function newScreen(pairing: DeviceKind) {
  const socket = io(hall.url, { transports: ['websocket'], forceNew: true, auth: { pairing } })
  unpaired.push(socket)
  const { code } = await new Promise<{ code: string }>((resolve) => { socket.once('pairing', resolve) })
  const paired = new Promise<{ token: string }>((resolve) => { socket.once('paired', resolve) })
  return { socket, code, token: paired.then(({ token }) => token) }
}

async function pair(code: string, username = 'admin', counter: string | null = null) {
  const { status, body } = await call(hall.url, 'POST', '/api/devices', await hall.cookieOf(username), { code, name: 'Lối vào', counter })
  return { status, body }
}

async function listed(username = 'admin') {
  const { body } = await call(hall.url, 'GET', '/api/devices', await hall.cookieOf(username))
  return body as { id: string, kind: string, revokedAt: number | null }[]
}

test('a screen without a place shows six digits and may do nothing until an administrator types them in', async () => {
  const { socket, code, token } = await newScreen('kiosk')
  expect(code).toMatch(/^\d{6}$/)
  const reply = await new Promise((resolve) => { socket.emit('ticket:take', crypto.randomUUID(), forHoTich, resolve) })
  expect(reply).toEqual(no('notPaired'))
  expect(await new Promise((resolve) => { socket.emit('watch', { screen: 'hall', counter: null }, resolve) })).toEqual(no('notPaired'))
  expect(await pair(code)).toEqual({ status: 201, body: {} })
  const kiosk = await hall.screen({ device: await token }, 'kiosk')
  expect(await kiosk.send('ticket:take', forHoTich)).toMatchObject({ ok: true })
})

test('a code is used once', async () => {
  const { code } = await newScreen('display')
  const both = await Promise.all([pair(code), pair(code)])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 404])
  expect(await pair(code)).toEqual({ status: 404, body: { code: 'unknownCode' } })
})

test('a code is worth nothing after ten minutes', async () => {
  const { code } = await newScreen('display')
  hall.clock.pass(10 * 60_000 + 1)
  expect(await pair(code)).toEqual({ status: 404, body: { code: 'unknownCode' } })
  const { code: young } = await newScreen('display')
  hall.clock.pass(10 * 60_000 - 1)
  expect((await pair(young)).status).toBe(201)
})

test('only administrators pair, list and revoke, and only in their own office', async () => {
  const { code } = await newScreen('kiosk')
  for (const username of ['officer1', 'manager']) expect(await pair(code, username)).toEqual({ status: 403, body: { code: 'notAllowed' } })
  expect((await call(hall.url, 'POST', '/api/devices', null, { code, name: 'x', counter: null })).status).toBe(401)
  expect((await pair(code, 'other-admin')).status).toBe(201)
  const [foreign] = await listed('other-admin')
  expect(await listed()).not.toContainEqual(foreign)
  const revoking = await call(hall.url, 'DELETE', `/api/devices/${foreign?.id ?? ''}`, await hall.cookieOf('admin'))
  expect(revoking).toMatchObject({ status: 404, body: { code: 'unknownDevice' } })
  expect(await listed('other-admin')).toEqual([foreign])
})

test('a rating tablet needs a counter that exists', async () => {
  const { code } = await newScreen('rating')
  expect(await pair(code)).toMatchObject({ body: { code: 'unknownCounter' } })
  expect(await pair(code, 'admin', '99')).toMatchObject({ body: { code: 'unknownCounter' } })
  expect((await pair(code, 'admin', '1')).status).toBe(201)
})

test('nonsense instead of a code is refused', async () => {
  for (const code of [null, 123_456, '12345', { $ne: '' }, '１２３４５６']) {
    expect(await pair(code as string)).toEqual({ status: 400, body: { code: 'invalidInput' } })
  }
})

test('a revoked device is ended at once, and its token is worth nothing afterwards', async () => {
  const token = await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
  const [kiosk, other] = [await hall.screen({ device: token }, 'kiosk'), await hall.kiosk()]
  const record = await database.models.devices.findOne({ tokenHash: hashOfToken(token) }).lean()
  const ended = new Promise((resolve) => { kiosk.socket.once('ended', resolve) })
  const revoke = async () => (await call(hall.url, 'DELETE', `/api/devices/${record?._id ?? ''}`, await hall.cookieOf('admin'))).status
  expect([await revoke(), await ended, await revoke()]).toEqual([204, 'notPaired', 404])
  expect(await kiosk.send('ticket:take', forHoTich)).toEqual(no('notPaired'))
  const seen = kiosk.pictures.length
  const { ticket } = await take(other)
  await other.until(({ services }) => services[0]?.waiting === Number(ticket.slice(1)))
  expect(kiosk.pictures).toHaveLength(seen)
  await expect(connectScreen(hall.url, { device: token }, 'kiosk')).rejects.toThrow('notPaired')
  expect((await listed()).find(({ id }) => id === record?._id)?.revokedAt).toBe(hall.clock.now())
})

test('the database knows no token, only what cannot be turned back into one', async () => {
  const token = await pairDevice(hall.url, await hall.cookieOf('admin'), 'display')
  const kept = JSON.stringify(await database.models.devices.find().lean())
  expect(kept).not.toContain(token)
  await expect(connectScreen(hall.url, { device: `${token}x` }, 'hall')).rejects.toThrow('notPaired')
  const [record] = await database.models.devices.find().lean()
  await expect(connectScreen(hall.url, { device: record?.tokenHash ?? '' }, 'hall')).rejects.toThrow('notPaired')
})
