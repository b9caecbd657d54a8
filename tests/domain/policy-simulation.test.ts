import fc from 'fast-check'
import { strictCreditSeconds } from '../../domain/office.ts'
import { timeIn, type Ticket } from '../../domain/ticket.ts'
import { simulate } from '../../tools/policy/simulate.ts'
import type { Visitor } from '../../tools/policy/visitors.ts'
import { opensAt } from './support/office.ts'
import { crowd, oneLine, officeWith, openAllDay, planOf, visitor } from './support/plans.ts'

const oneCounter = (creditSeconds: number) => officeWith([{ id: 'q1', primary: ['land'] }], creditSeconds)
const threeCounters = officeWith([
  { id: 'q1', primary: ['land', 'birth'] }, { id: 'q2', primary: ['tax', 'land'] }, { id: 'q3', primary: ['birth', 'tax'] },
], 600)

const waitsOf = (tickets: readonly Ticket[]) => tickets.map((ticket) => timeIn(ticket, 'waiting') / 1000)
const calledAt = (ticket: Ticket) => ticket.spans.find(({ state }) => state === 'called')?.from ?? Infinity
const elderly = { priorityClass: 'elderly' }

test('a counter calls who came first, a priority person as if come earlier, and a strict one before all others', () => {
  const visitors = [visitor(0, 100), visitor(10, 100), visitor(40, 100), visitor(60, 100, elderly), visitor(150, 100, elderly)]
  const waits = (credit: number) => waitsOf(simulate(planOf(oneCounter(credit), visitors)).tickets)
  expect(waits(0)).toEqual([0, 90, 160, 240, 250])
  expect(waits(30)).toEqual([0, 90, 260, 140, 250])
  expect(waits(strictCreditSeconds)).toEqual([0, 290, 360, 40, 50])
})

test('a bound on priority in a row gives others their turn', () => {
  const visitors = [visitor(0, 100, elderly), ...[1, 2, 3].map((comes) => visitor(comes, 100, elderly)), visitor(4, 100)]
  const rules = { ...oneCounter(strictCreditSeconds), priorityBound: 2 }
  expect(waitsOf(simulate(planOf(rules, visitors)).tickets)).toEqual([0, 99, 198, 397, 296])
})

test('a counter that is to close finishes first, and nobody is called to it after that', () => {
  const closing = [...openAllDay(oneCounter(0)), { at: opensAt + 50_000, counter: 'q1', status: 'closed' as const }]
  const { tickets, events } = simulate(planOf(oneCounter(0), [visitor(0, 100), visitor(10, 100)], closing))
  expect(tickets.map(({ state }) => state)).toEqual(['finished', 'waiting'])
  expect(events.at(-1)).toEqual({ type: 'counterClosed', at: opensAt + 100_000, counter: 'q1' })
})

test('who gives up leaves the line, unless called before', () => {
  const visitors = [visitor(0, 100), visitor(10, 100, { leavesAt: opensAt + 99_000 }), visitor(20, 100, { leavesAt: opensAt + 100_001 })]
  const { tickets } = simulate(planOf(oneCounter(0), visitors))
  expect(tickets.map(({ state }) => state)).toEqual(['finished', 'withdrawn', 'finished'])
  expect(waitsOf(tickets)).toEqual([0, 89, 80])
})

test('who comes and gives up in one instant was there', () => {
  const { tickets } = simulate(planOf(oneCounter(0), [visitor(0, 100), visitor(10, 100, { leavesAt: opensAt + 10_000 })]))
  expect(tickets[1]).toMatchObject({ state: 'withdrawn', since: opensAt + 10_000 })
})

test('of several free counters the one that has been free longest calls', () => {
  const two = officeWith([{ id: 'q1', primary: ['land'] }, { id: 'q2', primary: ['land'] }], 0)
  const { tickets } = simulate(planOf(two, [visitor(0, 100), visitor(0, 50), visitor(200, 10), visitor(205, 10)]))
  expect(tickets.map(({ transactions }) => transactions[0]?.counter)).toEqual(['q1', 'q2', 'q2', 'q1'])
})

