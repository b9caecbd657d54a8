import fc from 'fast-check'
import { alertKinds, alertName } from '../../../domain/alerts/alert.ts'
import { averageAfter, passesIn, waitsOf, type DayWaits } from '../../../domain/alerts/average-wait.ts'
import { alertsOf, type Seen } from '../../../domain/alerts/rules.ts'
import type { AlertSettings } from '../../../domain/alerts/settings.ts'
import { fewestServiceMinutes, usualAlerts } from '../../../domain/alerts/settings.ts'
import type { Office } from '../../../domain/office.ts'
import { nothingExpected } from '../../../domain/views/expected.ts'
import { onRandomDays } from '../support/every-day.ts'
import { History } from '../support/history.ts'
import { taking } from '../support/hall.ts'
import { office, officer, officeHours } from '../support/office.ts'

const minute = 60_000
const off: AlertSettings = { waitMinutes: null, forecastMinutes: null, idleMinutes: null, serviceMinutes: null, quotaPercent: null, screenMinutes: null }

function hallWith(alerts: Partial<AlertSettings>, more: Partial<Office> = {}): History {
  return new History({ ...office, targets: [], ...more, alerts: { ...off, ...alerts } })
}

function seenIn({ day, now }: History, after = 0, more: Partial<Seen> = {}) {
  return alertsOf(day, { now: now + after, expected: nothingExpected, screens: [], ...more })
}

const target = { kpi: 'waitPerTransaction', from: '2026-01-01', to: null, limit: 900, source: 'test' } as const

test('somebody who waits for longer than the limit is told of, by service, from the moment it was too long', () => {
  const hall = hallWith({ waitMinutes: 10 })
  hall.ask(taking('land'))
  hall.ask(taking('tax'))
  expect(seenIn(hall, 10 * minute)).toEqual([])
  expect(seenIn(hall, 10 * minute + 1)).toMatchObject([
    { kind: 'longWait', about: 'land', ticket: 'A001', at: hall.now + 10 * minute, limit: 600 }, { kind: 'longWait', about: 'tax', ticket: 'K001' },
  ])
})

test('another one who waits longest now makes no new alert', () => {
  const hall = hallWith({ waitMinutes: 10 })
  hall.ask(taking('land'))
  hall.ask(taking('land'))
  const [before] = seenIn(hall, 20 * minute)
  hall.ask({ type: 'counter:open', counter: 'q1', by: officer('q1') })
  hall.ask({ type: 'ticket:callNext', counter: 'q1', by: officer('q1') })
  const [after] = seenIn(hall, 21 * minute)
  if (before === undefined || after === undefined) throw new Error('nobody was told of')
  expect([before.ticket, after.ticket]).toEqual(['A001', 'A002'])
  expect(alertName(after)).toBe(alertName(before))
})

test('a counter that is free while people wait is told of, and one that nobody waits for is not', () => {
  const hall = hallWith({ idleMinutes: 3 })
  hall.ask({ type: 'counter:open', counter: 'q1', by: officer('q1') })
  expect(seenIn(hall, 60 * minute)).toEqual([])
  hall.ask(taking('land'))
  expect(seenIn(hall, 4 * minute)).toMatchObject([{ kind: 'idleCounter', about: 'q1', measured: 240, limit: 180 }])
})

test('handling a case for less than half an hour alarms nobody, whatever the office has set that it may set', () => {
  onRandomDays(({ day, now }) => {
    for (const alert of alertsOf(day, { now, expected: nothingExpected, screens: [] })) {
      if (alert.kind === 'longService') expect(alert.measured).toBeGreaterThan(fewestServiceMinutes * 60)
    }
  })
  const hall = hallWith({ serviceMinutes: 30 })
  hall.ask({ type: 'counter:open', counter: 'q1', by: officer('q1') })
  hall.ask(taking('land'))
  hall.ask({ type: 'ticket:callNext', counter: 'q1', by: officer('q1') })
  hall.ask({ type: 'ticket:start', counter: 'q1', ticket: 'A001', by: officer('q1') })
  expect(seenIn(hall, 30 * minute)).toEqual([])
  expect(seenIn(hall, 31 * minute)).toMatchObject([{ kind: 'longService', about: 'q1', ticket: 'A001' }])
})

test('a quota is told of when nine tenths of it are taken, and a screen that is away only in the office\'s hours', () => {
  const services = office.services.map((service) => ({ ...service, quota: 10 }))
  const hall = hallWith({ quotaPercent: 90, screenMinutes: 2 }, { services, openingHours: officeHours })
  hall.now += minute
  for (let taken = 0; taken < 8; taken += 1) hall.ask(taking('land'))
  const away = { screens: [{ id: 'kiosk', awaySince: hall.now }, { id: 'display', awaySince: null }] }
  expect(seenIn(hall)).toEqual([])
  hall.ask(taking('land'))
  expect(seenIn(hall)).toMatchObject([{ kind: 'quota', about: 'land', measured: 9, limit: 10 }])
  expect(seenIn(hall, 3 * minute, away).map(({ kind, about }) => [kind, about])).toEqual([['screenAway', 'kiosk'], ['quota', 'land']])
  expect(seenIn(hall, 4.5 * 60 * minute, away)).toEqual([])
})

