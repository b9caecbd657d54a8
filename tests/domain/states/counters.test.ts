import type { Command } from '../../../domain/commands.ts'
import { counterStateOf } from '../../../domain/day.ts'
import { counterColumns, type CounterColumn, type CounterRow } from '../../../tools/states/keys.ts'
import { counterTable } from '../../../tools/states/tables.ts'
import { Hall } from '../support/hall.ts'
import { asker, bringCounter, bringTicket, says, standingOf } from '../support/situations.ts'

const columns = Object.keys(counterColumns) as CounterColumn[]
const rows = Object.keys(counterTable) as CounterRow[]
const cells = rows.flatMap((row) => columns.map((column) => [row, column, counterTable[row][column]] as const))

/** The ticket that a command names: one on hold to be resumed, the one in hand if there is one, else one that waits. */
function named(hall: Hall, row: CounterRow, counter: string): string {
  if (row === 'ticket:resume') return bringTicket.held(hall)
  const inHand = counterStateOf(hall.day, counter).inHand
  return row === 'ticket:call' || row === 'ticket:callNext' || inHand === null ? hall.take('land') : inHand
}

test.each(cells)('%s at a counter that is %s: %s', (row, column, cell) => {
  const hall = Hall.open({ counters: ['q3'] })
  const counter = bringCounter[column](hall)
  if (column !== 'unknown') expect(standingOf(hall.day, counter)).toBe(column)
  const pressedAt = hall.day.counters[counter]?.last?.at ?? 0
  const [type] = row.split(' ')
  const ticket = named(hall, row, counter)
  const refusal = hall.try({ type, counter, ticket, at: pressedAt, ...says[row], by: asker(row, ticket) } as Command)
  expect(refusal ?? standingOf(hall.day, counter)).toBe(cell)
})
