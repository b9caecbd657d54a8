import { trustRecordOf } from '../../../domain/trust/record.ts'
import type { RatingLevel } from '../../../domain/ticket.ts'
import { Hall } from '../support/hall.ts'
import { midnight, office, officeHours, officer, phone, tablet } from '../support/office.ts'

const recorded = (hall: Hall) => trustRecordOf(hall.day).transactions

function rate(hall: Hall, ticket: string, by = tablet('q1'), level: RatingLevel = 5): void {
  hall.must({ type: 'rating:give', ticket, transaction: 0, level, reasons: [], comment: null, by })
}

test('a transaction is drawn with its moments, its officer and its rating', () => {
  const hall = Hall.open({ counters: ['q1'] })
  const ticket = hall.take('land')
  hall.pass(40).at('q1', 'ticket:callNext')
  hall.pass(15).at('q1', 'ticket:start')
  hall.pass(200).at('q1', 'ticket:finish', { outcome: 'received' })
  const endedAt = hall.now
  rate(hall.pass(7), ticket)
  const issuedAt = endedAt - 255_000
  expect(recorded(hall)).toEqual([{
    date: hall.day.date, ticket, index: 0, service: 'land', counter: 'q1', officer: 'an', source: 'kiosk', kiosk: 'kiosk-1',
    beginning: 'called', issuedAt, isTakenOutsideHours: false, calledAt: issuedAt + 40_000, waitingAtCall: 1,
    startedAt: issuedAt + 55_000, servingSeconds: 200, endedAt, outcome: 'received',
    rating: { level: 5, scale: 5, channel: 'tablet', at: endedAt + 7000, secondsAfterFinish: 7 },
  }])
})

test('the next matter of a visit was begun without a call, a walk-in without a number', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.serving('land', 'q1')
  hall.pass(60).at('q1', 'ticket:continue', { outcome: 'received', service: 'birth' })
  hall.pass(5).at('q1', 'ticket:finish', { outcome: 'received' })
  hall.at('q1', 'ticket:walkIn', { service: 'land' })
  hall.pass(9).at('q1', 'ticket:finish', { outcome: 'guidance' })
  expect(recorded(hall).map(({ beginning, servingSeconds, index }) => [beginning, servingSeconds, index]))
    .toEqual([['called', 60, 0], ['continued', 5, 1], ['walkIn', 9, 0]])
})

test('what waits, was missed or was only called is nobody’s yet', () => {
  const hall = Hall.open({ counters: ['q1', 'q2'] })
  hall.take('land')
  hall.take('tax')
  hall.at('q1', 'ticket:callNext')
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:miss')
  expect(recorded(hall)).toEqual([])
})

test('a press that was taken back leaves nothing behind', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.served('land', 'q1')
  hall.at('q1', 'counter:undo', { at: hall.now })
  expect(recorded(hall)).toEqual([])
})

test('who declines has given no rating, and one who rates from home is told from the tablet', () => {
  const hall = Hall.open({ counters: ['q1'] })
  const [first, second] = [hall.served('land', 'q1'), hall.served('land', 'q1')]
  hall.must({ type: 'rating:decline', ticket: first, transaction: 0, by: phone(first) })
  rate(hall.pass(3600), second, phone(second), 2)
  expect(recorded(hall).map(({ rating }) => rating)).toEqual([null, expect.objectContaining({ channel: 'phone', level: 2, secondsAfterFinish: 3600 })])
})

test('a number that the desk gives after the cut-off was taken while the kiosk gave none', () => {
  const hall = Hall.open({ counters: ['q1'], opened: { ...office, openingHours: officeHours } })
  hall.served('land', 'q1')
  hall.now = midnight + 11.2 * 3_600_000
  hall.take('land', null, officer('an'))
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(recorded(hall).map(({ isTakenOutsideHours, source }) => [isTakenOutsideHours, source])).toEqual([[false, 'kiosk'], [true, 'counter']])
})
