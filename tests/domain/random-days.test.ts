import fc from 'fast-check'
import { emptyDay, type Day } from '../../domain/day.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import type { EventType } from '../../domain/events.ts'
import { passingReasons } from '../../domain/queue/call-reason.ts'
import { refusalCodes } from '../../domain/refusals.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { ticketStates } from '../../domain/ticket-state.ts'
import type { History } from './support/history.ts'
import { opensAt, system } from './support/office.ts'
import { randomDay } from './support/random-day.ts'
import { undoneBy } from './support/undone.ts'

/** The same days every time: what they are worth must not depend on luck. */
const days = fc.sample(randomDay, { numRuns: 300, seed: 2026 })

const happens: Record<EventType, true> = {
  dayOpened: true, officeChanged: true, dayClosed: true,
  counterOpened: true, counterPaused: true, counterResumed: true, counterHandedOver: true, counterClosed: true,
  ticketIssued: true, numbersLeased: true, walkInTaken: true, priorityChanged: true, ticketCalled: true, ticketRecalled: true,
  callShown: true, callSpoken: true, serviceStarted: true, serviceFinished: true, serviceContinued: true, serviceLeftOpen: true,
  ticketMissed: true, ticketReturned: true, ticketHeld: true, ticketResumed: true, ticketTransferred: true,
  ticketWithdrawn: true, ticketExpired: true, actionUndone: true, serviceRated: true, ratingDeclined: true,
}

test('on random days most of what is asked for is done, and some of it is refused', () => {
  const decisions = days.flatMap(({ steps }) => steps.filter(({ before }) => !before.closed).map(({ decision }) => decision))
  const accepted = decisions.filter((decision) => !isRefused(decision)).length / decisions.length
  expect(accepted).toBeGreaterThan(0.8)
  expect(accepted).toBeLessThan(0.97)
})

test('on random days everything happens that can happen', () => {
  const seen = new Set(days.flatMap(({ facts }) => facts.map(({ type }) => type)))
  expect([...seen].sort()).toEqual(Object.keys(happens).sort())
})

test('on random days tickets come to be in every state', () => {
  const seen = new Set(days.flatMap((history) => history.days.flatMap(({ tickets }) => tickets.map(({ state }) => state))))
  expect([...seen].sort()).toEqual([...ticketStates].sort())
})

/** Before the day begins, and after nine thousand numbers. */
const unheard: readonly string[] = ['dayNotOpen', 'seriesFull']

test('on random days every "no" is heard but that of a day that has not begun, or is full', () => {
  const refusals = days.flatMap(({ steps }) => steps.flatMap(({ decision }) => isRefused(decision) ? [decision.refusal] : []))
  expect([...new Set(refusals)].sort()).toEqual(refusalCodes.filter((code) => !unheard.includes(code)).sort())
})

test('on random days counters close while somebody waits for them', () => {
  const awaited = days.flatMap(({ events }) => events.filter(({ event, before }) =>
    event.type === 'counterClosed' && (before.lines[`@${event.counter}`] ?? []).length > 0))
  expect(awaited.length).toBeGreaterThan(20)
})

test('on random days every reason to pass somebody over is met, and every rule', () => {
  const reasons = days.flatMap(({ facts }) => facts.flatMap((event) => event.type === 'ticketCalled' ? [event.reason] : []))
  const passings = reasons.flatMap(({ passed = [] }) => passed.map(({ why }) => why))
  for (const why of passingReasons) expect([why, passings.filter((one) => one === why).length > 10]).toEqual([why, true])
  for (const rule of ['next', 'bound', 'chosen']) expect([rule, reasons.filter((one) => one.rule === rule).length > 10]).toEqual([rule, true])
})

test('on random days every kind of press is taken back, and managers close over those in hand', () => {
  const undone = days.flatMap(({ facts }) => [...undoneBy(facts).values()].map(({ type }) => type))
  expect(new Set(undone).size).toBe(8)
  expect(undone.length).toBeGreaterThan(150)
  const closings = days.flatMap(({ steps }) => steps.flatMap(({ command, decision }) =>
    command.type === 'counter:close' && !isRefused(decision) ? [decision.events[0]?.type] : []))
  expect(closings.filter((type) => type === 'ticketReturned').length).toBeGreaterThan(10)
  expect(closings.filter((type) => type === 'serviceLeftOpen').length).toBeGreaterThan(10)
})

function isServing(day: Day, counter: string): boolean {
  const inHand = day.counters[counter]?.inHand ?? null
  return day.tickets.some(({ number, state }) => number === inHand && state === 'serving')
}

test.each<[string, number, (history: History) => number]>([
  ['walk-ins', 300, ({ facts }) => facts.filter(({ type }) => type === 'walkInTaken').length],
  ['numbers given while the server was away', 100, ({ facts }) => facts.filter((event) => event.type === 'ticketIssued' && event.takenAt !== undefined).length],
  ['second matters', 100, ({ facts }) => facts.filter(({ type }) => type === 'serviceContinued').length],
  ['appointments', 100, ({ day }) => day.tickets.filter(({ appointedAt }) => appointedAt !== null).length],
  ['changed priorities', 100, ({ facts }) => facts.filter(({ type }) => type === 'priorityChanged').length],
  ['holds that are over', 30, ({ steps }) => steps.filter(({ command, decision }) => command.type === 'ticket:comeBack' && !isRefused(decision)).length],
  ['hand-overs with somebody being served', 10, ({ events }) => events.filter(({ event, before }) =>
    event.type === 'counterHandedOver' && isServing(before, event.counter)).length],
  ['calls by counters for priority only', 30, ({ events }) => events.filter(({ event, before }) =>
    event.type === 'ticketCalled' && before.office?.counters.some(({ id, only }) => id === event.counter && only !== null)).length],
  ['calls under a bound', 300, ({ events }) => events.filter(({ event, before }) =>
    event.type === 'ticketCalled' && before.office?.priorityBound !== null).length],
  ['idle stretches', 300, ({ day }) => total(day.statistics).durations.idle?.count ?? 0],
  ['pauses', 50, ({ facts }) => facts.filter(({ type }) => type === 'counterPaused').length],
])('on random days there are %s: more than %i', (_what, least, count) => {
  expect(days.reduce((sum, history) => sum + count(history), 0)).toBeGreaterThan(least)
})

test('some random days are long: many tickets, several visits with more than one transaction', () => {
  const tickets = days.map(({ day }) => day.tickets)
  expect(Math.max(...tickets.map(({ length }) => length))).toBeGreaterThan(25)
  expect(tickets.flat().filter(({ transactions }) => transactions.length > 1).length).toBeGreaterThan(100)
})

test('a day that was not opened takes no commands', () => {
  expect(decide(emptyDay, { type: 'day:close', by: system }, opensAt)).toEqual({ refusal: 'dayNotOpen' })
})
