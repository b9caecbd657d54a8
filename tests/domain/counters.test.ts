import type { Actor } from '../../domain/actor.ts'
import { Hall } from './support/hall.ts'
import { kiosk, manager, officer } from './support/office.ts'

function open(hall: Hall, counter: string, by: Actor) {
  return hall.try({ type: 'counter:open', counter, by })
}

function close(hall: Hall, counter: string, by: Actor) {
  return hall.try({ type: 'counter:close', counter, by })
}

test('an officer who opens the own counter again changes nothing', () => {
  const hall = Hall.open({ counters: ['q1'] })
  const before = hall.day
  expect(open(hall, 'q1', officer('an'))).toBeNull()
  expect(hall.day).toBe(before)
})

test('two officers do not share a counter, nor two counters an officer', () => {
  const hall = Hall.open({ counters: ['q1'] })
  expect(open(hall, 'q1', officer('binh'))).toBe('counterTaken')
  expect(open(hall, 'q2', officer('an'))).toBe('counterOpen')
  expect(open(hall, 'q2', officer('binh'))).toBeNull()
  expect(open(hall, 'q9', officer('chi'))).toBe('unknownCounter')
  expect(open(hall, 'q3', kiosk)).toBe('notYourCounter')
})

test('a closed counter calls nobody, and its officer may sit elsewhere', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.take('land')
  hall.at('q1', 'counter:close')
  expect(hall.tryAt('q1', 'ticket:callNext')).toBe('counterClosed')
  expect(open(hall, 'q3', officer('an'))).toBeNull()
})

test('a paused counter calls nobody and resumes nobody until it goes on', () => {
  const hall = Hall.open()
  hall.serving('land', 'q1')
  const held = hall.at('q1', 'ticket:hold', { reason: 'copies' })
  hall.take('land')
  hall.at('q1', 'counter:pause', { reason: 'meeting' })
  expect(hall.day.counters['q1']).toMatchObject({ status: 'paused', pauseReason: 'meeting' })
  expect(hall.tryAt('q1', 'ticket:callNext')).toBe('counterPaused')
  expect(hall.tryAt('q1', 'ticket:call', { ticket: 'A002' })).toBe('counterPaused')
  expect(hall.tryAt('q1', 'ticket:resume', { ticket: held })).toBe('counterPaused')
  expect(hall.tryAt('q1', 'counter:pause', { reason: 'other' })).toBe('counterPaused')
  hall.at('q1', 'counter:resume')
  expect(hall.tryAt('q1', 'counter:resume')).toBe('counterNotPaused')
  expect(hall.at('q1', 'ticket:resume', { ticket: held })).toBe(held)
})

test('a counter with somebody in hand calls nobody else, takes no walk-in, is not paused and not closed by who sits there', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  const refusals = [
    hall.tryAt('q1', 'ticket:callNext'), hall.tryAt('q1', 'ticket:call', { ticket: 'A002' }),
    hall.tryAt('q1', 'counter:pause', { reason: 'other' }), hall.tryAt('q1', 'counter:close'), close(hall, 'q1', { ...manager, id: 'an' } as Actor),
    hall.tryAt('q1', 'ticket:walkIn', { service: 'land' }),
  ]
  expect(refusals).toEqual(refusals.map(() => 'counterBusy'))
})

test('a manager closes the counter of one who went home; another officer does not', () => {
  const hall = Hall.open()
  expect(close(hall, 'q1', officer('binh'))).toBe('notYourCounter')
  expect(close(hall, 'q1', kiosk)).toBe('notYourCounter')
  expect(close(hall, 'q1', manager)).toBeNull()
  expect(close(hall, 'q1', manager)).toBe('counterClosed')
})

test('nobody works at another officer\'s counter', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  for (const by of [officer('binh'), manager, kiosk]) {
    expect(hall.try({ type: 'ticket:start', counter: 'q1', ticket: 'A001', by })).toBe('notYourCounter')
  }
})

test('two counters that call at once get two different tickets', () => {
  const hall = Hall.open()
  hall.take('birth')
  hall.take('birth')
  expect([hall.at('q1', 'ticket:callNext'), hall.at('q3', 'ticket:callNext')]).toEqual(['A001', 'A002'])
})

test('what is held at one counter goes on at another, and counts for the officer there', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:hold', { reason: 'other' })
  hall.at('q2', 'ticket:resume', { ticket: number })
  expect(hall.ticket(number)).toMatchObject({ state: 'serving', counter: 'q2', transactions: [{ counter: 'q2', officer: 'binh' }] })
  expect(hall.day.counters['q1']?.inHand).toBeNull()
})