test('who comes to a counter without a number is dealt with there as soon as it is free, before the line', () => {
  const visitors = [visitor(0, 100), visitor(10, 100), visitor(20, 50, { walkInAt: 'q1' })]
  expect(waitsOf(simulate(planOf(oneCounter(0), visitors)).tickets)).toEqual([0, 140, 0])
})

test('who was sent to a counter waits for that one, who missed the call comes back with a penalty', () => {
  const [sent, next] = [visitor(0, 10, { end: { kind: 'transfer' } }), visitor(0, 60, { service: 'tax', toCounter: 'q2' })]
  const away: Visitor = {
    ...visitor(0, 0, { service: 'tax' }), legs: [
      { service: 'tax', toCounter: null, walkMs: 30_000, serviceMs: null, end: { kind: 'miss', backAfterMs: 60_000 } }, next.legs[0],
    ],
  }
  const rules = officeWith([{ id: 'q1', primary: ['land'] }, { id: 'q2', primary: ['tax'] }], 0)
  const { tickets } = simulate(planOf({ ...rules, returnPenaltySeconds: 300 }, [{ ...sent, legs: [sent.legs[0], next.legs[0]] }, away, visitor(80, 100, { service: 'tax' })]))
  // q2: the missed call until 30, who was sent until 90, who came at 80 until 190, who came back at 90 but counts from 300.
  expect(waitsOf(tickets)).toEqual([20, 100, 10])
  expect(tickets.map(({ state }) => state)).toEqual(['finished', 'finished', 'finished'])
})

test('with one counter and no credit people are called in the order in which they came', () => {
  fc.assert(fc.property(oneLine, (visitors) => {
    const { tickets } = simulate(planOf(oneCounter(0), visitors))
    const byCall = tickets.toSorted((one, other) => calledAt(one) - calledAt(other))
    expect(byCall.map(({ order }) => order)).toEqual(tickets.map((_, order) => order))
  }))
})

/** With unequal services it may: a long service that would have been over keeps the priority person who comes during it waiting. */
test('with one counter and equal services a larger credit never lengthens the mean wait of those who have it', () => {
  const alike = oneLine.map((visitors) => visitors.map((one) => ({ ...visitor(0, 300), arrivesAt: one.arrivesAt, priorityClass: one.priorityClass })))
  const credit = fc.oneof(fc.integer({ min: 0, max: 3600 }), fc.constant(strictCreditSeconds))
  fc.assert(fc.property(alike, credit, credit, (visitors, one, other) => {
    const total = (creditSeconds: number) => waitsOf(simulate(planOf(oneCounter(creditSeconds), visitors)).tickets)
      .reduce((sum, wait, index) => visitors[index]?.priorityClass === null ? sum : sum + wait, 0)
    expect(total(Math.max(one, other))).toBeLessThanOrEqual(total(Math.min(one, other)))
  }))
})

test('the counter is never free while somebody waits', () => {
  fc.assert(fc.property(oneLine, (visitors) => {
    const { tickets } = simulate(planOf(oneCounter(600), visitors))
    const ends = new Set(tickets.map(({ since }) => since))
    for (const ticket of tickets) if (timeIn(ticket, 'waiting') > 0) expect(ends).toContain(calledAt(ticket))
  }))
})

test('nobody is lost: all are served, gave up, or missed their call for good, each for as long as they bring along', () => {
  fc.assert(fc.property(crowd, (visitors) => {
    const { tickets } = simulate(planOf(threeCounters, visitors))
    tickets.forEach((ticket, index) => {
      const { legs, leavesAt } = visitors[index] ?? visitor(0, 0)
      const goesForGood = legs.at(-1)?.end.kind === 'miss'
      if (ticket.state === 'withdrawn') expect(ticket.since).toBe(leavesAt)
      else expect(ticket.state).toBe(goesForGood ? 'missed' : 'finished')
      if (ticket.state === 'finished') expect(timeIn(ticket, 'serving')).toBe(legs.reduce((sum, { serviceMs }) => sum + (serviceMs ?? 0), 0))
    })
  }))
})

test('the same plan gives the same day', () => {
  fc.assert(fc.property(crowd, (visitors) => {
    expect(simulate(planOf(threeCounters, visitors))).toEqual(simulate(planOf(threeCounters, visitors)))
  }), { numRuns: 20 })
})
