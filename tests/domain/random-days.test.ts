import fc from 'fast-check'
import { emptyDay } from '../../domain/day.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import type { EventType } from '../../domain/events.ts'
import { refusalCodes } from '../../domain/refusals.ts'
import { ticketStates } from '../../domain/ticket-state.ts'
import { opensAt, system } from './support/office.ts'
import { randomDay } from './support/random-day.ts'

/** The same days every time: what they are worth must not depend on luck. */
const days = fc.sample(randomDay, { numRuns: 300, seed: 2026 })

const happens: Record<EventType, true> = {
  dayOpened: true, officeChanged: true, dayClosed: true,
  counterOpened: true, counterPaused: true, counterResumed: true, counterClosed: true,
  ticketIssued: true, ticketCalled: true, ticketRecalled: true, serviceStarted: true, serviceFinished: true,
  ticketMissed: true, ticketReturned: true, ticketHeld: true, ticketResumed: true, ticketTransferred: true,
  ticketWithdrawn: true, ticketExpired: true, serviceRated: true, ratingDeclined: true,
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

test('on random days every "no" is heard but the one that comes before the day begins', () => {
  const refusals = days.flatMap(({ steps }) => steps.flatMap(({ decision }) => isRefused(decision) ? [decision.refusal] : []))
  expect([...new Set(refusals)].sort()).toEqual(refusalCodes.filter((code) => code !== 'dayNotOpen').sort())
})

test('on random days counters close while somebody waits for them', () => {
  const awaited = days.flatMap(({ events }) => events.filter(({ event, before }) =>
    event.type === 'counterClosed' && (before.lines[`@${event.counter}`] ?? []).length > 0))
  expect(awaited.length).toBeGreaterThan(20)
})

test('some random days are long: many tickets, several visits with more than one transaction', () => {
  const tickets = days.map(({ day }) => day.tickets)
  expect(Math.max(...tickets.map(({ length }) => length))).toBeGreaterThan(25)
  expect(tickets.flat().filter(({ transactions }) => transactions.length > 1).length).toBeGreaterThan(100)
})

test('a day that was not opened takes no commands', () => {
  expect(decide(emptyDay, { type: 'day:close', by: system }, opensAt)).toEqual({ refusal: 'dayNotOpen' })
})
