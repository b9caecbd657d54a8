import { total, totalBy } from '../../domain/statistics/statistics.ts'
import { timeIn } from '../../domain/ticket.ts'
import { Hall } from './support/hall.ts'
import { phone, tablet } from './support/office.ts'

/** One who waited 100 s for land, was served 60 s, and goes on with taxes at the same counter. */
function withTwoMatters(): [hall: Hall, number: string] {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.pass(100).at('q1', 'ticket:callNext')
  hall.pass(10).at('q1', 'ticket:start')
  hall.pass(60).at('q1', 'ticket:continue', { outcome: 'received', dossier: 'words', service: 'tax' })
  return [hall, number]
}

test('a second matter goes on at once in the same hand: one visit, two transactions', () => {
  const [hall, number] = withTwoMatters()
  expect(hall.ticket(number)).toMatchObject({
    state: 'serving', counter: 'q1', service: 'tax', since: hall.now,
    transactions: [
      { service: 'land', counter: 'q1', officer: 'an', outcome: 'received', dossier: 'words', endedAt: hall.now },
      { service: 'tax', counter: 'q1', officer: 'an', outcome: null, from: hall.now, endedAt: null },
    ],
  })
  expect(hall.day.counters['q1']?.inHand).toBe(number)
  hall.pass(30).at('q1', 'ticket:finish', { outcome: 'guidance' })
  expect([0, 1].map((index) => timeIn(hall.ticket(number), 'serving', index))).toEqual([60_000, 30_000])
})

test('the second matter has no wait and no walk, the first has its own, and the visit the whole', () => {
  const [hall] = withTwoMatters()
  expect(total(hall.day.statistics).counts).toEqual({ issued: 1, served: 1 })
  hall.pass(30).at('q1', 'ticket:finish', { outcome: 'guidance' })
  const { counts, durations } = total(hall.day.statistics)
  expect(counts).toEqual({ issued: 1, served: 2 })
  expect([durations.wait, durations.walk, durations.visitWait, durations.processing].map((one) => [one?.count, one?.sumMs]))
    .toEqual([[1, 100_000], [1, 10_000], [1, 100_000], [2, 90_000]])
  expect(totalBy(hall.day.statistics, 'service').get('tax')?.durations.wait).toBeUndefined()
})

test('any service of the office can be gone on with, also one that the counter does not take', () => {
  const [hall] = withTwoMatters()
  expect(hall.tryAt('q1', 'ticket:continue', { outcome: 'other', service: 'notary' })).toBeNull()
  expect(hall.tryAt('q1', 'ticket:continue', { outcome: 'other', service: 'fishing' })).toBe('unknownService')
})

test('the tablet asks about the first matter while the second goes on, then about the second', () => {
  const [hall, number] = withTwoMatters()
  expect(hall.day.counters['q1']?.ended).toMatchObject({ ticket: number, transaction: 0, officer: 'an' })
  const rate = (transaction: number) => hall.try({ type: 'rating:decline', ticket: number, transaction, by: tablet('q1') })
  expect(rate(1)).toBe('notRateable')
  expect(rate(0)).toBeNull()
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(hall.day.counters['q1']?.ended).toMatchObject({ ticket: number, transaction: 1 })
  expect(rate(1)).toBeNull()
})

test('the first matter can still be rated by phone when the tablet asks about the second', () => {
  const [hall, number] = withTwoMatters()
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(hall.try({ type: 'rating:decline', ticket: number, transaction: 0, by: tablet('q1') })).toBe('notYourTicket')
  expect(hall.try({ type: 'rating:decline', ticket: number, transaction: 0, by: phone(number) })).toBeNull()
})

test('a late press about the ticket before does not meet the one in hand', () => {
  const hall = Hall.open()
  const [first, second] = [hall.served('land', 'q1'), hall.serving('land', 'q1')]
  expect(hall.tryAt('q1', 'ticket:finish', { ticket: first, outcome: 'received' })).toBe('ticketNotInHand')
  expect(hall.tryAt('q1', 'ticket:recall', { ticket: first })).toBe('ticketNotInHand')
  expect(hall.tryAt('q1', 'ticket:recall', { ticket: second })).toBe('ticketNotCalled')
  expect(hall.ticket(second).state).toBe('serving')
})
