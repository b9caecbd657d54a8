import type { Day } from '../../domain/day.ts'
import { isRefused } from '../../domain/decision.ts'
import { dueBack } from '../../domain/queue/held.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import { Hall } from './support/hall.ts'
import type { History } from './support/history.ts'
import { system } from './support/office.ts'
import { standing } from './support/undone.ts'

function ticketIn(tickets: readonly Ticket[], number: string): Ticket | undefined {
  return tickets.find((one) => one.number === number)
}

function isDue({ state, backAt }: Ticket, now: number): boolean {
  return state === 'held' && backAt !== null && backAt <= now
}

/** The counter that held a ticket last, as the facts tell until then. */
function holderOf({ facts, events }: History, then: Day, number: string): string {
  const until = facts.slice(0, events.findIndex(({ before }) => before === then))
  const holding = standing(until).flatMap((event) => event.type === 'ticketHeld' && event.ticket === number ? [event.counter] : [])
  return holding.at(-1) ?? ''
}

/** Every time somebody was asked to come back on a day that was open: who it was, and what came of it. */
function askedBack({ steps }: History) {
  return steps.flatMap(({ command, before, decision, after, now }) =>
    command.type !== 'ticket:comeBack' || before.closed ? [] : [{
      number: command.ticket, before, decision, after, held: ticketIn(before.tickets, command.ticket), at: Math.max(now, before.lastAt),
    }])
}

test('who is held for a time comes back when it is over, and not before', () => {
  onRandomDays((history) => {
    for (const { decision, held, at } of askedBack(history)) {
      if (held === undefined) agree(decision, { refusal: 'unknownTicket' })
      else if (!isDue(held, at)) agree(decision, { refusal: 'ticketNotHeld' })
      else agree(isRefused(decision), false)
    }
  })
})

test('who comes back has the old rank, and waits for the counter that held if somebody works there, else for the service', () => {
  onRandomDays((history) => {
    for (const { number, decision, held, before, after } of askedBack(history)) {
      if (isRefused(decision)) continue
      const counter = holderOf(history, before, number)
      const toCounter = before.counters[counter]?.status === 'open' ? counter : null
      expect(ticketIn(after.tickets, number)).toMatchObject({ state: 'waiting', rank: held?.rank, toCounter, backAt: null })
    }
  })
})

test('only who is held has a time to come back', () => {
  onRandomDays(({ days }) => {
    for (const { tickets } of days) agree(tickets.filter(({ state, backAt }) => backAt !== null && state !== 'held'), [])
  })
})

function held(seconds: number | null): [hall: Hall, number: string, rank: number] {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:hold', { reason: 'copies', backAfterSeconds: seconds })
  return [hall, number, hall.ticket(number).rank]
}

const comeBack = (ticket: string) => ({ type: 'ticket:comeBack', ticket, by: system } as const)

test('one who fetches copies for ten minutes is first at the same counter again after ten minutes, not before', () => {
  const [hall, number, rank] = held(600)
  hall.pass(60).take('land')
  hall.pass(539)
  expect(dueBack(hall.day, hall.now)).toEqual([])
  expect(hall.try(comeBack(number))).toBe('ticketNotHeld')
  hall.pass(1)
  expect(dueBack(hall.day, hall.now).map((one) => one.number)).toEqual([number])
  expect(hall.try(comeBack(number))).toBeNull()
  expect(hall.ticket(number)).toMatchObject({ state: 'waiting', rank, toCounter: 'q1', backAt: null })
  expect(hall.tryAt('q3', 'ticket:call', { ticket: number })).toBe('serviceNotHere')
  expect(hall.at('q1', 'ticket:callNext')).toBe(number)
})

test.each([
  ['closed', (hall: Hall) => hall.at('q1', 'counter:close')],
  ['paused', (hall: Hall) => hall.at('q1', 'counter:pause', { reason: 'break' })],
])('when the counter that held it is %s, it comes back to the line of its service', (_how, leave) => {
  const [hall, number, rank] = held(600)
  leave(hall)
  hall.pass(600).must(comeBack(number))
  expect(hall.ticket(number)).toMatchObject({ state: 'waiting', rank, toCounter: null })
  expect(hall.at('q3', 'ticket:callNext')).toBe(number)
})

test('held without a time is held until somebody goes on with it, and one who went on does not come back', () => {
  const [hall, number] = held(null)
  expect(hall.pass(36_000).try(comeBack(number))).toBe('ticketNotHeld')
  const [other, resumed] = held(60)
  other.at('q3', 'ticket:resume', { ticket: resumed })
  expect(other.ticket(resumed).backAt).toBeNull()
  expect(other.pass(60).try(comeBack(resumed))).toBe('ticketNotHeld')
})

test('who is due is asked for the earliest first, and nobody after closing', () => {
  const hall = Hall.open()
  const later = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:hold', { reason: 'fees', backAfterSeconds: 300 })
  const sooner = hall.serving('birth', 'q1')
  hall.at('q1', 'ticket:hold', { reason: 'fees', backAfterSeconds: 60 })
  expect(dueBack(hall.day, hall.now + 300_000).map(({ number }) => number)).toEqual([sooner, later])
  hall.pass(300).must({ type: 'day:close', by: system })
  expect(dueBack(hall.day, hall.now)).toEqual([])
})
