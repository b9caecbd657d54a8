import type { Actor } from '../../../domain/actor.ts'
import { counterStateOf, type Day } from '../../../domain/day.ts'
import type { CounterColumn, CounterRow, TicketColumn, TicketRow } from '../../../tools/states/keys.ts'
import type { Hall } from './hall.ts'
import { manager, officer, phone, system } from './office.ts'

/** Brings a ticket for land to where the table has it; "here" is counter 1 with officer An, "elsewhere" counter 3. */
export const bringTicket: Readonly<Record<TicketColumn, (hall: Hall) => string>> = {
  waiting: (hall) => hall.take('land'),
  calledHere: (hall) => called(hall, 'q1'),
  calledElsewhere: (hall) => called(hall, 'q3'),
  servingHere: (hall) => hall.serving('land', 'q1'),
  servingElsewhere: (hall) => hall.serving('land', 'q3'),
  held: (hall) => {
    const number = hall.serving('land', 'q3')
    hall.at('q3', 'ticket:hold', { reason: 'copies', backAfterSeconds: 60 })
    hall.pass(60)
    return number
  },
  missed: (hall) => {
    const number = called(hall, 'q3')
    hall.at('q3', 'ticket:miss')
    return number
  },
  finished: (hall) => hall.served('land', 'q3'),
  withdrawn: (hall) => {
    const number = hall.take('land')
    hall.must({ type: 'ticket:withdraw', ticket: number, by: phone(number) })
    return number
  },
  expired: (hall) => {
    const number = hall.take('land')
    hall.must({ type: 'day:close', by: system })
    return number
  },
}

function called(hall: Hall, counter: string): string {
  return hall.at(counter, 'ticket:call', { ticket: hall.take('land') })
}

/** Where the table has a ticket, seen from counter 1. */
export function columnOf({ state, counter }: { state: string, counter: string | null }): string {
  return counter === null ? state : `${state}${counter === 'q1' ? 'Here' : 'Elsewhere'}`
}

/** Brings counter 1 to where the table has it, for officer An; each leaves a ticket in the hand where there is one. */
export const bringCounter: Readonly<Record<CounterColumn, (hall: Hall) => string>> = {
  unknown: () => 'q9',
  closed: () => 'q1',
  another: (hall) => {
    hall.must({ type: 'counter:open', counter: 'q1', by: officer('dung') })
    return 'q1'
  },
  idle: openByAn,
  called: (hall) => {
    openByAn(hall)
    called(hall, 'q1')
    return 'q1'
  },
  serving: (hall) => {
    openByAn(hall)
    hall.serving('land', 'q1')
    return 'q1'
  },
  paused: (hall) => {
    openByAn(hall)
    hall.at('q1', 'counter:pause', { reason: 'break' })
    return 'q1'
  },
}

function openByAn(hall: Hall): string {
  hall.at('q1', 'counter:open')
  return 'q1'
}

/** How a counter stands, seen from officer An. */
export function standingOf(day: Day, counter: string): CounterColumn {
  const { status, officer: seated, inHand } = counterStateOf(day, counter)
  if (status === 'closed') return 'closed'
  if (seated !== 'an') return 'another'
  if (status === 'paused') return 'paused'
  if (inHand === null) return 'idle'
  return day.tickets.some(({ number, state }) => number === inHand && state === 'serving') ? 'serving' : 'called'
}

/** What a command of the tables says, but for the counter and the ticket it is about. */
export const says: Readonly<Record<TicketRow | CounterRow, object>> = {
  'ticket:walkIn': { service: 'land', language: 'vi' },
  'ticket:prioritise': { priorityClass: 'elderly', reason: 'words' },
  'ticket:withdraw': {},
  'ticket:call': {},
  'ticket:callNext': {},
  'ticket:recall': {},
  'ticket:start': {},
  'ticket:finish': { outcome: 'received', dossier: null },
  'ticket:continue': { outcome: 'received', dossier: null, service: 'tax' },
  'ticket:miss': {},
  'ticket:return': {},
  'ticket:hold': { reason: 'copies', backAfterSeconds: null },
  'ticket:resume': {},
  'ticket:comeBack': {},
  'ticket:transfer': { service: 'tax', toCounter: null, note: null },
  'counter:open': {},
  'counter:pause': { reason: 'break' },
  'counter:resume': {},
  'counter:handOver': { to: 'binh' },
  'counter:undo': {},
  'counter:close': {},
  'counter:close by a manager': {},
  'rating:give': { transaction: 0, level: 5, reasons: [], comment: null },
  'rating:decline': { transaction: 0 },
  'day:close': {},
}

/** Who would ask for it: the officer of counter 1, but for a few. */
export function asker(row: TicketRow | CounterRow, ticket: string): Actor {
  if (row.startsWith('rating:')) return phone(ticket)
  if (row === 'counter:close by a manager') return manager
  return row === 'day:close' || row === 'ticket:comeBack' ? system : officer('an')
}
