import type { RefusalCode } from '../../domain/refusals.ts'
import { after, isOpen, steps, ticketStates, type Step, type TicketState } from '../../domain/ticket-state.ts'
import { Hall } from './support/hall.ts'
import { manager, officer } from './support/office.ts'

const bring: Record<Exclude<TicketState, 'expired'>, (hall: Hall) => string> = {
  waiting: (hall) => hall.take('land'),
  called: (hall) => hall.at('q1', 'ticket:call', { ticket: hall.take('land') }),
  serving: (hall) => hall.serving('land', 'q1'),
  held: (hall) => {
    hall.serving('land', 'q1')
    return hall.at('q1', 'ticket:hold', { reason: 'other' })
  },
  missed: (hall) => {
    hall.at('q1', 'ticket:call', { ticket: hall.take('land') })
    return hall.at('q1', 'ticket:miss')
  },
  finished: (hall) => hall.served('land', 'q1'),
  withdrawn: (hall) => hall.must({ type: 'ticket:withdraw', ticket: hall.take('land'), by: manager }).answer.ticket ?? '',
}

/** Each step as a command: what needs a free hand is asked for at counter 3, the rest where the ticket would be. */
const ask: Record<Exclude<Step, 'expire'>, (hall: Hall, ticket: string) => RefusalCode | null> = {
  call: (hall, ticket) => hall.tryAt('q3', 'ticket:call', { ticket }),
  recall: (hall) => hall.tryAt('q1', 'ticket:recall'),
  start: (hall) => hall.tryAt('q1', 'ticket:start'),
  finish: (hall) => hall.tryAt('q1', 'ticket:finish', { outcome: 'received' }),
  miss: (hall) => hall.tryAt('q1', 'ticket:miss'),
  return: (hall, ticket) => hall.try({ type: 'ticket:return', ticket, by: officer('an') }),
  hold: (hall) => hall.tryAt('q1', 'ticket:hold', { reason: 'other' }),
  resume: (hall, ticket) => hall.tryAt('q3', 'ticket:resume', { ticket }),
  transfer: (hall) => hall.tryAt('q1', 'ticket:transfer', { service: 'tax', toCounter: null }),
  withdraw: (hall, ticket) => hall.try({ type: 'ticket:withdraw', ticket, by: manager }),
}

const names = Object.keys(ask) as (keyof typeof ask)[]
const [call, missed, held, inHand, over, none] =
  ['ticketNotWaiting', 'ticketNotMissed', 'ticketNotHeld', 'ticketInHand', 'ticketOver', 'nothingInHand'] as const
const [notCalled, notServing] = ['ticketNotCalled', 'ticketNotServing'] as const

/** What follows from each step in each state: the new state, or the refusal. */
const documented: Record<keyof typeof bring, readonly (TicketState | RefusalCode)[]> = {
  //          call      recall     start      finish      miss       return     hold        resume     transfer   withdraw
  waiting: ['called', none, none, none, none, missed, none, held, none, 'withdrawn'],
  called: [call, 'called', 'serving', notServing, 'missed', missed, notServing, held, 'waiting', 'withdrawn'],
  serving: [call, notCalled, notCalled, 'finished', notCalled, missed, 'held', held, 'waiting', inHand],
  held: [call, none, none, none, none, missed, none, 'serving', none, 'withdrawn'],
  missed: [call, none, none, none, none, 'waiting', none, held, none, 'withdrawn'],
  finished: [call, none, none, none, none, missed, none, held, none, over],
  withdrawn: [call, none, none, none, none, missed, none, held, none, over],
}

const cases = Object.entries(documented).flatMap(([state, row]) =>
  names.map((step, index) => [state, step, row[index] ?? ''] as [keyof typeof bring, keyof typeof ask, string]))

test.each(cases)('a %s ticket and "%s": %s', (state, step, outcome) => {
  const hall = Hall.open()
  const number = bring[state](hall)
  expect(hall.ticket(number).state).toBe(state)
  const refusal = ask[step](hall, number)
  expect(refusal ?? hall.ticket(number).state).toBe(outcome)
  expect(after(state, step)).toBe(refusal === null ? outcome : null)
})

test.each(ticketStates)('closing the day lets a %s ticket expire if its visit goes on, and only then', (state) => {
  const hall = Hall.open()
  const number = state === 'expired' ? hall.take('land') : bring[state](hall)
  hall.must({ type: 'day:close', by: { kind: 'system' } })
  const expected = ['finished', 'withdrawn'].includes(state) ? state : 'expired'
  expect(hall.ticket(number).state).toBe(expected)
  expect(after(state, 'expire')).toBe(isOpen(state) ? 'expired' : null)
})

test('an expired ticket goes nowhere any more', () => {
  expect(steps.filter((step) => after('expired', step) !== null)).toEqual([])
})
