import { count } from '../../domain/statistics/cell.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { timeIn } from '../../domain/ticket.ts'
import { ticketView } from '../../domain/views/ticket.ts'
import { Hall } from './support/hall.ts'

test('from service to another service: one visit, two transactions, two waits', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.pass(100).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.pass(50).at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  hall.pass(30).at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:start')
  hall.pass(20).at('q2', 'ticket:finish', { outcome: 'received' })
  const ticket = hall.ticket(number)
  expect(ticket.transactions).toEqual([
    expect.objectContaining({ service: 'land', counter: 'q1', officer: 'an', outcome: 'transferred' }),
    expect.objectContaining({ service: 'tax', counter: 'q2', officer: 'binh', outcome: 'received' }),
  ])
  expect([0, 1].map((index) => timeIn(ticket, 'waiting', index) / 1000)).toEqual([100, 30])
  const cell = total(hall.day.statistics)
  expect([count(cell, 'issued'), count(cell, 'served'), count(cell, 'transferred')]).toEqual([1, 2, 1])
  expect(cell.durations.wait).toMatchObject({ count: 2, sumMs: 130_000 })
  expect(cell.durations.visitWait).toMatchObject({ count: 1, sumMs: 130_000 })
})

test('before service began, a transfer only corrects the service: one transaction', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.pass(100).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  hall.pass(30).at('q2', 'ticket:callNext')
  expect(hall.ticket(number).transactions).toEqual([expect.objectContaining({ service: 'tax', outcome: null })])
  expect(timeIn(hall.ticket(number), 'waiting', 0)).toBe(130_000)
})

test('to a named counter for the same service: one transaction with two waits, called there only', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.pass(60).at('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })
  expect(hall.tryAt('q1', 'ticket:callNext')).toBe('nobodyWaiting')
  expect(hall.tryAt('q3', 'ticket:call', { ticket: number })).toBe('serviceNotHere')
  expect(hall.pass(40).at('q2', 'ticket:callNext')).toBe(number)
  hall.at('q2', 'ticket:start')
  hall.pass(10).at('q2', 'ticket:finish', { outcome: 'received' })
  const ticket = hall.ticket(number)
  expect(ticket.transactions).toEqual([expect.objectContaining({ service: 'land', counter: 'q2', officer: 'binh' })])
  expect(ticket.spans.map(({ state }) => state)).toEqual(['waiting', 'called', 'serving', 'waiting', 'called', 'serving'])
  expect([timeIn(ticket, 'waiting', 0), timeIn(ticket, 'serving', 0)]).toEqual([40_000, 70_000])
})

test('one who is sent on keeps the number and the rank, and is before those who came later', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  const { rank } = hall.ticket(number)
  hall.pass(600).take('tax')
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  expect(hall.ticket(number)).toMatchObject({ number, rank, state: 'waiting', counter: null, calledTimes: 0 })
  expect(hall.at('q2', 'ticket:callNext')).toBe(number)
})

test('one who was sent to a counter and goes on to a service leaves that counter\'s line', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:transfer', { service: 'birth', toCounter: null })
  expect(hall.tryAt('q2', 'ticket:callNext')).toBe('nobodyWaiting')
  expect(hall.at('q3', 'ticket:callNext')).toBe(number)
})

test('nobody is sent to a counter where nobody sits; one that only pauses will go on', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  const toSecond = { service: 'land', toCounter: 'q2' }
  hall.at('q2', 'counter:close')
  expect(hall.tryAt('q1', 'ticket:transfer', toSecond)).toBe('counterClosed')
  expect(hall.ticket(number)).toMatchObject({ state: 'serving', counter: 'q1', toCounter: null })
  hall.at('q2', 'counter:open')
  hall.at('q2', 'counter:pause', { reason: 'break' })
  expect(hall.tryAt('q1', 'ticket:transfer', toSecond)).toBeNull()
})

test('those sent to a counter that closes wait for their services again, at the place their rank gives them', () => {
  const hall = Hall.open()
  const sent = [hall.serving('land', 'q1'), hall.take('birth')] as const
  const { rank } = hall.ticket(sent[0])
  hall.pass(60).at('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:transfer', { service: 'birth', toCounter: 'q2' })
  const later = hall.pass(60).take('land')
  expect(hall.day.lines['@q2']).toEqual([0, 1])
  const since = sent.map((number) => hall.ticket(number).since)
  hall.pass(60).at('q2', 'counter:close')
  expect(hall.day.lines).toMatchObject({ '@q2': [], 'land': [0, 2], 'birth': [1] })
  expect(sent.map((number) => hall.ticket(number).toCounter)).toEqual([null, null])
  expect(hall.ticket(sent[0])).toMatchObject({ rank, state: 'waiting' })
  expect(sent.map((number) => hall.ticket(number).since)).toEqual(since)
  expect(hall.at('q1', 'ticket:callNext')).toBe(sent[0])
  hall.at('q1', 'ticket:miss')
  expect(hall.at('q3', 'ticket:callNext')).toBe(sent[1])
  expect(hall.at('q1', 'ticket:callNext')).toBe(later)
})

test('only the line of the counter that closes is given back', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })
  hall.at('q3', 'counter:close')
  expect(hall.ticket(number).toCounter).toBe('q2')
  expect(hall.tryAt('q1', 'ticket:callNext')).toBe('nobodyWaiting')
  expect(hall.at('q2', 'ticket:callNext')).toBe(number)
})

test.each([
  ['fishing', null, 'unknownService'], ['land', 'q9', 'unknownCounter'],
] as const)('nobody is sent to a place that is not there: %s, %s', (service, toCounter, refusal) => {
  const hall = Hall.open()
  hall.serving('land', 'q1')
  expect(hall.tryAt('q1', 'ticket:transfer', { service, toCounter })).toBe(refusal)
})

test('its holder is told where the number was sent to, for as long as it waits there', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  const sentTo = () => ticketView(hall.day, hall.ticket(number)).sentTo
  expect(sentTo()).toBeNull()
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  expect(sentTo()).toEqual({ counter: null })
  hall.at('q2', 'ticket:callNext')
  expect(sentTo()).toBeNull()
  hall.at('q2', 'ticket:start')
  hall.at('q2', 'ticket:transfer', { service: 'tax', toCounter: 'q1' })
  expect(sentTo()).toEqual({ counter: { id: 'q1', label: '1' } })
})
