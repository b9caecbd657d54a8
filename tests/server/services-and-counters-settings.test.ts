import type { KnownOffice } from '../../contract/office.ts'
import type { Counter, Office, Service } from '../../domain/office.ts'
import { call } from '../../tools/remote/people.ts'
import { smallOffice } from '../support/small-office.ts'
import { no, take } from './support/asking.ts'
import { hall, openForEach } from './support/each-hall.ts'

openForEach()

/** Saves on top of what holds now, as the settings page does. */
async function save(changes: Partial<Office>) {
  const cookie = await hall.cookieOf('manager')
  const { body } = await call(hall.url, 'GET', '/api/office', cookie)
  return call(hall.url, 'PATCH', '/api/office', cookie, { revision: (body as KnownOffice).revision, changes })
}

const services = (part: Partial<Service>) => smallOffice.services.map((service) => service.id === 'ho-tich' ? { ...service, ...part } : service)
const counters = (part: Partial<Counter>) => smallOffice.counters.map((counter) => counter.id === '1' ? { ...counter, ...part } : counter)
const added: Service = { id: 'dv-4', prefix: 'K', name: { vi: 'Hộ kinh doanh', en: 'Household business' }, field: 'f', open: true, quota: null, expectedMinutes: 12 }

test('a new service is on the running kiosk in its place, and the next number of it begins with its letter', async () => {
  const kiosk = await hall.kiosk()
  await take(kiosk)
  expect((await save({ services: [added, ...smallOffice.services] })).status).toBe(200)
  const view = await kiosk.until(({ services: shown }) => shown.some(({ id }) => id === 'dv-4'))
  expect(view.services.map(({ id }) => id)).toEqual(['dv-4', 'ho-tich', 'dat-dai', 'dong'])
  expect((await take(kiosk, 'dv-4')).ticket).toBe('K001')
})

test('another letter holds from the next number on, and the numbers given before are called as they are', async () => {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  expect((await take(kiosk)).ticket).toBe('A001')
  await save({ services: services({ prefix: 'M' }) })
  await kiosk.until(({ services: shown }) => shown[0]?.prefix === 'M')
  expect((await take(kiosk)).ticket).toBe('M001')
  await counter.send('ticket:callNext', { counter: '1' })
  expect((await counter.until(({ inHand }) => inHand !== null)).inHand?.number).toBe('A001')
})

test('a counter that is given another service takes it at once, and its new label is called', async () => {
  const [kiosk, counter, display] = [await hall.kiosk(), await hall.counter('2'), await hall.display()]
  await take(kiosk, 'dat-dai')
  expect(await counter.send('ticket:callNext', { counter: '2' })).toEqual(no('nobodyWaiting'))
  await save({ counters: smallOffice.counters.map((one) => one.id === '2' ? { ...one, label: '2B', primary: ['dat-dai'] } : one) })
  await counter.until(({ counter: { label } }) => label === '2B')
  expect((await counter.send('ticket:callNext', { counter: '2' })).ok).toBe(true)
  expect((await display.until(({ calling }) => calling.length > 0)).calling[0]).toMatchObject({ label: '2B' })
})

test('a new counter can be opened, and one with a number in hand cannot be taken away until it is closed', async () => {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const fifth: Counter = { id: 'quay-5', label: '5', primary: ['ho-tich'], secondary: [], only: null }
  expect((await save({ counters: [...smallOffice.counters, fifth] })).status).toBe(200)
  expect((await (await hall.counter('quay-5', 'officer2')).send('ticket:callNext', { counter: 'quay-5' }))).toEqual(no('nobodyWaiting'))
  await take(kiosk)
  await counter.send('ticket:callNext', { counter: '1' })
  const without = [...smallOffice.counters.slice(1), fifth]
  expect((await save({ counters: without })).body).toEqual({ code: 'counterOpen' })
})

test('a letter that is none, a nameless service and a credit beyond all bounds never come in', async () => {
  expect((await save({ services: services({ prefix: 'Đ' }) })).body).toEqual({ code: 'invalidInput' })
  expect((await save({ services: services({ name: { vi: 'Hộ tịch', en: '' } }) })).body).toEqual({ code: 'invalidInput' })
  expect((await save({ services: services({ expectedMinutes: 0 }) })).body).toEqual({ code: 'invalidInput' })
  expect((await save({ counters: counters({ label: ' ' }) })).body).toEqual({ code: 'invalidInput' })
  const [first] = smallOffice.priorityClasses
  if (first === undefined) throw new Error('the office lost its priority groups')
  expect((await save({ priorityClasses: [{ ...first, creditSeconds: 20_000 }] })).body)
    .toEqual({ code: 'settingsWrong', faults: [{ code: 'tooMuchCredit', at: 'priorityClasses.tu-60.creditSeconds' }] })
})
