import type { CallReason, PassingReason } from '../../domain/queue/call-reason.ts'
import { isRefused, type Decision } from '../../domain/decision.ts'
import type { Day } from '../../domain/day.ts'
import type { Event, EventOf } from '../../domain/events.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import { Hall, taking } from './support/hall.ts'
import type { History } from './support/history.ts'
import { naiveNext, runsOf, tierOf, tiersAt } from './support/naive-order.ts'
import { standing } from './support/undone.ts'

interface Made { readonly call: EventOf<'ticketCalled'>, readonly before: Day, readonly next: Ticket | null, readonly earlier: readonly Event[] }

/** Every call of a day, with whom a look at all tickets would have found to be next. */
function callsMade(history: History): Made[] {
  const runs = runsOf(history)
  return history.events.flatMap(({ event, before }, index) => event.type !== 'ticketCalled' ? [] : [{
    call: event, before, earlier: history.facts.slice(0, index),
    next: naiveNext(before, event.counter, runs.get(before)?.[event.counter] ?? 0),
  }])
}

/** Null when nobody waited; undefined when the counter could not call anybody. */
function numberCalled(decision: Decision): string | null | undefined {
  if (!isRefused(decision)) return decision.answer.ticket
  return decision.refusal === 'nobodyWaiting' ? null : undefined
}

test('the next one is whom a look at every single ticket would find', () => {
  onRandomDays((history) => {
    const runs = runsOf(history)
    for (const { command, before, decision } of history.steps) {
      const called = numberCalled(decision)
      if (command.type !== 'ticket:callNext' || called === undefined) continue
      const next = naiveNext(before, command.counter, runs.get(before)?.[command.counter] ?? 0)
      agree(called, next?.number ?? null)
    }
  })
})

function isBefore(one: Ticket, other: Ticket): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.order < other.order)
}

/** Numbers given while the server was away are entered later than they were taken. */
function cameEarlier(one: Ticket, other: Ticket): boolean {
  return one.issuedAt < other.issuedAt || (one.issuedAt === other.issuedAt && one.order < other.order)
}

/** Why one who came earlier or stands before the called one was not called, told from the tickets and the facts. */
function naiveWhy(called: Ticket, other: Ticket, { call, before, earlier }: Made): PassingReason {
  if (call.reason.rule === 'chosen') return 'chosen'
  if (!tierOf(before, call.counter, called.number).includes(other)) return 'secondary'
  if (isBefore(other, called)) return 'bound'
  if (called.appointedAt !== null || other.appointedAt !== null) return 'appointment'
  return isSetBack(other, earlier) ? 'returned' : 'credit'
}

function isSetBack(other: Ticket, earlier: readonly Event[]): boolean {
  const isReturned = earlier.some((event) => event.type === 'ticketReturned' && event.ticket === other.number)
  return isReturned && other.rank > other.issuedAt - other.creditSeconds * 1000
}

function naiveReason(made: Made): CallReason {
  const { call, before, next } = made
  const all = tiersAt(before, call.counter).flat()
  const called = all.find(({ number }) => number === call.ticket)
  if (called === undefined) throw new Error(`${call.ticket} did not wait for ${call.counter}`)
  const passed = all.filter((other) => other !== called && (cameEarlier(other, called) || isBefore(other, called)))
    .map((other) => ({ why: naiveWhy(called, other, made), number: other.number }))
  const groups = (['credit', 'returned', 'appointment', 'secondary', 'bound', 'chosen'] as const).flatMap((why) => {
    const tickets = passed.filter((one) => one.why === why).map(({ number }) => number)
    return tickets.length === 0 ? [] : [{ why, count: tickets.length, tickets }]
  })
  const isBound = tierOf(before, call.counter, call.ticket)[0] !== called
  return {
    rule: next !== called ? 'chosen' : isBound ? 'bound' : 'next',
    rank: called.rank, creditSeconds: called.creditSeconds, waiting: all.length, passedOver: passed.length, passed: groups,
  }
}

