import { Readiness } from '../../server/operations/readiness.ts'
import { Metrics, officesTold } from '../../server/metrics/metrics.ts'
import { openHall } from '../support/hall.ts'
import { no, serveNext, take, ticketIn } from './support/asking.ts'
import { databases, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'

openForEach({ more: { metricsToken: 'nobody-else-knows-this' } })

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(hall.url + path, { headers })
  return { status: response.status, text: await response.text() }
}

/** The value of a figure as Prometheus reads it; null when it is not told. */
async function figure(name: string): Promise<number | null> {
  const { text } = await get('/metrics')
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return line === undefined ? null : Number(line.slice(name.length + 1))
}

test('a server with its database is alive and ready', async () => {
  expect(await get('/healthz')).toEqual({ status: 200, text: '{"ok":true}' })
  expect(await get('/readyz')).toEqual({ status: 200, text: '{"ready":true,"reasons":[]}' })
})

const works = () => Promise.resolve()
const fails = () => Promise.reject(new Error('gone'))
const hangs = () => new Promise<void>(() => undefined)

test.each([
  ['answers nothing', fails, works, ['databaseSilent']], ['does not answer in time', hangs, works, ['databaseSilent']],
  ['answers, but cannot be read', works, fails, ['ledgerUnreadable']],
] as const)('a server whose database %s is not ready, and says why', async (_how, askDatabase, readLedger, reasons) => {
  expect(await new Readiness({ askDatabase, readLedger }).reasons()).toEqual(reasons)
})

test('a server that is stopping is ready for nobody', async () => {
  const readiness = new Readiness({ askDatabase: works, readLedger: works })
  readiness.stop()
  expect(await readiness.reasons()).toEqual(['stopping'])
})

test('figures are for this machine, and for those who know the token', async () => {
  expect((await get('/metrics')).status).toBe(200)
  for (const passedOn of [{ 'x-forwarded-for': '203.0.113.7' }, { forwarded: 'for=203.0.113.7' }, { via: '1.1 proxy' }]) {
    expect(await get('/metrics', passedOn)).toEqual({ status: 403, text: '{"code":"notAllowed"}' })
    expect((await get('/metrics', { ...passedOn, authorization: 'Bearer somebody-guesses' })).status).toBe(403)
    expect((await get('/metrics', { ...passedOn, authorization: 'Bearer nobody-else-knows-this' })).status).toBe(200)
  }
})

test('the figures follow the hall: who waits, what was called and when it was shown, who is connected', async () => {
  const [kiosk, counter, display] = [await hall.kiosk(), await hall.counter('1'), await hall.display()]
  for (let number = 0; number < 3; number += 1) await take(kiosk)
  expect(await figure('luot_waiting{office="office"}')).toBe(3)
  const ticket = ticketIn(await counter.send('ticket:callNext', { counter: '1' })) ?? ''
  hall.clock.pass(300)
  expect(await display.send('call:acknowledge', { call: 1, proof: 'shown' })).toMatchObject({ ok: true })
  await counter.send('ticket:recall', { counter: '1', ticket })
  expect(await figure('luot_calls_total')).toBe(2)
  expect(await figure('luot_call_to_shown_seconds_count')).toBe(1)
  expect(await figure('luot_call_to_shown_seconds_sum')).toBeCloseTo(0.3)
  expect(await figure('luot_ledger_append_seconds_count')).toBeGreaterThan(3)
  expect(await figure('luot_connected{kind="kiosk"}')).toBe(1)
  expect(await figure('luot_connected{kind="officer"}')).toBe(1)
  expect(await figure('luot_waiting{office="office"}')).toBe(2)
  display.close()
  while (await figure('luot_connected{kind="display"}') !== null) await take(kiosk)
})

test('every "no" is counted by its code, over sockets and over HTTP', async () => {
  const counter = await hall.counter('1')
  expect(await counter.send('ticket:callNext', { counter: '1' })).toEqual(no('nobodyWaiting'))
  expect(await counter.send('ticket:callNext', { counter: '1' })).toEqual(no('nobodyWaiting'))
  expect((await get('/api/office')).status).toBe(401)
  expect(await figure('luot_refusals_total{code="nobodyWaiting"}')).toBe(2)
  expect(await figure('luot_refusals_total{code="signedOut"}')).toBe(1)
})

test('two servers in one process count each for itself', async () => {
  const other = await openHall(await databases.open(), { limits: lavish })
  await take(await other.kiosk())
  await serveNext(await other.counter('1'), '1')
  expect(await figure('luot_calls_total')).toBe(0)
  await other.close()
})

test('an installation of many offices tells one sum and no names', async () => {
  const told = async (count: number) => {
    const metrics = new Metrics()
    metrics.follow({
      waiting: () => Array.from({ length: count }, (_, index) => ({ office: `office-${index}`, waiting: 2 })),
      connected: () => ({}), freeBytes: () => Promise.resolve(null), backupAt: () => Promise.resolve(null),
    })
    return (await metrics.text()).split('\n').filter((line) => line.startsWith('luot_waiting{'))
  }
  expect(await told(officesTold)).toHaveLength(officesTold)
  expect(await told(officesTold + 1)).toEqual([`luot_waiting{office=""} ${2 * (officesTold + 1)}`])
})
