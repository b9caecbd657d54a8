import { total } from '../../domain/statistics/statistics.ts'
import { managerView } from '../../domain/views/manager.ts'
import { ticketView } from '../../domain/views/ticket.ts'
import { Hall } from './support/hall.ts'
import { directory, manager, officer, phone, system, tablet } from './support/office.ts'

const closing = { type: 'counter:close', counter: 'q1', by: manager } as const

test('one who was only called waits again when a manager closes the counter, for any counter, at the old place', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q3')
  hall.at('q3', 'ticket:transfer', { service: 'land', toCounter: 'q1' })
  const { rank } = hall.ticket(number)
  hall.pass(60).take('land')
  hall.at('q1', 'ticket:callNext')
  const { answer, events } = hall.pass(30).must(closing)
  expect(answer.ticket).toBe(number)
  expect(events).toMatchObject([{ type: 'ticketReturned', rank, toCounter: null }, { type: 'counterClosed' }])
  expect(hall.ticket(number)).toMatchObject({ state: 'waiting', rank, toCounter: null, counter: null })
  expect(hall.day.counters['q1']).toMatchObject({ status: 'closed', inHand: null, officer: null })
  expect(hall.at('q3', 'ticket:callNext')).toBe(number)
})

test('of one who was being served nobody can say how it ended: left open, not served, in no average', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.pass(100).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.pass(600).must(closing)
  expect(hall.ticket(number)).toMatchObject({ state: 'finished', counter: null, transactions: [{ outcome: 'leftOpen', endedAt: hall.now }] })
  const { counts, durations } = total(hall.day.statistics)
  expect(counts).toEqual({ issued: 1, leftOpen: 1 })
  expect([durations.wait, durations.walk, durations.processing, durations.visitWait]).toEqual([undefined, undefined, undefined, undefined])
  expect(managerView(hall.day, directory).today).toMatchObject({ served: 0, leftOpen: 1, processingSeconds: null })
})

test('what was left open is rated by phone, and no tablet asks about it', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.must(closing)
  expect(hall.day.counters['q1']?.ended).toBeNull()
  const rating = { type: 'rating:give', ticket: number, transaction: 0, level: 2, reasons: [], comment: null } as const
  expect(ticketView(hall.day, hall.ticket(number)).rateable).toBe(0)
  expect(hall.try({ ...rating, by: tablet('q1') })).toBe('notYourTicket')
  expect(hall.try({ ...rating, by: phone(number) })).toBeNull()
})

test('who sits there ends the service first: only then the counter is closed', () => {
  const hall = Hall.open()
  hall.serving('land', 'q1')
  expect(hall.tryAt('q1', 'counter:close')).toBe('counterBusy')
  expect(hall.try({ ...closing, by: officer('binh') })).toBe('notYourCounter')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(hall.tryAt('q1', 'counter:close')).toBeNull()
})

test('closing the day leaves open what is being served, and everybody else\'s number expires', () => {
  const hall = Hall.open()
  const [served, called, waiting] = [hall.serving('land', 'q1'), hall.at('q3', 'ticket:call', { ticket: hall.take('birth') }), hall.take('tax')]
  hall.must({ type: 'day:close', by: system })
  expect([served, called, waiting].map((number) => hall.ticket(number).state)).toEqual(['finished', 'expired', 'expired'])
  expect(hall.ticket(served).transactions).toMatchObject([{ outcome: 'leftOpen' }])
  expect(total(hall.day.statistics).counts).toEqual({ issued: 3, leftOpen: 1, expired: 2 })
})

test('what was ended before in the same visit stays served and averaged', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.pass(100).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.pass(50).at('q1', 'ticket:continue', { outcome: 'received', service: 'tax' })
  hall.pass(50).must(closing)
  const { counts, durations } = total(hall.day.statistics)
  expect(counts).toEqual({ issued: 1, served: 1, leftOpen: 1 })
  expect([durations.wait?.sumMs, durations.processing?.sumMs, durations.visitWait]).toEqual([100_000, 50_000, undefined])
})
