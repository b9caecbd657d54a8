import type { KnownOffice, OfficeChange } from '../../contract/office.ts'
import { call } from '../../tools/remote/people.ts'
import { openHall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { forHoTich, no, take } from './support/asking.ts'
import { database, hall, openForEach, startAgain } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'

openForEach({ others: [otherOffice] })

async function read(who = 'manager') {
  const { status, body } = await call(hall.url, 'GET', '/api/office', await hall.cookieOf(who))
  return { status, known: body as KnownOffice }
}

async function change(changes: object, revision = 0, who = 'manager') {
  return call(hall.url, 'PATCH', '/api/office', await hall.cookieOf(who), { revision, changes })
}

const closedService = { services: smallOffice.services.map((service) => service.id === 'ho-tich' ? { ...service, open: false } : service) }

test('a changed setting is on running screens at once, is in the ledger, and the next number is given by it', async () => {
  const kiosk = await hall.kiosk()
  await take(kiosk)
  expect((await change(closedService)).status).toBe(200)
  await kiosk.until(({ services }) => services.find(({ id }) => id === 'ho-tich')?.open === false)
  expect(await kiosk.send('ticket:take', forHoTich)).toEqual(no('serviceClosed'))
})

test('before the first number of the day the screens show it as well, and no ledger is begun for it', async () => {
  const kiosk = await hall.kiosk()
  await change({ name: { vi: 'Tên mới', en: 'New name' } })
  await kiosk.until(({ office }) => office.name.vi === 'Tên mới')
  expect(await database.models.ledger.countDocuments()).toBe(0)
})

test('it holds after the server was started again', async () => {
  await change(closedService)
  await startAgain()
  const { known } = await read()
  expect([known.revision, known.office.services[0]?.open]).toEqual([1, false])
})

test('a second server on the same database takes it over', async () => {
  const second = await openHall(database, { limits: lavish })
  const kiosk = await second.kiosk()
  await take(kiosk)
  await change(closedService)
  await second.app.followSettings()
  await kiosk.until(({ services }) => services.find(({ id }) => id === 'ho-tich')?.open === false)
  await second.close()
})

test('what was kept as changed just before a crash is not lost', async () => {
  await database.models.officeChanges.create({
    office: 'office', revision: 1, at: 0, by: 'somebody', before: { closesAt: '17:30' }, after: { closesAt: '16:00' },
  })
  await startAgain()
  expect((await read()).known).toMatchObject({ revision: 1, office: { closesAt: '16:00' } })
})

test('of two managers who change the same picture of it, the second is told to look again', async () => {
  const answers = await Promise.all([change({ closesAt: '16:00' }), change({ closesAt: '16:30' }, 0, 'admin')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toEqual({ code: 'settingsChanged' })
  expect((await change({ closesAt: '16:45' }, 1)).status).toBe(200)
})

test('settings that contradict each other are refused with their places, and change nothing', async () => {
  const counters = smallOffice.counters.map((counter) => ({ ...counter, label: '1' }))
  const { status, body } = await change({ counters })
  expect([status, body]).toEqual([422, { code: 'settingsWrong', faults: [{ code: 'twice', at: 'counters.label.1' }] }])
  for (const nonsense of [{ closesAt: '99:00' }, { unknown: 1 }, { name: { vi: ' ', en: 'x' } }, { id: 'other' }, { timeZone: 'UTC' }]) {
    expect((await change(nonsense)).body).toEqual({ code: 'invalidInput' })
  }
  expect((await read()).known).toEqual({ revision: 0, office: smallOffice })
})

test('a counter at work cannot be taken away, nor a service for which people wait', async () => {
  await hall.counter('1')
  await take(await hall.kiosk(), 'dat-dai')
  expect((await change({ counters: smallOffice.counters.slice(1) })).body).toEqual({ code: 'counterOpen' })
  const services = smallOffice.services.filter(({ id }) => id !== 'dat-dai')
  const counters = smallOffice.counters.filter(({ id }) => id === '1' || id === '2').map((counter) => ({ ...counter, secondary: [] }))
  expect((await change({ services, counters, procedures: [] })).body).toEqual({ code: 'serviceInUse' })
})

test('who changed what, when, from what and to what can be read back', async () => {
  await change({ closesAt: '16:00' })
  const { body } = await call(hall.url, 'GET', '/api/office/changes', await hall.cookieOf('admin'))
  const [made] = body as OfficeChange[]
  expect(made).toMatchObject({ revision: 1, at: hall.clock.now(), before: { closesAt: '17:30' }, after: { closesAt: '16:00' } })
  expect(made?.by).not.toBe('')
})

test('it is for those who lead the office, and for their own office only', async () => {
  expect((await change({ closesAt: '16:00' }, 0, 'officer1')).body).toEqual({ code: 'notAllowed' })
  expect((await read('officer1')).status).toBe(403)
  expect((await call(hall.url, 'GET', '/api/office', '')).status).toBe(401)
  await change({ closesAt: '16:00' }, 0, 'other-manager')
  expect((await read()).known.office.closesAt).toBe('17:30')
  expect((await read('other-manager')).known.office.closesAt).toBe('16:00')
})

test('a sentence with words that no clip says is refused with those words, and nothing is changed', async () => {
  const { announcing } = (await read()).known.office
  const call = { ...announcing.templates.call, vi: 'Xin mời bà con {number} đến quầy số {counter}' }
  const { status, body } = await change({ announcing: { ...announcing, templates: { ...announcing.templates, call } } })
  expect([status, body]).toEqual([422, { code: 'settingsWrong', faults: ['Xin', 'mời', 'bà', 'con'].map((word) => ({ code: 'noClip', at: `announcing.call.vi: ${word}` })) }])
  expect((await read()).known.revision).toBe(0)
})

test('a hall display is told at once how it is to speak from now on', async () => {
  const display = await hall.display()
  const { announcing } = (await read()).known.office
  expect((await change({ announcing: { ...announcing, speed: 1.2, closingMinutes: 20 } })).status).toBe(200)
  const view = await display.until((one) => one.announcing.speed === 1.2)
  expect(view.closings).not.toEqual([])
  expect((await change({ announcing: { ...announcing, speed: 3 } }, 1)).status).toBe(400)
})
