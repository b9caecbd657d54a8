import { commands, isCommandName, type Sender } from '../../../contract/commands.ts'
import type { Actor } from '../../../domain/actor.ts'
import type { CommandType } from '../../../domain/commands.ts'
import { emptyDay } from '../../../domain/day.ts'
import { decide } from '../../../domain/decide/decide.ts'
import { isRefused, type Decision } from '../../../domain/decision.ts'
import { actorColumns, type ActorColumn, type WhoRow } from '../../../tools/states/keys.ts'
import { dayTable, whoTable } from '../../../tools/states/tables.ts'
import { actors, goodAsking, opening } from '../support/good-asking.ts'
import { office, system } from '../support/office.ts'

const columns = Object.keys(actorColumns) as ActorColumn[]
const rows = Object.keys(whoTable) as WhoRow[]
const cells = rows.flatMap((row) => columns.map((column) => [row, column, whoTable[row][column]] as const))

function senderOf(actor: Actor): Sender | null {
  if (actor.kind === 'system') return null
  return actor.kind === 'device' ? actor.device : actor.kind
}

/** What the wire knows of who may send a command; what the wire does not carry, the system asks of itself. */
function isHeard(row: WhoRow, actor: Actor): boolean {
  const sender = senderOf(actor)
  if (!isCommandName(row)) return sender === null
  const senders: readonly Sender[] = commands[row].senders
  return sender !== null && senders.includes(sender)
}

function said(decision: Decision): string {
  return isRefused(decision) ? decision.refusal : 'yes'
}

test.each(cells)('%s asked for by %s: %s', (row, column, cell) => {
  if (!isHeard(row, actors[column])) {
    expect(cell).toBe('notAllowed')
    return
  }
  const [hall, command] = goodAsking(row, column)
  const before = hall.day
  expect(said(hall.ask(command))).toBe(cell)
  // it really was done: an accepted command that changes nothing would prove little
  if (cell === 'yes') expect(hall.day).not.toBe(before)
})

test.each(rows)('an administrator may do of %s what a manager may', (row) => {
  if (whoTable[row].manager === 'notAllowed') return
  const [hall, command] = goodAsking(row, 'manager')
  expect(said(hall.ask({ ...command, by: { kind: 'staff', id: 'head', role: 'administrator' } }))).toBe(whoTable[row].manager)
})

const everyCommand = Object.entries(dayTable) as [CommandType, (typeof dayTable)[CommandType]][]

test.each(everyCommand)('%s before the day, during it and after it: %j', (type, { before, during, after }) => {
  if (type === 'day:open' || type === 'day:changeOffice') {
    const asked = type === 'day:open' ? opening : { type, office, by: system } as const
    const [hall] = goodAsking('day:close', 'system')
    const answers = [said(decide(emptyDay, asked, hall.now)), said(hall.ask(asked))]
    hall.must({ type: 'day:close', by: system })
    expect([...answers, said(hall.ask(asked))]).toEqual([before, during, after])
    return
  }
  const actor = columns.find((column) => whoTable[type][column] === 'yes') ?? 'system'
  const [hall, command] = goodAsking(type, actor)
  expect(said(decide(emptyDay, command, hall.now))).toBe(before)
  expect(said(decide(hall.day, command, hall.now))).toBe(during)
  hall.must({ type: 'day:close', by: system })
  expect(said(hall.ask(command))).toBe(after)
})
