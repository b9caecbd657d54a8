import { hallView } from '../../domain/views/hall.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { Hall } from './support/hall.ts'
import { asIfNotPressed } from './support/no-press.ts'
import { manager, office, officer, phone, system, tablet } from './support/office.ts'

function undo(hall: Hall, at = hall.day.counters['q1']?.last?.at ?? 0) {
  return hall.tryAt('q1', 'counter:undo', { at })
}

test('one who was finished by mistake has been served all the while', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  const before = hall.pass(60).day
  hall.at('q1', 'ticket:finish', { outcome: 'refused' })
  expect(undo(hall.pass(9))).toBeNull()
  expect(asIfNotPressed(hall.day)).toEqual(asIfNotPressed(before))
  hall.pass(31).at('q1', 'ticket:finish', { outcome: 'received' })
  expect(total(hall.day.statistics)).toMatchObject({ counts: { served: 1 }, durations: { processing: { count: 1, sumMs: 100_000 } } })
  expect(hall.ticket(number).transactions).toMatchObject([{ outcome: 'received' }])
})

test('one who was called by mistake has its place in the line again, and the call is not announced', () => {
  const hall = Hall.open()
  hall.take('land')
  const second = hall.take('land')
  hall.take('land')
  hall.at('q1', 'ticket:call', { ticket: second })
  expect(hallView(hall.day).calls).toHaveLength(1)
  expect(undo(hall)).toBeNull()
  expect(hall.day.lines['land']).toEqual([0, 1, 2])
  expect(hallView(hall.day)).toMatchObject({ calls: [], calling: [], recent: [] })
  // its number is not given again: a display has heard it
  hall.at('q1', 'ticket:callNext')
  expect(hallView(hall.day).calls.map(({ call }) => call)).toEqual([2])
})

test('the tablet asks again about the one before when a start was a mistake', () => {
  const hall = Hall.open()
  const first = hall.served('land', 'q1')
  hall.serving('land', 'q1')
  expect(hall.day.counters['q1']?.ended).toBeNull()
  expect(undo(hall)).toBeNull()
  expect(hall.day.counters['q1']?.ended).toMatchObject({ ticket: first, transaction: 0 })
})

test.each([
  ['at the tablet', (hall: Hall, ticket: string) => hall.must({ type: 'rating:decline', ticket, transaction: 0, by: tablet('q1') })],
  ['by phone', (hall: Hall, ticket: string) => hall.must({ type: 'rating:decline', ticket, transaction: 0, by: phone(ticket) })],
])('but not when that one has answered meanwhile, %s', (_how, answer) => {
  const hall = Hall.open()
  const first = hall.served('land', 'q1')
  hall.at('q1', 'ticket:call', { ticket: hall.take('land') })
  answer(hall, first)
  expect(undo(hall)).toBeNull()
  expect(hall.day.counters['q1']?.ended).toBeNull()
})

test.each<[string, (hall: Hall, number: string) => unknown]>([
  ['a rating', (hall, ticket) => hall.must({ type: 'rating:decline', ticket, transaction: 0, by: phone(ticket) })],
  ['a pause', (hall) => hall.at('q1', 'counter:pause', { reason: 'break' }) + hall.at('q1', 'counter:resume')],
  ['the next call', (hall) => hall.at('q1', 'ticket:call', { ticket: hall.take('land') }) && hall.at('q1', 'ticket:recall')],
])('a finish is final after %s', (_what, then) => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  const { lastAt } = hall.day
  then(hall.pass(1), number)
  expect(undo(hall, lastAt)).toBe('nothingToUndo')
  expect(hall.ticket(number).state).toBe('finished')
})

test.each<[string, (hall: Hall, number: string) => unknown]>([
  ['it was called elsewhere', (hall, ticket) => hall.at('q2', 'ticket:call', { ticket })],
  ['it was given priority', (hall, ticket) => hall.must({ type: 'ticket:prioritise', ticket, priorityClass: 'merit', reason: 'words', by: manager })],
  ['it was given up', (hall, ticket) => hall.must({ type: 'ticket:withdraw', ticket, by: phone(ticket) })],
  ['the counter it was sent to was closed', (hall) => hall.must({ type: 'counter:close', counter: 'q2', by: manager })],
])('a transfer is final when %s', (_what, then) => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: 'q2' })
  then(hall.pass(1), number)
  expect(undo(hall)).toBe('nothingToUndo')
})

test('what happens to others in between does not matter', () => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  hall.pass(1).take('land')
  hall.at('q3', 'ticket:walkIn', { service: 'birth' })
  hall.must({ type: 'day:changeOffice', office: { ...office, returnPenaltySeconds: 0 }, by: system })
  expect(undo(hall)).toBeNull()
  expect(hall.ticket(number)).toMatchObject({ state: 'serving', counter: 'q1' })
})

test('only the last press is taken back, and only by the officer who sits there', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  const called = hall.day.lastAt
  hall.pass(2).at('q1', 'ticket:start')
  expect(undo(hall, called)).toBe('nothingToUndo')
  expect(hall.try({ type: 'counter:undo', counter: 'q1', at: hall.day.lastAt, by: officer('binh') })).toBe('notYourCounter')
  expect(undo(hall)).toBeNull()
  expect(undo(hall, called)).toBe('nothingToUndo')
  expect(hall.ticket('A001').state).toBe('called')
})

test('a walk-in that was none has left: its number was given away', () => {
  const hall = Hall.open()
  const number = hall.at('q1', 'ticket:walkIn', { service: 'land' })
  expect(undo(hall)).toBeNull()
  expect(hall.ticket(number)).toMatchObject({ state: 'withdrawn', counter: null })
  expect(hall.day.counters['q1']?.inHand).toBeNull()
  expect(total(hall.day.statistics).counts).toEqual({ issued: 1, walkIns: 1, withdrawn: 1 })
  expect(hall.take('land')).toBe('A002')
})

test('the row of priority calls is as long as before a call that is taken back', () => {
  const hall = Hall.open({ opened: { ...office, priorityBound: 1 } })
  hall.take('land')
  const priority = [hall.take('land', 'merit'), hall.take('land', 'merit')]
  expect(hall.at('q1', 'ticket:callNext')).toBe(priority[0])
  expect(undo(hall)).toBeNull()
  expect(hall.day.counters['q1']?.priorityRun).toBe(0)
  expect(hall.at('q1', 'ticket:callNext')).toBe(priority[0])
})

test('a finish is not taken back when the office has given up its service meanwhile', () => {
  const hall = Hall.open()
  hall.served('land', 'q1')
  const at = hall.now
  const services = office.services.filter(({ id }) => id !== 'land')
  hall.must({ type: 'day:changeOffice', office: { ...office, services }, by: system })
  expect(hall.tryAt('q1', 'counter:undo', { at })).toBe('nothingToUndo')
})
