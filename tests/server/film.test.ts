import type { FilmDays, FilmFrame, FilmScreen, FilmStrip } from '../../contract/film.ts'
import { FilmDays as FilmDaysSchema, FilmStrip as FilmStripSchema } from '../../contract/film.ts'
import { views, type ScreenView } from '../../contract/views.ts'
import { filmsKept } from '../../server/film/films.ts'
import { nine, setClock } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { database, hall, openForEach, startAgain } from './support/each-hall.ts'
import { readLedger } from './support/ledger.ts'

openForEach({ others: [otherOffice] })

const today = '2026-11-20'
const minute = 60_000
const closing = Date.parse(`${today}T18:00:00+07:00`)

async function asked(path: string, username: string | null = 'manager'): Promise<{ status: number, said: unknown }> {
  const headers: Record<string, string> = username === null ? {} : { cookie: await hall.cookieOf(username) }
  const response = await fetch(hall.url + path, { headers })
  return { status: response.status, said: await response.json() }
}

async function days(username = 'manager'): Promise<FilmDays> {
  return FilmDaysSchema.parse((await asked('/api/films', username)).said)
}

async function strip(date = today): Promise<FilmStrip> {
  return FilmStripSchema.parse((await asked(`/api/films/${date}`)).said)
}

const framePath = (screen: FilmScreen, at: number, of = '', date = today) =>
  `/api/films/${date}/frame?${new URLSearchParams({ screen, of, at: String(at) }).toString()}`

async function frame<S extends FilmScreen>(screen: S, at: number, of = ''): Promise<FilmFrame<S>> {
  const { status, said } = await asked(framePath(screen, at, of))
  expect(status).toBe(200)
  const shown = said as FilmFrame<S>
  views[screen].parse(shown.view)
  return shown
}

/** Two numbers are given; a minute later the first is called and served, five minutes after that the second is called. */
async function morning() {
  const [kiosk, counter, display] = [await hall.kiosk(), await hall.counter('1'), await hall.display()]
  const manager = await hall.manager()
  const seen = new Map<number, { hall: ScreenView<'hall'>, counter: ScreenView<'counter'> }>()
  /** What the screens really showed at this moment. */
  const look = async (isSo: (view: ScreenView<'counter'>) => boolean) => {
    const own = await counter.until(isSo)
    const news = own.inHand?.number ?? null
    const shown = await display.until(({ calling, callCount, services }) => (calling[0]?.ticket ?? null) === news
      && (news === null || callCount > 0) && services[0]?.waiting === (own.waitingByService['ho-tich'] ?? 0))
    seen.set(hall.clock.now(), { hall: shown, counter: own })
    hall.clock.pass(minute)
  }
  await take(kiosk)
  await take(kiosk)
  await look(({ waitingCount }) => waitingCount === 2)
  await serveNext(counter, '1')
  hall.clock.pass(4 * minute)
  await counter.send('ticket:callNext', { counter: '1' })
  await look(({ inHand }) => inHand?.number === 'A002')
  await manager.until(({ today: { served } }) => served === 1)
  return { kiosk, counter, display, seen }
}

const withoutEstimates = ({ services, ...view }: ScreenView<'hall'>) => ({ ...view, services: services.map((service) => ({ ...service, expected: null })) })

test('a film shows what the hall and the officer saw, at the moment at which they saw it', async () => {
  const { seen } = await morning()
  expect(seen.size).toBe(2)
  for (const [at, { hall: shown, counter }] of seen) {
    expect(withoutEstimates((await frame('hall', at)).view)).toEqual(withoutEstimates(shown))
    expect({ ...(await frame('counter', at, '1')).view, isToldInHall: true }).toEqual(counter)
  }
})

test('a call is on the film from its own millisecond on, and not a millisecond earlier', async () => {
  await morning()
  const call = (await readLedger(database)).flatMap(({ events }) => events).findLast(({ type }) => type === 'ticketCalled')
  const at = call?.at ?? 0
  const before = await frame('hall', at - 1)
  expect([before.view.calling, before.until]).toEqual([[], at])
  expect((await frame('hall', at)).view.calling).toMatchObject([{ ticket: 'A002', label: '1', state: 'called' }])
  expect((await frame('hall', at - 1)).view).toEqual(before.view)
})

test('the manager\'s figures grow as the film goes on, and tell of the hour before its moment', async () => {
  await morning()
  const { to } = await strip()
  expect((await frame('manager', nine)).view.today).toMatchObject({ issued: 2, served: 0, servedLastHour: 0 })
  expect((await frame('manager', to)).view.today).toMatchObject({ issued: 2, served: 1, servedLastHour: 1 })
  expect((await frame('manager', to + 61 * minute)).view.today).toMatchObject({ served: 1, servedLastHour: 0 })
})