test('the average counts those who still wait, and is told of beforehand when it will pass its target', () => {
  const hall = hallWith({ forecastMinutes: 30 }, { targets: [target] })
  hall.ask(taking('land'))
  expect(seenIn(hall, 15 * minute)).toMatchObject([{ kind: 'forecast', at: hall.now + 16 * minute, limit: 900 }])
  expect(seenIn(hall, 16 * minute)).toMatchObject([{ kind: 'averageWait', measured: 960, limit: 900 }])
  const soon = { services: { land: { p50: 300, p90: 600, stretch: 1 } }, tickets: {} }
  expect(seenIn(hall, minute, { expected: soon })).toEqual([])
})

test('on a day that has not begun or is closed nothing needs a manager, nor where everything is switched off', () => {
  onRandomDays(({ day, now }) => {
    if (day.closed) expect(alertsOf(day, { now, expected: nothingExpected, screens: [] })).toEqual([])
    if (day.office === null) return
    const silent = { ...day, office: { ...day.office, targets: [], alerts: off } }
    expect(alertsOf(silent, { now, expected: nothingExpected, screens: [{ id: 'x', awaySince: 0 }] })).toEqual([])
  })
})

test('whatever happens, each alert is beyond its limit, has a name of its own, and the most urgent is first', () => {
  onRandomDays(({ day, now }) => {
    if (day.office === null) return
    const watchful = { ...day, office: { ...day.office, alerts: { ...usualAlerts, waitMinutes: 1, idleMinutes: 1 } } }
    const alerts = alertsOf(watchful, { now, expected: nothingExpected, screens: [] })
    for (const { kind, measured, limit, at } of alerts) {
      if (kind !== 'quota') expect(measured).toBeGreaterThan(limit)
      if (kind !== 'forecast') expect(at).toBeLessThanOrEqual(now)
    }
    expect(new Set(alerts.map(alertName)).size).toBe(alerts.length)
    const ranks = alerts.map(({ kind }) => alertKinds.indexOf(kind))
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
  })
})

const seconds = fc.integer({ min: 0, max: 7200 }).map((n) => n * 1000)
const dayWaits: fc.Arbitrary<DayWaits> = fc.record({
  overMs: seconds, over: fc.integer({ min: 1, max: 50 }),
  open: fc.array(fc.record({ soFarMs: seconds, furtherMs: fc.oneof(seconds, fc.constant(Infinity)) }), { maxLength: 30 }),
})

describe('the forecast', () => {
  test('never falls as time goes on, and never exceeds everybody waiting on', () => {
    fc.assert(fc.property(dayWaits, seconds, seconds, (waits, one, other) => {
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)]
      const [early = 0, late = 0, now = 0] = [averageAfter(waits, sooner), averageAfter(waits, later), averageAfter(waits, 0)].map((n) => n ?? 0)
      expect(late).toBeGreaterThanOrEqual(early - 1e-9)
      expect(late).toBeLessThanOrEqual(now + later / 1000 + 1e-9)
    }))
  })

  test('names the first minute at which the average is above the limit', () => {
    fc.assert(fc.property(dayWaits, fc.integer({ min: 1, max: 3600 }), (waits, limit) => {
      const ms = passesIn(waits, limit, 30 * minute)
      const above = (at: number) => (averageAfter(waits, at) ?? 0) > limit
      if (ms === null) expect(above(30 * minute)).toBe(false)
      else expect([above(ms), ms > minute && above(ms - minute)]).toEqual([true, false])
    }))
  })

  test('a counter more that shortens the waits to come makes it no worse', () => {
    fc.assert(fc.property(dayWaits, seconds, (waits, ms) => {
      const faster = { ...waits, open: waits.open.map(({ soFarMs, furtherMs }) => ({ soFarMs, furtherMs: furtherMs / 2 })) }
      expect(averageAfter(faster, ms) ?? 0).toBeLessThanOrEqual((averageAfter(waits, ms) ?? 0) + 1e-9)
    }))
  })

  test('counts everybody once: the served, those called, and those who wait', () => {
    onRandomDays(({ day, now }) => {
      if (day.office === null) return
      const waiting = day.tickets.filter(({ state }) => state === 'waiting').length
      expect(waitsOf(day, now, nothingExpected).open).toHaveLength(waiting)
    })
  })
})
