import { isRefused } from '../../domain/decision.ts'
import type { Day } from '../../domain/day.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import { Hall } from './support/hall.ts'
import type { Step } from './support/history.ts'

function counterIn(day: Day, counter: string) {
  return day.office?.counters.find(({ id }) => id === counter)
}

/** Everybody who waits for a counter: sent to it or for a primary service, and for a secondary one; by a scan of all tickets. */
function waitingAt(day: Day, counter: string): [first: Ticket[], second: Ticket[]] {
  const { primary = [], secondary = [] } = counterIn(day, counter) ?? {}
  const waiting = day.tickets.filter(({ state }) => state === 'waiting')
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
  return [
    waiting.filter(({ toCounter, service }) => toCounter === null ? primary.includes(service) : toCounter === counter),
    waiting.filter(({ toCounter, service }) => toCounter === null && secondary.includes(service)),
  ]
}

function callsNext({ steps }: { steps: readonly Step[] }): { before: Day, counter: string, refusal: string | null, called: string | null }[] {
  return steps.flatMap(({ command, before, decision }) => {
    if (command.type !== 'ticket:callNext') return []
    const refusal = isRefused(decision) ? decision.refusal : null
    return [{ before, counter: command.counter, refusal, called: isRefused(decision) ? null : decision.answer.ticket }]
  })
}

test('the next one is whom a look at every single ticket would find', () => {
  onRandomDays((history) => {
    for (const { before, counter, refusal, called } of callsNext(history)) {
      if (refusal !== null && refusal !== 'nobodyWaiting') continue
      const [first, second] = waitingAt(before, counter)
      agree(called, (first[0] ?? second[0])?.number ?? null)
    }
  })
})

test('a call says why: how many waited for the counter, and how many of them had come earlier', () => {
  onRandomDays(({ events }) => {
    for (const { event, before } of events) {
      if (event.type !== 'ticketCalled') continue
      const all = waitingAt(before, event.counter).flat()
      const ticket = all.find(({ number }) => number === event.ticket)
      const { waiting, passedOver, rank, creditSeconds } = event.reason
      agree([waiting, rank, creditSeconds], [all.length, ticket?.rank, ticket?.creditSeconds])
      agree(passedOver, all.filter(({ order }) => order < (ticket?.order ?? -1)).length)
    }
  })
})

test('nobody is called before one of the same line who came earlier by more than the credit', () => {
  onRandomDays(({ events }) => {
    for (const { event, before } of events) {
      if (event.type !== 'ticketCalled' || event.reason.rule !== 'next') continue
      const called = before.tickets.find(({ number }) => number === event.ticket)
      const earlier = before.tickets.filter(({ state, service, toCounter, issuedAt, spans }) =>
        state === 'waiting' && service === called?.service && toCounter === called.toCounter
        && issuedAt + called.creditSeconds * 1000 < called.issuedAt && spans.every((span) => span.state !== 'missed'))
      agree(earlier, [])
    }
  })
})

test('calls are numbered over the day, recalls among them', () => {
  onRandomDays(({ facts, day }) => {
    const calls = facts.flatMap((event) => event.type === 'ticketCalled' || event.type === 'ticketRecalled' ? [event] : [])
    agree(calls.map(({ call }) => call), calls.map((_, index) => index + 1))
    agree(day.callCount, calls.length)
    agree(day.calls.map(({ call }) => call), calls.slice(-60).map(({ call }) => call))
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
  const ask = (priorityClass: string | null) => hall.must({
    type: 'ticket:take', service: 'land', priorityClass, language: 'vi', by: { kind: 'citizen', ticket: 'A001' },
  }).answer
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
