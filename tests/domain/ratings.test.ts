import type { Actor } from '../../domain/actor.ts'
import { isAskedFor } from '../../domain/rating/asked-for.ts'
import type { RatingLevel } from '../../domain/ticket.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { atEveryMoment, onRandomDays } from './support/every-day.ts'
import { agree } from './support/agree.ts'
import { Hall } from './support/hall.ts'
import { kiosk, manager, officer, phone, tablet } from './support/office.ts'

function rate(hall: Hall, ticket: string, by: Actor, transaction = 0, level: RatingLevel = 4): RefusalCode | null {
  return hall.try({ type: 'rating:give', ticket, transaction, level, reasons: [], comment: null, by })
}

function decline(hall: Hall, ticket: string, by: Actor): RefusalCode | null {
  return hall.try({ type: 'rating:decline', ticket, transaction: 0, by })
}

test('the tablet asks for the transaction that ended last, and goes on with it once it is rated there', () => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  expect(hall.day.counters['q1']?.ended).toMatchObject({ ticket: number, transaction: 0, officer: 'an' })
  expect(rate(hall.pass(12), number, tablet('q1'))).toBeNull()
  expect(hall.day.counters['q1']?.ended).toMatchObject({ ticket: number, transaction: 0 })
  expect(hall.events.at(-1)?.event).toMatchObject({ type: 'serviceRated', level: 4, channel: 'tablet', secondsAfterFinish: 12 })
})

test('who declines at the tablet is not asked there again, and may still rate on the phone', () => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  expect(decline(hall, number, tablet('q1'))).toBeNull()
  expect(hall.day.counters['q1']?.ended).toBeNull()
  expect(rate(hall, number, tablet('q1'))).toBe('alreadyRated')
  expect(decline(hall, number, phone(number))).toBe('alreadyRated')
  expect(rate(hall, number, phone(number))).toBeNull()
  expect(hall.ticket(number).transactions[0]?.rating).toMatchObject({ kind: 'rated', channel: 'phone' })
})

test('the tablet does not take a rating for one served before the last', () => {
  const hall = Hall.open()
  const [first, second] = [hall.served('land', 'q1'), hall.served('land', 'q1')]
  expect(rate(hall, first, tablet('q1'))).toBe('notYourTicket')
  expect(rate(hall, first, phone(first))).toBeNull()
  expect(rate(hall, second, tablet('q1'))).toBeNull()
})

test('the tablet goes on asking while the next one walks to the counter, and stops when service begins', () => {
  const hall = Hall.open()
  const first = hall.served('land', 'q1')
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  expect(hall.day.counters['q1']?.ended).toMatchObject({ ticket: first })
  hall.at('q1', 'ticket:start')
  expect(hall.day.counters['q1']?.ended).toBeNull()
  expect(rate(hall, first, tablet('q1'))).toBe('notYourTicket')
  expect(rate(hall, first, phone(first))).toBeNull()
})

test('the tablet stops asking when one on hold comes back to the counter', () => {
  const hall = Hall.open()
  const held = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:hold', { reason: 'signature' })
  const first = hall.served('land', 'q1')
  hall.at('q1', 'ticket:resume', { ticket: held })
  expect(hall.day.counters['q1']?.ended).toBeNull()
  expect(rate(hall, first, tablet('q1'))).toBe('notYourTicket')
})

test('the tablet asks for one served by an officer who left, until the counter is opened again', () => {
  const hall = Hall.open()
  const first = hall.served('land', 'q1')
  hall.at('q1', 'counter:close')
  expect(hall.day.counters['q1']?.ended).toMatchObject({ ticket: first, officer: 'an' })
  hall.must({ type: 'counter:open', counter: 'q1', by: officer('dung') })
  expect(hall.day.counters['q1']?.ended).toBeNull()
  expect(rate(hall, first, tablet('q1'))).toBe('notYourTicket')
})

test('no tablet asks about one while another is being served in front of it', () => {
  atEveryMoment((day) => {
    // who goes on with a second matter is asked about the first one meanwhile
    const asking = Object.values(day.counters).filter(({ ended }) => ended !== null)
    agree(asking.filter(({ inHand, ended }) => inHand !== ended?.ticket && day.tickets.some(({ number, state }) => number === inHand && state === 'serving')), [])
  })
})

test('no tablet asks about a transaction that has not ended, or that was answered elsewhere', () => {
  atEveryMoment((day) => {
    const asked = Object.values(day.counters).flatMap(({ ended }) => ended ?? [])
    agree(asked.filter(({ ticket, transaction }) => {
      const about = day.tickets.find(({ number }) => number === ticket)?.transactions[transaction]
      return about === undefined || about.endedAt === null || !isAskedFor(about.rating)
    }), [])
  })
})

test('what a citizen remarks goes with the fact and stays out of the day', () => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  const words = { reasons: ['attitude'], comment: 'r-17' }
  const { events } = hall.must({ type: 'rating:give', ticket: number, transaction: 0, level: 1, ...words, by: phone(number) })
  expect(events).toEqual([expect.objectContaining({ type: 'serviceRated', reasons: ['attitude'], remark: 'r-17' })])
  expect(events[0]).not.toHaveProperty('comment')
  expect(['attitude', 'r-17'].filter((word) => JSON.stringify(hall.day).includes(word))).toEqual([])
})

test.each([
  ['an officer', officer('an')], ['a manager', manager], ['a kiosk', kiosk], ['another counter\'s tablet', tablet('q2')],
  ['another citizen', phone('A999')], ['a tablet without a counter', { ...tablet('q1'), counter: null } as Actor],
])('nobody but the one who was served rates: %s does not', (_who, by) => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  expect(rate(hall, number, by)).toBe('notYourTicket')
  expect(decline(hall, number, by)).toBe('notYourTicket')
})

test('what has not ended, or is not there, is not rated', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  expect(rate(hall, number, phone(number))).toBe('notRateable')
  expect(rate(hall, number, phone(number), 7)).toBe('notRateable')
  expect(rate(hall, 'A900', phone('A900'))).toBe('unknownTicket')
})

test('the first transaction of a visit is rated while the second one waits', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  expect(rate(hall, number, tablet('q1'), 1)).toBe('notRateable')
  expect(rate(hall, number, tablet('q1'), 0)).toBeNull()
  expect(hall.ticket(number).transactions.map(({ rating }) => rating?.kind ?? null)).toEqual(['rated', null])
})

test('on any day every rating is the answer to one ended transaction', () => {
  onRandomDays(({ facts, day }) => {
    const given = facts.flatMap((event) =>
      event.type === 'serviceRated' || event.type === 'ratingDeclined' ? [`${event.ticket}/${event.transaction}`] : [])
    const kept = day.tickets.flatMap(({ number, transactions }) => transactions.flatMap(({ rating, endedAt }, index) =>
      rating === null ? [] : [endedAt === null ? 'not ended' : `${number}/${index}`]))
    agree([...new Set(given)].sort(), kept.sort())
  })
})
