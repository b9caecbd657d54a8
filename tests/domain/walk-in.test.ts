import { total } from '../../domain/statistics/statistics.ts'
import { hallView } from '../../domain/views/hall.ts'
import { Hall } from './support/hall.ts'
import { office, officer, phone } from './support/office.ts'

test('one who comes to the counter without a number gets the next one and is served at once', () => {
  const hall = Hall.open()
  hall.take('land')
  const number = hall.pass(60).at('q1', 'ticket:walkIn', { service: 'birth', language: 'en' })
  expect(number).toBe('A002')
  expect(hall.ticket(number)).toMatchObject({
    state: 'serving', counter: 'q1', service: 'birth', source: 'walkIn', language: 'en', spans: [], issuedAt: hall.now, since: hall.now,
    call: null, reason: null, calledTimes: 0, creditSeconds: 0,
    transactions: [{ service: 'birth', counter: 'q1', officer: 'an', endedAt: null }],
  })
  expect(hall.day.counters['q1']?.inHand).toBe(number)
  expect(hall.take('birth')).toBe('A003')
})

test('a walk-in passes nobody in a line: it stands in none and is called by nobody', () => {
  const hall = Hall.open()
  const waiting = hall.take('land')
  hall.at('q1', 'ticket:walkIn', { service: 'land' })
  expect(hall.day.lines['land']).toEqual([0])
  expect(hallView(hall.day)).toMatchObject({ calls: [], callCount: 0 })
  expect(hall.at('q3', 'ticket:callNext')).toBe(waiting)
})

test('a walk-in is counted as issued and as a walk-in, and has no wait and no walk: not one of zero', () => {
  const hall = Hall.open()
  const number = hall.at('q1', 'ticket:walkIn', { service: 'land' })
  hall.pass(90).at('q1', 'ticket:finish', { outcome: 'received' })
  const { counts, durations } = total(hall.day.statistics)
  expect(counts).toEqual({ issued: 1, walkIns: 1, served: 1 })
  expect([durations.wait, durations.visitWait, durations.walk]).toEqual([undefined, undefined, undefined])
  expect(durations.processing).toMatchObject({ count: 1, sumMs: 90_000 })
  expect(hall.try({ type: 'rating:give', ticket: number, transaction: 0, level: 5, reasons: [], comment: null, by: phone(number) })).toBeNull()
})

test('the average wait of an hour is that of those who waited, whoever walked in meanwhile', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.pass(600).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  hall.at('q1', 'ticket:walkIn', { service: 'land' })
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(total(hall.day.statistics).durations.wait).toMatchObject({ count: 1, sumMs: 600_000 })
})

test('a walk-in that is sent on to another service waits there like everybody, and that wait counts', () => {
  const hall = Hall.open()
  const number = hall.at('q1', 'ticket:walkIn', { service: 'land' })
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  hall.pass(300)
  expect(hall.at('q2', 'ticket:callNext')).toBe(number)
  hall.at('q2', 'ticket:start')
  hall.at('q2', 'ticket:finish', { outcome: 'received' })
  const { durations } = total(hall.day.statistics)
  expect(durations.wait).toMatchObject({ count: 1, sumMs: 300_000 })
  expect(durations.visitWait).toMatchObject({ count: 1, sumMs: 300_000 })
})

test('a walk-in is taken by a free and open counter that takes the service, also one that gives no numbers now', () => {
  const hall = Hall.open({ opened: { ...office, services: office.services.map((service) => ({ ...service, open: false })) } })
  expect(hall.tryAt('q1', 'ticket:walkIn', { service: 'notary' })).toBe('serviceNotHere')
  expect(hall.tryAt('q1', 'ticket:walkIn', { service: 'tax' })).toBeNull()
  expect(hall.tryAt('q1', 'ticket:walkIn', { service: 'tax' })).toBe('counterBusy')
  hall.at('q3', 'counter:pause', { reason: 'break' })
  expect(hall.tryAt('q3', 'ticket:walkIn', { service: 'notary' })).toBe('counterPaused')
  expect(hall.try({ type: 'ticket:walkIn', counter: 'q2', service: 'tax', language: 'vi', by: officer('an') })).toBe('notYourCounter')
})

test('the tablet stops asking about the one before when a walk-in sits down', () => {
  const hall = Hall.open()
  hall.served('land', 'q1')
  expect(hall.day.counters['q1']?.ended).not.toBeNull()
  hall.at('q1', 'ticket:walkIn', { service: 'land' })
  expect(hall.day.counters['q1']?.ended).toBeNull()
})
