import { timeIn, type Span, type Ticket } from '../../domain/ticket.ts'
import type { TicketState } from '../../domain/ticket-state.ts'
import { agree } from './support/agree.ts'
import { onEveryTicket } from './support/every-day.ts'
import { Hall } from './support/hall.ts'

const during: readonly TicketState[] = ['waiting', 'called', 'serving', 'held', 'missed']

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function endsOf({ transactions }: Ticket): (number | null)[] {
  return transactions.map(({ endedAt }) => endedAt)
}

/** Who comes before the appointed time does not wait until then. */
function notYetWaiting({ state, from, to }: Span, appointedAt: number | null): number {
  return state === 'waiting' && appointedAt !== null ? Math.max(0, Math.min(to, appointedAt) - from) : 0
}

test('a visit has no holes: each span begins where the one before ended, or at the appointed time, from the issue to the last change', () => {
  onEveryTicket(({ issuedAt, since, spans, appointedAt }) => {
    const borders = [issuedAt, ...spans.map(({ to }) => to)]
    const begins = spans.map((span, index) => {
      const border = borders[index] ?? NaN
      return border + notYetWaiting({ ...span, from: border }, appointedAt)
    })
    agree(spans.map(({ from }) => from), begins)
    agree(borders.at(-1), since)
    agree(borders, [...borders].sort((a, b) => a - b))
  })
})

test('waiting, called, serving, held and missed add up to the visit of one who came without an appointment', () => {
  onEveryTicket((ticket) => {
    if (ticket.appointedAt !== null) return
    agree(sum(during.map((state) => timeIn(ticket, state))), ticket.since - ticket.issuedAt)
  })
})

test('the transactions of a visit add up to the visit, in every state', () => {
  onEveryTicket((ticket) => {
    const perTransaction = during.map((state) => sum(ticket.transactions.map((_, index) => timeIn(ticket, state, index))))
    agree(perTransaction, during.map((state) => timeIn(ticket, state)))
  })
})

test('a transaction begins where the one before ended, and only the last one can be open', () => {
  onEveryTicket((ticket) => {
    const { issuedAt, state, transactions } = ticket
    agree(transactions.map(({ from }) => from), [issuedAt, ...endsOf(ticket).slice(0, -1)])
    agree(transactions.slice(0, -1).filter(({ outcome }) => outcome === null || outcome === 'leftOpen'), [])
    agree(endsOf(ticket).at(-1) !== null, state === 'finished')
  })
})

test('a visit with everything in it is counted second by second', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.pass(100).at('q1', 'ticket:callNext')
  hall.pass(30).at('q1', 'ticket:miss')
  hall.pass(400).must({ type: 'ticket:return', ticket: number, by: { kind: 'staff', id: 'an', role: 'officer' } })
  hall.pass(50).at('q1', 'ticket:callNext')
  hall.pass(20).at('q1', 'ticket:start')
  hall.pass(200).at('q1', 'ticket:hold', { reason: 'copies' })
  hall.pass(900).at('q3', 'ticket:resume', { ticket: number })
  hall.pass(60).at('q3', 'ticket:finish', { outcome: 'received' })
  const ticket = hall.ticket(number)
  const seconds = Object.fromEntries(during.map((state) => [state, timeIn(ticket, state) / 1000]))
  expect(seconds).toEqual({ waiting: 150, called: 50, serving: 260, held: 900, missed: 400 })
})
