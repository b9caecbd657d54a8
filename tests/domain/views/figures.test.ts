import { counterView } from '../../../domain/views/counter.ts'
import { hallView } from '../../../domain/views/hall.ts'
import { managerView } from '../../../domain/views/manager.ts'
import { ticketView } from '../../../domain/views/ticket.ts'
import { counterOf } from '../../../domain/office.ts'
import type { Day } from '../../../domain/day.ts'
import type { Event } from '../../../domain/events.ts'
import type { RatingLevel } from '../../../domain/ticket.ts'
import { agree } from '../support/agree.ts'
import { atEveryMoment, onRandomDays } from '../support/every-day.ts'
import { Hall } from '../support/hall.ts'
import type { History } from '../support/history.ts'
import { directory, office, phone, system } from '../support/office.ts'
import { undoneBy } from '../support/undone.ts'

function console(hall: Hall, id: string) {
  const counter = counterOf(office, id)
  if (counter === undefined) throw new Error(`no counter ${id}`)
  return counterView(hall.day, counter, directory)
}

test('the manager sees everybody who waits, also those sent to a counter', () => {
  atEveryMoment((day) => {
    if (day.office === null) return
    const waiting = day.tickets.filter(({ state }) => state === 'waiting')
    const view = managerView(day, directory)
    agree(view.waiting, waiting.length)
    // nobody waits before the time they were appointed to come
    const from = waiting.map(({ since, appointedAt }) => appointedAt !== null && appointedAt > since ? appointedAt : since)
    agree(view.longestSince, waiting.length === 0 ? null : Math.min(...from))
  })
})

test('a missed call is counted at the counter that called', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:miss')
  expect(console(hall, 'q1').today).toMatchObject({ served: 0, missed: 1 })
  expect(console(hall, 'q3').today).toMatchObject({ served: 0, missed: 0 })
})

test('a call missed at a second counter is not counted at the first', () => {
  const hall = Hall.open()
  hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:miss')
  expect([console(hall, 'q1').today.missed, console(hall, 'q2').today.missed]).toEqual([0, 1])
})

test('one who has just taken a number sees on the phone as many before as the kiosk said', () => {
  onRandomDays(({ steps }) => {
    for (const { command, decision, after } of steps) {
      const ticket = after.tickets.at(-1)
      if (command.type !== 'ticket:take' || !('answer' in decision) || ticket === undefined) continue
      agree(ticketView(after, ticket).ahead, decision.answer.ahead)
    }
  })
})

test('the console\'s next number is the one that "call next" calls', () => {
  onRandomDays(({ steps }) => {
    for (const { command, before, decision } of steps) {
      if (command.type !== 'ticket:callNext' || !('answer' in decision) || before.office === null) continue
      const counter = counterOf(before.office, command.counter)
      if (counter !== undefined) agree(decision.answer.ticket, counterView(before, counter, directory).next)
    }
  })
})

test('the hall shows a call as current while the ticket is at the counter, then as recent', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  expect(hallView(hall.day)).toMatchObject({ calling: [{ ticket: number, counter: 'q1', state: 'serving' }], recent: [] })
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(hallView(hall.day)).toMatchObject({ calling: [], recent: [{ ticket: number, counter: 'q1' }] })
})

test('the hall shows the one called last first, whatever happened at the counters since', () => {
  const hall = Hall.open()
  const [land, notary] = [hall.take('land'), hall.take('notary')]
  hall.at('q3', 'ticket:callNext')
  hall.pass(10).at('q1', 'ticket:callNext')
  hall.pass(10).at('q3', 'ticket:start')
  expect(hallView(hall.day).calling.map(({ ticket }) => ticket)).toEqual([land, notary])
  hall.pass(10).at('q3', 'ticket:hold', { reason: 'copies' })
  hall.pass(10).at('q3', 'ticket:resume', { ticket: notary })
  expect(hallView(hall.day).calling.map(({ ticket }) => ticket)).toEqual([land, notary])
})

test('one who is called again in the hall is shown first again', () => {
  const hall = Hall.open()
  const [land, notary] = [hall.take('land'), hall.take('notary')]
  hall.at('q3', 'ticket:callNext')
  hall.at('q1', 'ticket:callNext')
  hall.at('q3', 'ticket:recall')
  expect(hallView(hall.day).calling.map(({ ticket }) => ticket)).toEqual([notary, land])
})

