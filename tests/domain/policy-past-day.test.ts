import fc from 'fast-check'
import type { Event } from '../../domain/events.ts'
import type { Office } from '../../domain/office.ts'
import { hasWaited } from '../../domain/ticket.ts'
import { compare, type Comparison } from '../../tools/policy/compare.ts'
import { pastDayOf } from '../../tools/policy/past-day.ts'
import { comparisonTable } from '../../tools/policy/print.ts'
import { withSettings } from '../../tools/policy/settings.ts'
import { simulate } from '../../tools/policy/simulate.ts'
import { office, opensAt } from './support/office.ts'
import { crowd, officeWith, openAllDay, planOf, visitor } from './support/plans.ts'
import { randomDay } from './support/random-day.ts'

const entries = (events: readonly Event[]) => events.map((event, index) => ({ commandId: `command-${index}`, events: [event] }))

/** Compares a day with itself under changed settings; `classes` are those that still lie beside the ledger, by entry. */
function change(events: readonly Event[], settings: readonly string[], classes: Readonly<Record<string, string>> = {}): Comparison {
  return compare(pastDayOf(entries(events)), (id) => classes[id] ?? null, (rules: Office) => withSettings(rules, settings))
}

const elderly = { priorityClass: 'elderly' }
const oneCounter = officeWith([{ id: 'q1', primary: ['land'] }], 30)
const threeCounters = officeWith([
  { id: 'q1', primary: ['land', 'birth'] }, { id: 'q2', primary: ['tax', 'land'] }, { id: 'q3', primary: ['birth', 'tax'] },
], 600)
const visitors = [visitor(0, 100), visitor(10, 100), visitor(40, 100), visitor(60, 100, elderly), visitor(150, 100, elderly)]
const { events: day } = simulate(planOf(oneCounter, visitors))

test('a changed credit shows who would have waited how long, beside the day as it was', () => {
  const { groups, limitSeconds, isClosed } = change(day, ['priority.elderly=strict'])
  expect({ limitSeconds, isClosed }).toEqual({ limitSeconds: 1800, isClosed: false })
  expect(groups['priority']?.recorded).toEqual({ people: 2, mean: 195, median: 140, p90: 250, shareWithin: 1, notCompleted: 0 })
  expect(groups['elderly']?.changed).toEqual({ people: 2, mean: 45, median: 40, p90: 50, shareWithin: 1, notCompleted: 0 })
  expect(groups['ordinary']?.recorded.mean).toBe((0 + 90 + 260) / 3)
  expect(groups['ordinary']?.changed.mean).toBe((0 + 290 + 360) / 3)
  expect(Object.keys(groups)).toEqual(['all', 'ordinary', 'priority', 'elderly'])
})

test('no credit at all is first come, first served', () => {
  expect(change(day, ['priority=0']).groups['all']?.changed.mean).toBe((0 + 90 + 160 + 240 + 250) / 5)
})

test('the share within the limit is of the limit in force on that day', () => {
  const strictest = { ...oneCounter, targets: [{ kpi: 'waitPerVisit' as const, from: '2022-01-01', to: null, limit: 100, source: 'T' }] }
  const { events } = simulate(planOf(strictest, visitors))
  expect(change(events, ['priority=strict']).groups['all']?.changed.shareWithin).toBe(3 / 5)
  expect(change(events, ['priority=strict']).groups['all']?.recorded.shareWithin).toBe(2 / 5)
})

test('a counter that takes other services serves other people, and who is never called is not completed', () => {
  const people = [visitor(0, 60), visitor(0, 60), visitor(0, 60, { service: 'tax' })]
  const closing = ['q1', 'q2', 'q3'].map((counter) => ({ at: opensAt + 600_000, counter, status: 'closed' as const }))
  const { groups } = change(simulate(planOf(threeCounters, people, [...openAllDay(threeCounters), ...closing])).events, [
    'counter.q1.primary=birth', 'counter.q2.primary=land', 'counter.q3.primary=birth', 'counter.q3.secondary=',
  ])
  expect(groups['all']?.simulated).toMatchObject({ people: 3, mean: 0, notCompleted: 0 })
  expect(groups['all']?.changed).toMatchObject({ people: 2, mean: 30, notCompleted: 1 })
})

test('a day that is not closed is simulated as far as it went: who waits then is not called', () => {
  const events = day.filter(({ at }) => at <= opensAt + 100_000)
  const { groups } = change(events, ['priority=0'])
  expect(groups['all']?.recorded).toMatchObject({ people: 1, mean: 0, notCompleted: 3 })
  expect(groups['all']?.simulated).toMatchObject({ people: 1, mean: 0, notCompleted: 3 })
})