test('a call says why: by which rule, how many waited for the counter, and who was passed over for what', () => {
  onRandomDays((history) => {
    for (const made of callsMade(history)) {
      const { passed = [], ...reason } = made.call.reason
      const expected = naiveReason(made)
      agree({ ...reason, passed: passed.map(({ why, count }) => ({ why, count })) },
        { ...expected, passed: expected.passed?.map(({ why, count }) => ({ why, count })) })
      for (const [index, { count, tickets }] of passed.entries()) {
        agree(tickets.length, Math.min(3, count))
        agree(tickets.filter((one) => !expected.passed?.[index]?.tickets.includes(one)), [])
      }
    }
  })
})

test('nobody is called in turn before one of the same line who came earlier by more than the credit', () => {
  onRandomDays((history) => {
    for (const { call, before, earlier } of callsMade(history)) {
      const called = before.tickets.find(({ number }) => number === call.ticket)
      if (call.reason.rule !== 'next' || called === undefined || called.appointedAt !== null) continue
      const wasSetBack = (number: string) => earlier.some((event) => event.type === 'ticketReturned' && event.ticket === number)
      const forgotten = tierOf(before, call.counter, called.number).filter(({ number, service, toCounter, issuedAt, appointedAt }) =>
        service === called.service && toCounter === called.toCounter && appointedAt === null && !wasSetBack(number)
        && issuedAt + called.creditSeconds * 1000 < called.issuedAt)
      agree(forgotten, [])
    }
  })
})

test('calls are numbered over the day, recalls and those taken back among them', () => {
  onRandomDays(({ facts, day }) => {
    const numbersOf = (events: readonly Event[]) =>
      events.flatMap((event) => event.type === 'ticketCalled' || event.type === 'ticketRecalled' ? [event.call] : [])
    const made = numbersOf(facts)
    agree(made, made.map((_, index) => index + 1))
    agree(day.callCount, made.length)
    // a call that was taken back leaves the list, and its number is not given again
    const kept = numbersOf(standing(facts))
    agree(day.calls.map(({ call }) => call), kept.filter((call) => made.length - call < 60).slice(-60))
  })
})

test('a secondary service is called only when nobody waits for a primary one', () => {
  const hall = Hall.open()
  const [tax, land] = [hall.take('tax'), hall.pass(60).take('land')]
  expect(hall.at('q1', 'ticket:callNext')).toBe(land)
  hall.at('q1', 'ticket:miss')
  expect(hall.at('q1', 'ticket:callNext')).toBe(tax)
  hall.at('q1', 'ticket:miss')
  expect(hall.tryAt('q1', 'ticket:callNext')).toBe('nobodyWaiting')
})

test('of two primary services the one that waits longest is called', () => {
  const hall = Hall.open()
  const [birth, land] = [hall.take('birth'), hall.pass(1).take('land')]
  expect([birth, land]).toEqual(['A001', 'A002'])
  expect(hall.at('q1', 'ticket:callNext')).toBe(birth)
})

test.each([
  [19 * 60, 'A002'], [20 * 60 - 1, 'A002'], [20 * 60, 'A001'], [21 * 60, 'A001'],
])('an older person who comes %i s later counts as having come 20 minutes earlier: %s is next', (later, next) => {
  const hall = Hall.open()
  hall.take('land')
  hall.pass(later).take('land', 'elderly')
  expect(hall.at('q1', 'ticket:callNext')).toBe(next)
})

test('one who takes a number is told how many are before', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.pass(600).take('land')
  const ask = (priorityClass: string | null) => hall.must(taking('land', priorityClass)).answer
  hall.pass(900)
  expect(ask('elderly')).toEqual({ ticket: 'A003', ahead: 1 })
  expect(ask(null)).toEqual({ ticket: 'A004', ahead: 3 })
})

test('a number is called by choice out of turn, but only where its service is served', () => {
  const hall = Hall.open()
  hall.take('notary')
  const second = hall.take('notary')
  expect(hall.tryAt('q2', 'ticket:call', { ticket: second })).toBe('serviceNotHere')
  expect(hall.at('q3', 'ticket:call', { ticket: second })).toBe(second)
  expect(hall.events.at(-1)?.event).toMatchObject({ reason: { rule: 'chosen', waiting: 2, passedOver: 1 } })
})