/** Tickets at counters, in the order of the counters. */
function atCounters({ office: opened, tickets }: Day): string[] {
  return (opened?.counters ?? []).flatMap(({ id }) => tickets.flatMap(({ number, counter }) => counter === id ? [number] : []))
}

/** After each fact, who was called until then, without the calls that were taken back. */
function callsUntil({ events, facts }: History): { calls: readonly string[], after: Day }[] {
  const undone = undoneBy(facts)
  let called: readonly { event: Event, ticket: string }[] = []
  return events.map(({ event, after }) => {
    const gone = undone.get(event)
    if (event.type === 'ticketCalled' || event.type === 'ticketRecalled') called = [...called, { event, ticket: event.ticket }]
    called = called.filter((one) => one.event !== gone)
    return { calls: called.map(({ ticket }) => ticket), after }
  })
}

test('on any day the hall shows everybody at a counter, the last call first and those who were never called last', () => {
  onRandomDays((history) => {
    for (const { calls, after } of callsUntil(history)) {
      const present = atCounters(after)
      // beyond the calls that are kept, nobody knows who was called first
      if (present.some((number) => calls.includes(number) && calls.lastIndexOf(number) < calls.length - 50)) continue
      agree(hallView(after).calling.map(({ ticket }) => ticket),
        present.sort((one, other) => calls.lastIndexOf(other) - calls.lastIndexOf(one)))
    }
  })
})

test('a recall is a call of its own, announced again', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:recall')
  expect(hallView(hall.day).calls.map(({ call, ticket, times }) => [call, ticket, times])).toEqual([[1, 'A001', 1], [2, 'A001', 2]])
})

test('today is held against the targets in force, and not judged without a figure', () => {
  const hall = Hall.open()
  expect(managerView(hall.day, directory).today.waitPerTransaction).toEqual({ figure: null, limit: 900, isMet: null })
  hall.take('land')
  hall.pass(900).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(managerView(hall.day, directory).today.waitPerTransaction).toEqual({ figure: 900, limit: 900, isMet: true })
})

test.each([
  [[], { figure: null, isMet: null, ratings: 0, satisfied: 0 }],
  [[4, 5], { figure: 1, isMet: true, ratings: 2, satisfied: 2 }],
  [[3, 4, 1, 5], { figure: 0.5, isMet: false, ratings: 4, satisfied: 2 }],
] as const)('satisfaction after ratings %j is one figure against its target, with how many rated', (levels: readonly RatingLevel[], seen) => {
  const hall = Hall.open()
  for (const level of levels) {
    const ticket = hall.served('land', 'q1')
    hall.must({ type: 'rating:give', ticket, transaction: 0, level, reasons: [], comment: null, by: phone(ticket) })
  }
  expect(managerView(hall.day, directory).today.satisfaction).toEqual({ ...seen, limit: 0.95 })
})

/** A visit of which one transaction was served, after a wait of 100 s, and that goes on to wait for another. */
function halfServed(): [hall: Hall, number: string] {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.pass(100).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  return [hall.pass(500), number]
}

test('a visit that was still going on at closing is in no average of visits; what was served of it is in that of waits', () => {
  const [hall] = halfServed()
  hall.must({ type: 'day:close', by: system })
  const { today } = managerView(hall.day, directory)
  expect(today).toMatchObject({ served: 1, expired: 1, waitPerTransaction: { figure: 100 }, waitPerVisit: { figure: null, isMet: null } })
})

test('a visit that was given up after a part of it was served counts with all its waiting', () => {
  const [hall, number] = halfServed()
  hall.must({ type: 'ticket:withdraw', ticket: number, by: phone(number) })
  expect(managerView(hall.day, directory).today).toMatchObject({ withdrawn: 1, waitPerVisit: { figure: 600 } })
})

test('a visit that was given up before anything was served is in no average', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.pass(100).must({ type: 'ticket:withdraw', ticket: number, by: phone(number) })
  expect(managerView(hall.day, directory).today).toMatchObject({ withdrawn: 1, waitPerVisit: { figure: null } })
})