test('a forgotten class is the only one with its credit, else nobody knows which', () => {
  const two = { ...oneCounter, priorityClasses: [...oneCounter.priorityClasses, { ...office.priorityClasses[1], id: 'merit', name: { vi: '', en: '' }, creditSeconds: 30, atKiosk: true }] }
  const { events } = simulate(planOf(two, visitors))
  const issued = events.flatMap(({ type }, index) => type === 'ticketIssued' ? [`command-${index}`] : [])
  expect(Object.keys(change(day, ['priority=0']).groups)).toContain('elderly')
  const { groups } = change(events, ['priority.merit=strict'], { [issued[4] ?? '']: 'merit/frail' })
  expect(Object.keys(groups)).toEqual(['all', 'ordinary', 'priority', 'merit', 'priority, class forgotten'])
  expect(groups['merit']?.changed).toMatchObject({ people: 1, mean: 50 })
  expect(groups['priority, class forgotten']?.recorded).toMatchObject({ people: 1, mean: 140 })
})

test('a day whose counters called by the rule at once is simulated as it was', () => {
  fc.assert(fc.property(crowd, (people) => {
    const { events } = simulate(planOf(threeCounters, people, [
      ...openAllDay(threeCounters),
      { at: opensAt + 1_000_000, counter: 'q1', status: 'paused' }, { at: opensAt + 1_500_000, counter: 'q1', status: 'open' },
      { at: opensAt + 2_000_000, counter: 'q2', status: 'closed' },
    ]))
    for (const { recorded, simulated } of Object.values(change(events, ['priorityBound=1']).groups)) expect(simulated).toEqual(recorded)
  }))
})

test('any day can be simulated, whatever happened on it, and nobody is lost', () => {
  fc.assert(fc.property(randomDay, ({ facts, day: { tickets } }) => {
    const { groups } = change(facts, ['priority=0', 'priorityBound=2', 'returnPenaltySeconds=0', 'counter.q1.secondary='])
    const visits = tickets.filter((ticket) => hasWaited(ticket) || ticket.state === 'waiting')
    const finished = visits.filter(({ state }) => state === 'finished').length
    expect(groups['all']?.recorded).toMatchObject({ people: finished, notCompleted: visits.length - finished })
    expect(groups['all']?.changed.people).toBeLessThanOrEqual(finished)
  }), { numRuns: 60 })
})

test('the table says what is compared with what', () => {
  const text = comparisonTable(change(day, ['priority=strict']), ['priority=strict'])
  expect(text).toContain('ninh-giang 2026-03-02, not closed yet: as far as it went; changed: priority=strict')
  expect(text).toMatch(/elderly +people +2 +2 +2\n +mean +195\.0 +195\.0 +45\.0\n/)
  expect(text).toContain('limit in force: 1800 s')
})

const keys = 'priority, priority.<class>, priorityBound, returnPenaltySeconds, counter.<id>.primary, counter.<id>.secondary'

test.each([
  ['credit=1', `unknown key "credit"; the keys are ${keys}`],
  ['priority.elderly.x=1', `unknown key "priority.elderly.x"; the keys are ${keys}`],
  ['counter.q1=land', `unknown key "counter.q1"; the keys are ${keys}`],
  ['priority', `"priority" is not key=value; the keys are ${keys}`],
  ['priority.young=1', 'unknown priority class "young"; there are elderly, merit'],
  ['priority=soon', 'priority cannot be "soon"; it takes a whole number of seconds from 0 to 86400, or strict'],
  ['priority.merit=-1', 'priority.merit cannot be "-1"; it takes a whole number of seconds from 0 to 86400, or strict'],
  ['priority=86401', 'priority cannot be "86401"; it takes a whole number of seconds from 0 to 86400, or strict'],
  ['priorityBound=0', 'priorityBound cannot be "0"; it takes a whole number from 1 to 1000, or none'],
  ['returnPenaltySeconds=1.5', 'returnPenaltySeconds cannot be "1.5"; it takes a whole number of seconds from 0 to 86400'],
  ['counter.q9.primary=land', 'unknown counter "q9"; there are q1, q2, q3'],
  ['counter.q1.secondary=land,fish', 'unknown service "fish"; there are land, birth, tax, notary'],
])('a setting that cannot be is refused with what is allowed: %s', (setting, why) => {
  expect(() => withSettings(office, [setting])).toThrow(why)
})

test('settings are applied one after the other', () => {
  const changed = withSettings(office, ['priority=60', 'priority.merit=strict', 'priorityBound=3', 'returnPenaltySeconds=0', 'counter.q1.secondary=', 'counter.q2.primary=tax, land'])
  expect(changed.priorityClasses.map(({ id, creditSeconds }) => [id, creditSeconds])).toEqual(
    office.priorityClasses.map(({ id }) => [id, id === 'merit' ? 86_400 : 60]))
  expect(changed).toMatchObject({ priorityBound: 3, returnPenaltySeconds: 0 })
  expect(changed.counters[0]).toMatchObject({ primary: ['land', 'birth'], secondary: [] })
  expect(changed.counters[1]).toMatchObject({ primary: ['tax', 'land'], secondary: ['land'] })
  expect(withSettings(changed, ['priorityBound=none']).priorityBound).toBeNull()
})
