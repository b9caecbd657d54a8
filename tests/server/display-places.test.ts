import { io, type Socket } from 'socket.io-client'
import type { DisplayPlace } from '../../domain/zones.ts'
import type { Office } from '../../domain/office.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'

const zone = (id: string, ...counters: string[]) => ({ id, name: { vi: `Khu ${id}`, en: `Zone ${id}` }, counters })
const zoned: Office = { ...smallOffice, zones: [zone('left', '1', '2'), zone('right', '3', '4')] }

let databases: Databases
let database: Database
let hall: Hall
let unpaired: Socket[]

beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  unpaired = []
  database = await databases.open()
  hall = await openHall(database, { office: zoned, limits: lavish, others: [otherOffice] })
})
afterEach(async () => {
  for (const socket of unpaired) socket.close()
  await hall.close()
})

/** Pairs a display that hangs somewhere; its token, and the status and body of the answer. */
async function hang(place: Partial<DisplayPlace>, username = 'admin') {
  const socket = io(hall.url, { transports: ['websocket'], forceNew: true, auth: { pairing: 'display' } })
  unpaired.push(socket)
  const { code } = await new Promise<{ code: string }>((resolve) => { socket.once('pairing', resolve) })
  const paired = new Promise<{ token: string }>((resolve) => { socket.once('paired', resolve) })
  const { status, body } = await call(hall.url, 'POST', '/api/devices', await hall.cookieOf(username), { code, name: 'Sảnh', counter: null, ...place })
  return { status, body, token: paired.then(({ token }) => token) }
}

async function displayAt(place: Partial<DisplayPlace>) {
  const { token } = await hang(place)
  return hall.screen({ device: await token }, 'hall')
}

async function idOfDisplay(): Promise<string> {
  const { body } = await call(hall.url, 'GET', '/api/devices', await hall.cookieOf('admin'))
  return (body as { id: string, kind: string }[]).find(({ kind }) => kind === 'display')?.id ?? ''
}

async function move(place: unknown, username = 'admin', id?: string) {
  const { status, body } = await call(hall.url, 'PATCH', `/api/devices/${id ?? await idOfDisplay()}`, await hall.cookieOf(username), { place })
  return { status, body }
}

/** Counter 1 calls A001 and counter 3 calls L001. */
async function callInBothZones() {
  const kiosk = await hall.kiosk()
  await take(kiosk, 'ho-tich')
  await take(kiosk, 'dat-dai')
  const [left, right] = [await hall.counter('1'), await hall.counter('3')]
  await left.send('ticket:callNext', { counter: '1' })
  await right.send('ticket:callNext', { counter: '3' })
  return { left, right }
}

test('a display of a zone is shown the calls of its counters and no others', async () => {
  const display = await displayAt({ zone: 'left' })
  const { right } = await callInBothZones()
  await display.until(({ calls }) => calls.length === 1)
  await right.send('ticket:recall', { counter: '3', ticket: 'L001' })
  const whole = await hall.display()
  expect(whole.view().calls.map(({ ticket }) => ticket)).toEqual(['A001', 'L001', 'L001'])
  expect(display.view()).toMatchObject({ zone: { id: 'left' }, calls: [{ ticket: 'A001', counter: '1' }], callCount: 1 })
})

test('a display that is hung elsewhere shows at once what belongs there', async () => {
  const display = await displayAt({})
  await callInBothZones()
  await display.until(({ calls }) => calls.length === 2)
  expect(await move({ zone: 'right', counter: null })).toEqual({ status: 204, body: null })
  await display.until(({ zone: at, calls }) => at?.id === 'right' && calls.length === 1, 1000)
  expect(await move({ zone: null, counter: '1' })).toEqual({ status: 204, body: null })
  const { above } = await display.until((view) => view.above !== null, 1000)
  expect(above).toMatchObject({ counter: { id: '1' }, officer: { name: 'Name of officer1' }, inHand: { ticket: 'A001', state: 'called' } })
  await move({ zone: null, counter: null })
  await display.until(({ above: counter, calls }) => counter === null && calls.length === 2, 1000)
})

test('a display that was paired before there were zones shows the whole hall', async () => {
  const { token } = await hang({})
  await database.models.devices.updateMany({ kind: 'display' }, { $unset: { zone: '', counter: '' } })
  const display = await hall.screen({ device: await token }, 'hall')
  expect(display.view()).toMatchObject({ zone: null, above: null })
})

test('the screen above a counter proves nothing to that counter, and a display in the hall does', async () => {
  const above = await displayAt({ counter: '1' })
  const zoneDisplay = await displayAt({ zone: 'left' })
  const { left } = await callInBothZones()
  await above.send('call:acknowledge', { call: 1, proof: 'shown' })
  expect(left.view().inHand?.call).toMatchObject({ call: 1, shownAt: null })
  await zoneDisplay.send('call:acknowledge', { call: 1, proof: 'shown' })
  await left.until(({ inHand }) => inHand?.call?.shownAt !== null)
})

test('the manager and the counters learn at once whether a display is paired for the hall', async () => {
  const [manager, left, right] = [await hall.manager(), await hall.counter('1'), await hall.counter('3')]
  expect([manager.view().displays, left.view().isToldInHall, right.view().isToldInHall]).toEqual([0, false, false])
  await hang({ zone: 'left' })
  await manager.until(({ displays }) => displays === 1)
  await left.until(({ isToldInHall }) => isToldInHall)
  expect(right.view().isToldInHall).toBe(false)
  await call(hall.url, 'DELETE', `/api/devices/${await idOfDisplay()}`, await hall.cookieOf('admin'))
  await manager.until(({ displays }) => displays === 0)
})

test('a zone that is taken away while a display hangs in it leaves the whole hall on it', async () => {
  const display = await displayAt({ zone: 'left' })
  const manager = await hall.cookieOf('manager')
  const { status } = await call(hall.url, 'PATCH', '/api/office', manager, { revision: 0, changes: { zones: [] } })
  expect(status).toBe(200)
  await hall.counter('1')
  await display.until(({ zone: at, services }) => at === null && services.length === 3)
})

test('a display can hang only where there is something, and in one place', async () => {
  expect(await hang({ zone: 'nowhere' })).toMatchObject({ status: 404, body: { code: 'unknownZone' } })
  expect(await hang({ counter: '9' })).toMatchObject({ status: 404, body: { code: 'unknownCounter' } })
  expect(await hang({ zone: 'left', counter: '1' })).toMatchObject({ status: 400, body: { code: 'invalidInput' } })
  await hang({})
  expect(await move({ zone: 'nowhere', counter: null })).toEqual({ status: 404, body: { code: 'unknownZone' } })
  for (const place of [null, {}, { zone: 'left' }, { zone: { $ne: null }, counter: null }]) expect(await move(place)).toMatchObject({ status: 400 })
})

test('only an administrator of its own office moves a display', async () => {
  await hang({})
  const id = await idOfDisplay()
  for (const username of ['officer1', 'manager']) expect(await move({ zone: 'left', counter: null }, username, id)).toMatchObject({ status: 403 })
  expect(await move({ zone: null, counter: '1' }, 'other-admin', id)).toEqual({ status: 404, body: { code: 'unknownDevice' } })
  expect(await database.models.devices.findById(id).lean()).toMatchObject({ zone: null, counter: null })
})
