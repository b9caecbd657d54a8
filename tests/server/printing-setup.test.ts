import { call, pairDevice } from '../../tools/remote/people.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openFakePrinter, ready, type FakePrinter } from '../support/fake-printer.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { lavish } from './support/lavish.ts'
import { at, printingKiosk } from './support/printing-kiosk.ts'

let databases: Databases
let hall: Hall
let printer: FakePrinter

beforeAll(async () => {
  databases = await startDatabases()
  hall = await openHall(await databases.open(), { limits: { ...lavish, pairings: 100 }, others: [otherOffice] })
  printer = await openFakePrinter({ says: ready })
})
afterAll(async () => {
  await hall.close()
  await printer.turnOff()
  await databases.stop()
})

const network = (host: unknown, port: unknown) => ({ mode: 'network', paper: 80, printer: { host, port } })

async function listed(id: string) {
  const { body } = await call(hall.url, 'GET', '/api/devices', await hall.cookieOf('admin'))
  return (body as { id: string, printing: unknown }[]).find((device) => device.id === id)?.printing
}

test('a kiosk prints nothing until an administrator says how, and then hears it at once', async () => {
  const kiosk = await printingKiosk(hall)
  expect(await listed(kiosk.id)).toEqual({ mode: 'none', paper: 80, printer: null })
  const told = new Promise((resolve) => { kiosk.screen.socket.once('printing', resolve) })
  expect((await kiosk.setPrinting(at(printer, 58))).status).toBe(204)
  expect(await told).toEqual({ mode: 'network', paper: 58 })
  expect(await listed(kiosk.id)).toEqual(at(printer, 58))
})

test('an address is a name or an IP address and a port', async () => {
  const kiosk = await printingKiosk(hall)
  const good = [['192.168.1.50', 9100], ['fe80::1', 1], ['may-in', 65_535], ['may-in-1.ubnd.an-binh.vn', 9100]]
  for (const [host, port] of good) expect((await kiosk.setPrinting(network(host, port))).status).toBe(204)
  const bad = [
    ['', 9100], ['192.168.1.500', 9100], ['http://may-in', 9100], ['may in', 9100], ['-may', 9100], ['a'.repeat(64), 9100], [`${'a.'.repeat(130)}b`, 9100],
    ['may-in', 0], ['may-in', 65_536], ['may-in', 91.5], ['may-in', '9100'], [null, 9100], [{ $ne: '' }, 9100],
  ]
  for (const [host, port] of bad) expect(await kiosk.setPrinting(network(host, port))).toMatchObject({ status: 400, body: { code: 'invalidInput' } })
  for (const printing of [null, {}, { ...network('a', 1), paper: 70 }, { ...network('a', 1), mode: 'fax' }, { ...network('a', 1), printer: null }, { ...network('a', 1), x: 1 }]) {
    expect((await kiosk.setPrinting(printing)).status).toBe(400)
  }
})

test('only an administrator of the office changes it, and only of a kiosk', async () => {
  const kiosk = await printingKiosk(hall)
  for (const username of ['officer1', 'manager']) {
    expect(await kiosk.setPrinting(at(printer), await hall.cookieOf(username))).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
    expect((await kiosk.testPrint(await hall.cookieOf(username))).status).toBe(403)
  }
  expect((await kiosk.testPrint(null)).status).toBe(401)
  const stranger = await hall.cookieOf('other-admin')
  expect(await kiosk.setPrinting(at(printer), stranger)).toMatchObject({ status: 404, body: { code: 'unknownDevice' } })
  expect(await kiosk.testPrint(stranger)).toMatchObject({ status: 404, body: { code: 'unknownDevice' } })
  await pairDevice(hall.url, await hall.cookieOf('admin'), 'display')
  const { body } = await call(hall.url, 'GET', '/api/devices', await hall.cookieOf('admin'))
  const display = (body as { id: string, kind: string, printing: unknown }[]).find(({ kind }) => kind === 'display')
  expect(display?.printing).toBeNull()
  expect((await call(hall.url, 'PATCH', `/api/devices/${display?.id ?? ''}`, await hall.cookieOf('admin'), { printing: at(printer) })).status).toBe(404)
})

test('a printer can be tried, and says what is wrong with it', async () => {
  const kiosk = await printingKiosk(hall)
  expect(await kiosk.testPrint()).toMatchObject({ status: 409, body: { code: 'noPrinter' } })
  await kiosk.setPrinting(at(printer))
  expect((await kiosk.testPrint()).status).toBe(204)
  await printer.turnOff()
  expect(await kiosk.testPrint()).toMatchObject({ status: 409, body: { code: 'printerOffline' } })
  await printer.turnOn()
})

test('who tries address after address is stopped', async () => {
  const few = await openHall(await databases.open(), { limits: { ...lavish, pairings: 3 } })
  const kiosk = await printingKiosk(few)
  await kiosk.setPrinting(network('127.0.0.1', 1))
  const codes: number[] = []
  for (let tries = 0; tries < 5; tries += 1) codes.push((await kiosk.testPrint()).status)
  expect(codes).toEqual([409, 409, 409, 429, 429])
  await few.close()
})
