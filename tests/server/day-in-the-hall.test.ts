import { startDatabases, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { views } from '../../contract/views.ts'
import { call } from '../../tools/remote/people.ts'

let databases: Databases
let hall: Hall

beforeAll(async () => {
  databases = await startDatabases()
  hall = await openHall(await databases.open())
})

afterAll(async () => {
  await hall.close()
  await databases.stop()
})

test('a number is taken, called, served and rated, and every screen sees it', async () => {
  const [kiosk, display, counter, tablet, manager] = [
    await hall.kiosk(), await hall.display(), await hall.counter('1'), await hall.tablet('1'), await hall.manager(),
  ]
  const taken = await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' })
  expect(taken).toEqual({ ok: true, answer: { ticket: 'A001', ahead: 0, link: expect.stringMatching(/^\/t\/office\/2026-11-20\/A001\/.{22}$/) as string } })
  await kiosk.until(({ services }) => services[0]?.waiting === 1)
  const phone = await hall.phone(taken.ok ? taken.answer.link ?? '' : '')
  expect(phone.view()).toMatchObject({ number: 'A001', state: 'waiting', ahead: 0 })

  hall.clock.pass(60_000)
  expect(await counter.send('ticket:callNext', { counter: '1' })).toMatchObject({ ok: true, answer: { ticket: 'A001' } })
  await display.until(({ calling }) => calling[0]?.ticket === 'A001' && calling[0].label === '1')
  await phone.until(({ state, counter: at }) => state === 'called' && at?.label === '1')

  hall.clock.pass(10_000)
  await counter.send('ticket:start', { counter: '1', ticket: 'A001' })
  hall.clock.pass(120_000)
  await counter.send('ticket:finish', { counter: '1', ticket: 'A001', outcome: 'received' })
  const asking = await tablet.until(({ asking: asked }) => asked !== null)
  expect(asking.asking).toMatchObject({ ticket: 'A001', transaction: 0 })

  expect(await tablet.send('rating:give', { ticket: 'A001', transaction: 0, level: 5, reasons: [], comment: null })).toMatchObject({ ok: true })
  const seen = await manager.until(({ today }) => today.satisfaction.ratings === 1)
  expect(seen.today).toMatchObject({
    issued: 1, served: 1, processingSeconds: 120,
    waitPerTransaction: { figure: 60, limit: 900, isMet: true },
    waitPerVisit: { figure: 60, limit: 1800, isMet: true },
    satisfaction: { figure: 1, limit: 0.95, isMet: true },
  })
  const answered = await tablet.until(({ asking: asked }) => asked?.answered !== null)
  expect(answered.asking?.answered).toEqual({ kind: 'rated', channel: 'tablet', level: 5, scale: 5, answers: {} })
})

test('every picture that was pushed is what the contract says', async () => {
  const [kiosk, display, counter, manager] = [await hall.kiosk(), await hall.display(), await hall.counter('2'), await hall.manager()]
  await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: 'tu-60', language: 'en' })
  await counter.send('ticket:callNext', { counter: '2' })
  await display.until(({ calling }) => calling.some(({ counter: at }) => at === '2'))
  for (const { pictures } of [kiosk, display, counter, manager]) {
    for (const { screen, view } of pictures) expect(views[screen].safeParse(view).error).toBeUndefined()
  }
})

test('the figures of the day are read back by the manager, and by nobody else', async () => {
  const ask = async (username: string | null) =>
    call(hall.url, 'GET', '/api/statistics?date=2026-11-20', username === null ? null : await hall.cookieOf(username))
  expect(await ask('manager')).toMatchObject({ status: 200, body: { all: { tickets: 2, served: 1, averageWait: 60, p90Wait: 60 } } })
  expect(await ask('officer1')).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
  expect(await ask(null)).toMatchObject({ status: 401, body: { code: 'signedOut' } })
})
