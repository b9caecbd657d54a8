import type { Command } from '../../../domain/commands.ts'
import type { Step, TicketState } from '../../../domain/ticket-state.ts'
import { after, isOpen, steps, ticketStates } from '../../../domain/ticket-state.ts'
import { ticketColumns, type TicketColumn, type TicketRow } from '../../../tools/states/keys.ts'
import { ticketTable } from '../../../tools/states/tables.ts'
import { asker, bringTicket, columnOf, says } from '../support/situations.ts'
import { Hall } from '../support/hall.ts'

const columns = Object.keys(ticketColumns) as TicketColumn[]
const rows = Object.keys(ticketTable) as TicketRow[]
const cells = rows.flatMap((row) => columns.map((column) => [row, column, ticketTable[row][column]] as const))

function ask(hall: Hall, row: TicketRow, ticket: string): string | null {
  const [type] = row.split(' ')
  return hall.try({ type, counter: 'q1', ticket, ...says[row], by: asker(row, ticket) } as Command)
}

test.each(cells)('%s when the ticket is %s: %s', (row, column, cell) => {
  const hall = Hall.open()
  const number = bringTicket[column](hall)
  expect(columnOf(hall.ticket(number))).toBe(column)
  const before = hall.day
  const refusal = ask(hall, row, number)
  expect(refusal ?? columnOf(hall.ticket(number))).toBe(cell)
  if (refusal !== null) expect(hall.day).toBe(before)
})

const inHand = ['ticket:recall', 'ticket:start', 'ticket:finish', 'ticket:continue', 'ticket:miss', 'ticket:hold', 'ticket:transfer'] as const
const freeHand = ['ticket:call', 'ticket:resume'] as const
const notHere = columns.filter((column) => !column.endsWith('Here') && column !== 'expired')

test.each(notHere)('a counter that has another one in hand refuses what is asked about a ticket that is %s', (column) => {
  for (const another of [(hall: Hall) => hall.at('q1', 'ticket:call', { ticket: hall.take('birth') }), (hall: Hall) => hall.serving('birth', 'q1')]) {
    const hall = Hall.open()
    another(hall)
    const number = bringTicket[column](hall)
    expect(inHand.map((row) => ask(hall, row, number))).toEqual(inHand.map(() => 'ticketNotInHand'))
    expect(freeHand.map((row) => ask(hall, row, number))).toEqual(freeHand.map(() => 'counterBusy'))
  }
})

const stepOf: Readonly<Record<Exclude<TicketRow, 'ticket:prioritise' | `rating:${string}`>, Step | Readonly<Partial<Record<TicketState, Step>>>>> = {
  'ticket:withdraw': 'withdraw', 'ticket:call': 'call', 'ticket:recall': 'recall', 'ticket:start': 'start',
  'ticket:finish': 'finish', 'ticket:continue': 'continue', 'ticket:miss': 'miss', 'ticket:return': 'return',
  'ticket:hold': 'hold', 'ticket:resume': 'resume', 'ticket:comeBack': 'comeBack', 'ticket:transfer': 'transfer',
  'counter:close by a manager': { called: 'release', serving: 'leaveOpen' },
  'day:close': { waiting: 'expire', called: 'expire', serving: 'leaveOpen', held: 'expire', missed: 'expire' },
}

/** The state that a column or a cell of the table speaks of; null for a "no". */
function stateIn(cell: string): TicketState | null {
  return ticketStates.find((state) => cell === state || cell === `${state}Here` || cell === `${state}Elsewhere`) ?? null
}

test('the steps of the domain are those of the table', () => {
  const taken = new Set<string>()
  for (const [row, named] of Object.entries(stepOf) as [keyof typeof stepOf, Step | Partial<Record<TicketState, Step>>][]) {
    // what is at another counter is not in hand here, whatever step it could take there
    for (const column of columns.filter((one) => !one.endsWith('Elsewhere'))) {
      const state = stateIn(column) ?? 'expired'
      const step = typeof named === 'string' ? named : named[state]
      if (step === undefined) continue
      expect([row, state, after(state, step)]).toEqual([row, state, stateIn(ticketTable[row][column])])
      taken.add(step)
    }
  }
  expect([...taken].sort()).toEqual([...steps].sort())
})

test('there is a column for every state, and a visit goes on while there is a step to take', () => {
  expect([...new Set(columns.map(stateIn))].sort()).toEqual([...ticketStates].sort())
  for (const state of ticketStates) expect(isOpen(state)).toBe(!['finished', 'withdrawn', 'expired'].includes(state))
})