test('a day that goes on is played up to now, and later further', async () => {
  const { kiosk } = await morning()
  const first = await strip()
  expect([first.from, first.to, first.closedAt]).toEqual([nine, hall.clock.now(), null])
  hall.clock.pass(10 * minute)
  await take(kiosk)
  const later = await strip()
  expect(later.to).toBe(hall.clock.now())
  expect(later.quarters).toEqual([{ at: nine, issued: 2 }, { at: nine + 15 * minute, issued: 1 }])
  expect((await frame('hall', later.to)).view.services[0]).toMatchObject({ waiting: 1 })
  expect((await frame('hall', later.from)).view.services[0]).toMatchObject({ waiting: 2 })
})

test('a closed day ends when it was closed, also for a server that has just been started', async () => {
  await morning()
  hall.clock.set(closing)
  await hall.app.closeDueDays()
  await startAgain({ clock: setClock(closing + 24 * 60 * minute) })
  expect(await days()).toEqual({ dates: [today] })
  expect(await strip()).toMatchObject({ to: closing, closedAt: closing, counters: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }] })
  expect((await frame('hall', closing)).view.closed).toBe(true)
  expect((await frame('hall', closing - 1)).view).toMatchObject({ closed: false, calling: [{ ticket: 'A002' }] })
})

test('a film writes nothing: every ledger is afterwards as it was before, and no day is opened', async () => {
  await morning()
  const before = await readLedger(database)
  const { from, to } = await strip()
  for (let at = from; at <= to; at += minute) await frame('hall', at)
  for (const screen of ['hall', 'manager'] as const) await frame(screen, from)
  await asked('/api/films/2026-11-19')
  await asked(framePath('hall', from, '', '2026-11-21'))
  expect(await readLedger(database)).toEqual(before)
  expect(await database.models.ledger.distinct('day')).toEqual([today])
})

test('managers and administrators see films of their own office; officers, devices and strangers see none', async () => {
  await morning()
  const paths = ['/api/films', `/api/films/${today}`, framePath('hall', nine)]
  for (const path of paths) {
    for (const one of ['manager', 'admin']) expect((await asked(path, one)).status).toBe(200)
    expect(await asked(path, 'officer1')).toEqual({ status: 403, said: { code: 'notAllowed' } })
    expect(await asked(path, null)).toEqual({ status: 401, said: { code: 'signedOut' } })
  }
  expect(await days('other-manager')).toEqual({ dates: [] })
  for (const path of paths.slice(1)) expect(await asked(path, 'other-manager')).toEqual({ status: 404, said: { code: 'unknownDay' } })
})

test('what is no date, no screen, no counter or no moment is refused', async () => {
  await morning()
  expect(await asked('/api/films/yesterday')).toEqual({ status: 400, said: { code: 'invalidInput' } })
  for (const path of [framePath('rating' as FilmScreen, nine), framePath('hall', nine, '../x'), framePath('hall', -1), framePath('hall', Number.NaN)]) {
    expect(await asked(path)).toEqual({ status: 400, said: { code: 'invalidInput' } })
  }
  expect(await asked(framePath('counter', nine, '9'))).toEqual({ status: 404, said: { code: 'unknownCounter' } })
})

test('more films than are kept are read again, and show the same', async () => {
  await morning()
  const ledger = await readLedger(database)
  const others = Array.from({ length: filmsKept + 1 }, (_, index) => `2026-10-0${index + 1}`)
  await database.models.ledger.collection.insertMany(others.flatMap((day) => ledger.map((entry) => ({ ...entry, day }))))
  const { to } = await strip()
  const shown = await frame('hall', to)
  for (const date of others) expect((await asked(framePath('hall', to, '', date))).status).toBe(200)
  expect(await frame('hall', to)).toEqual(shown)
})

test('only a page that shows a film may stand in a frame, and only in one of our own', async () => {
  const policyOf = async (path: string) => (await fetch(hall.url + path)).headers.get('content-security-policy')?.split(';') ?? []
  for (const path of ['/display', '/counter', '/manager', '/display?filmed=1']) expect(await policyOf(path)).toContain('frame-ancestors \'none\'')
  for (const path of ['/display?film', '/counter?film', '/manager?film=1']) expect(await policyOf(path)).toContain('frame-ancestors \'self\'')
})
