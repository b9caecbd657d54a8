import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { usualAlerts } from '../../domain/alerts/settings.ts'
import { Duties, silenceMs } from '../../server/nodes/duties.ts'
import { dutyStore } from '../../server/store/duties.ts'
import { call } from '../../tools/remote/people.ts'
import { take } from '../server/support/asking.ts'
import { lavish } from '../server/support/lavish.ts'
import { readLedger } from '../server/support/ledger.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { nine, openHall, setClock, type Hall, type SetClock } from '../support/hall.ts'
import { smallOffice } from '../support/small-office.ts'

const minuteMs = 60_000
const office = { ...smallOffice, targets: [], alerts: { ...usualAlerts, waitMinutes: 10, quotaPercent: null, screenMinutes: null } }

let databases: Databases
let database: Database

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => { database = await databases.open() })

describe('three servers on one database whose clocks are two minutes apart', () => {
  let clocks: SetClock[]
  let halls: Hall[]
  let receiver: Server
  let letters: string[]

  beforeEach(async () => {
    letters = []
    receiver = createServer((request, response) => {
      request.resume().on('end', () => {
        letters.push(String(request.headers['luot-event']))
        response.end()
      })
    })
    await new Promise<void>((listening) => { receiver.listen(0, '127.0.0.1', listening) })
    clocks = [0, 2, -2].map((minutes) => setClock(nine + minutes * minuteMs))
    halls = []
    for (const clock of clocks) halls.push(await openHall(database, { limits: lavish, clock, office }))
  })
  afterEach(async () => {
    for (const hall of halls) await hall.close()
    await new Promise((closed) => { receiver.close(closed) })
  })

  function first(): Hall {
    const [hall] = halls
    if (hall === undefined) throw new Error('no hall is open')
    return hall
  }
  const everywhere = async (job: (hall: Hall) => Promise<void>) => { await Promise.all(halls.map(job)) }
  const pass = (ms: number) => { for (const clock of clocks) clock.pass(ms) }

  async function tell(...events: string[]): Promise<void> {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/told`
    const { status } = await call(first().url, 'POST', '/api/webhooks', await first().cookieOf('admin'), { url, events, isLan: true })
    expect(status).toBe(201)
  }

  test('an alert is told once when it begins and once when it ends, whichever of them looks, and however often', async () => {
    await tell('alert.began', 'alert.ended')
    const kiosk = await first().kiosk()
    await take(kiosk)
    for (const hall of halls) await hall.manager()
    await everywhere((hall) => hall.app.followLedgers())
    pass(15 * minuteMs)
    for (const _ of [1, 2, 3]) await everywhere((hall) => hall.app.watchAlerts())
    expect(letters).toEqual(['alert.began'])
    await kiosk.send('ticket:withdraw', { ticket: 'A001' })
    const desk = await first().counter('1')
    await desk.send('ticket:callNext', { counter: '1' })
    await everywhere((hall) => hall.app.followLedgers())
    for (const _ of [1, 2, 3]) await everywhere((hall) => hall.app.watchAlerts())
    expect(letters).toEqual(['alert.began', 'alert.ended'])
  })

  test('a day is closed, recorded and told once', async () => {
    await tell('day.closed', 'day.corrected')
    await take(await first().kiosk())
    pass(9 * 60 * minuteMs)
    for (const _ of [1, 2]) await everywhere((hall) => hall.app.closeDueDays())
    for (const _ of [1, 2]) await everywhere((hall) => hall.app.watchAlerts())
    const events = (await readLedger(database)).flatMap((entry) => entry.events)
    expect(events.filter(({ type }) => type === 'dayClosed')).toHaveLength(1)
    expect(await database.models.dayRecords.countDocuments()).toBe(1)
    expect(await database.models.feed.countDocuments()).toBe(1)
    expect(letters).toEqual(['day.closed'])
  })

  test('what the server with the fastest clock prepares is sent at once by the one with the slowest', async () => {
    await tell('day.closed')
    await take(await first().kiosk())
    pass(9 * 60 * minuteMs)
    const [, fast, slow] = halls
    await fast?.app.closeDueDays()
    await slow?.app.watchAlerts()
    expect(letters).toEqual(['day.closed'])
  })
})

describe('a duty', () => {
  let now: number
  const node = () => new Duties(dutyStore(database.models), () => now)
  const has = async (one: Duties) => (await one.hold(['alerts'])).has('alerts')

  beforeEach(() => { now = 1_000_000 })

  test('is one node\'s, also when many ask at the same moment', async () => {
    const all = Array.from({ length: 8 }, node)
    const holders = await Promise.all(all.map(has))
    expect(holders.filter(Boolean)).toHaveLength(1)
    expect(await Promise.all(all.map(has))).toEqual(holders)
  })

  test('stays with a holder that goes on, and is taken over by one other when it has been silent for long', async () => {
    const [holder, others] = [node(), [node(), node()]]
    expect(await has(holder)).toBe(true)
    for (const _ of [1, 2, 3]) {
      for (const other of others) expect(await has(other)).toBe(false)
      now += silenceMs - 1
      expect(await has(holder)).toBe(true)
    }
    for (const other of others) expect(await has(other)).toBe(false)
    now += silenceMs + 1
    const taken = await Promise.all(others.map(has))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await has(holder)).toBe(false)
  })

  test('that its holder leaves is free at once', async () => {
    const [holder, other] = [node(), node()]
    expect([await has(holder), await has(other)]).toEqual([true, false])
    await holder.release()
    expect(await has(other)).toBe(true)
  })
})
