import type { CommandType } from '../../domain/commands.ts'
import {
  actorColumns, counterColumns, dayColumns, ticketColumns,
  type ActorColumn, type CounterCell, type CounterColumn, type CounterRow, type DayCell, type DayColumn,
  type TicketCell, type TicketColumn, type TicketRow, type WhoCell, type WhoRow,
} from './keys.ts'

type Row<Column extends string, Cell> = Readonly<Record<Column, Cell>>

/** One cell per column, in the order of the columns; a number says how many columns in a row have the same cell. */
function row<Column extends string, Cell extends string>(columns: Readonly<Record<Column, string>>, ...cells: readonly (Cell | readonly [Cell, number])[]): Row<Column, Cell> {
  const all = cells.flatMap((cell) => typeof cell === 'string' ? [cell] : Array<Cell>(cell[1]).fill(cell[0]))
  const keys = Object.keys(columns) as Column[]
  if (all.length !== keys.length) throw new Error(`${String(all.length)} cells for ${String(keys.length)} columns`)
  // there is a cell for every column, which the type of fromEntries does not say
  return Object.fromEntries(keys.map((key, index) => [key, all[index]])) as Row<Column, Cell>
}

const ticket = (...cells: (TicketCell | [TicketCell, number])[]) => row<TicketColumn, TicketCell>(ticketColumns, ...cells)
const counter = (...cells: (CounterCell | [CounterCell, number])[]) => row<CounterColumn, CounterCell>(counterColumns, ...cells)
const who = (...cells: (WhoCell | [WhoCell, number])[]) => row<ActorColumn, WhoCell>(actorColumns, ...cells)
const day = (...cells: (DayCell | [DayCell, number])[]) => row<DayColumn, DayCell>(dayColumns, ...cells)

const inHandOnly = (called: TicketCell, serving: TicketCell) =>
  ticket('nothingInHand', called, 'nothingInHand', serving, ['nothingInHand', 5], 'dayClosed')
const whenFinished = ticket(['notRateable', 7], 'finished', ['notRateable', 2])

/** What each command does to a ticket by where it is. The columns are in the order of `ticketColumns`. */
export const ticketTable: Readonly<Record<TicketRow, Row<TicketColumn, TicketCell>>> = {
  'ticket:prioritise': ticket('waiting', ['ticketNotWaiting', 8], 'dayClosed'),
  'ticket:withdraw': ticket(['withdrawn', 3], ['ticketInHand', 2], ['withdrawn', 2], ['ticketOver', 2], 'dayClosed'),
  'ticket:call': ticket('calledHere', 'counterBusy', 'ticketNotWaiting', 'counterBusy', ['ticketNotWaiting', 5], 'dayClosed'),
  'ticket:recall': inHandOnly('calledHere', 'ticketNotCalled'),
  'ticket:start': inHandOnly('servingHere', 'ticketNotCalled'),
  'ticket:finish': inHandOnly('ticketNotServing', 'finished'),
  'ticket:continue': inHandOnly('ticketNotServing', 'servingHere'),
  'ticket:miss': inHandOnly('missed', 'ticketNotCalled'),
  'ticket:return': ticket(['ticketNotMissed', 6], 'waiting', ['ticketNotMissed', 2], 'dayClosed'),
  'ticket:hold': inHandOnly('ticketNotServing', 'held'),
  'ticket:resume': ticket('ticketNotHeld', 'counterBusy', 'ticketNotHeld', 'counterBusy', 'ticketNotHeld', 'servingHere', ['ticketNotHeld', 3], 'dayClosed'),
  'ticket:comeBack': ticket(['ticketNotHeld', 5], 'waiting', ['ticketNotHeld', 3], 'dayClosed'),
  'ticket:transfer': inHandOnly('waiting', 'waiting'),
  'counter:close by a manager': ticket(
    'waiting', 'waiting', 'calledElsewhere', 'finished', 'servingElsewhere', 'held', 'missed', 'finished', 'withdrawn', 'dayClosed'),
  'rating:give': whenFinished,
  'rating:decline': whenFinished,
  'day:close': ticket(['expired', 3], ['finished', 2], ['expired', 2], 'finished', 'withdrawn', 'dayClosed'),
}

const shut = ['unknownCounter', 'counterClosed', 'notYourCounter'] as const
const needsHand = (called: CounterCell, serving: CounterCell) => counter(...shut, 'nothingInHand', called, serving, 'nothingInHand')
const needsFreeHand = (then: CounterCell) => counter(...shut, then, ['counterBusy', 2], 'counterPaused')

/** What each command does to a counter by how it stands. The columns are in the order of `counterColumns`. */
export const counterTable: Readonly<Record<CounterRow, Row<CounterColumn, CounterCell>>> = {
  'counter:open': counter('unknownCounter', 'idle', 'counterTaken', 'idle', 'called', 'serving', 'paused'),
  'counter:pause': counter(...shut, 'paused', ['counterBusy', 2], 'counterPaused'),
  'counter:resume': counter(...shut, ['counterNotPaused', 3], 'idle'),
  'counter:handOver': counter(...shut, ['another', 4]),
  'counter:undo': counter(...shut, 'nothingToUndo', 'idle', 'called', 'nothingToUndo'),
  'counter:close': counter(...shut, 'closed', ['counterBusy', 2], 'closed'),
  'counter:close by a manager': counter('unknownCounter', 'counterClosed', ['closed', 5]),
  'ticket:walkIn': needsFreeHand('serving'),
  'ticket:callNext': needsFreeHand('called'),
  'ticket:call': needsFreeHand('called'),
  'ticket:recall': needsHand('called', 'ticketNotCalled'),
  'ticket:start': needsHand('serving', 'ticketNotCalled'),
  'ticket:finish': needsHand('ticketNotServing', 'idle'),
  'ticket:continue': needsHand('ticketNotServing', 'serving'),
  'ticket:miss': needsHand('idle', 'ticketNotCalled'),
  'ticket:hold': needsHand('ticketNotServing', 'idle'),
  'ticket:resume': needsFreeHand('serving'),
  'ticket:transfer': needsHand('idle', 'idle'),
}

const atOwnCounter = who('yes', ['notYourCounter', 2], ['notAllowed', 8])
const anyStaff = who(['yes', 3], ['notAllowed', 8])
const rates = who(['notAllowed', 5], 'yes', 'notYourTicket', 'yes', 'notYourTicket', ['notAllowed', 2])
const itself = who(['notAllowed', 10], 'yes')

/** Who may ask for what, where it could be done at once. `notAllowed`: the wire does not take it from them. */
export const whoTable: Readonly<Record<WhoRow, Row<ActorColumn, WhoCell>>> = {
  'ticket:take': who(['yes', 4], ['notAllowed', 5], 'yes', 'notAllowed'),
  'ticket:takeOffline': who(['notAllowed', 3], 'yes', ['notAllowed', 7]),
  'ticket:walkIn': atOwnCounter,
  'ticket:prioritise': anyStaff,
  'ticket:withdraw': who(['yes', 4], ['notAllowed', 3], 'yes', 'notYourTicket', ['notAllowed', 2]),
  'ticket:return': anyStaff,
  'counter:open': anyStaff,
  'counter:pause': atOwnCounter,
  'counter:resume': atOwnCounter,
  'counter:handOver': atOwnCounter,
  'counter:undo': atOwnCounter,
  'counter:close': who('yes', 'notYourCounter', 'yes', ['notAllowed', 8]),
  'ticket:callNext': atOwnCounter,
  'ticket:call': atOwnCounter,
  'ticket:recall': atOwnCounter,
  'ticket:start': atOwnCounter,
  'ticket:finish': atOwnCounter,
  'ticket:continue': atOwnCounter,
  'ticket:miss': atOwnCounter,
  'ticket:hold': atOwnCounter,
  'ticket:resume': atOwnCounter,
  'ticket:transfer': atOwnCounter,
  'call:acknowledge': who(['notAllowed', 4], 'yes', ['notAllowed', 6]),
  'rating:give': rates,
  'rating:decline': rates,
  'ticket:comeBack': itself,
  'kiosk:lease': itself,
  'day:close': itself,
}

const duringTheDay = day('dayNotOpen', 'yes', 'dayClosed')
const alsoAfterwards = day('dayNotOpen', 'yes', 'yes')

/** When each command is taken at all. */
export const dayTable: Readonly<Record<CommandType, Row<DayColumn, DayCell>>> = {
  'day:open': day('yes', ['dayOpen', 2]),
  'ticket:take': duringTheDay,
  'ticket:takeOffline': duringTheDay,
  'kiosk:lease': duringTheDay,
  'ticket:walkIn': duringTheDay,
  'ticket:prioritise': duringTheDay,
  'ticket:withdraw': duringTheDay,
  'counter:open': duringTheDay,
  'counter:pause': duringTheDay,
  'counter:resume': duringTheDay,
  'counter:handOver': duringTheDay,
  'counter:undo': duringTheDay,
  'counter:close': duringTheDay,
  'ticket:callNext': duringTheDay,
  'ticket:call': duringTheDay,
  'ticket:recall': duringTheDay,
  'ticket:start': duringTheDay,
  'ticket:finish': duringTheDay,
  'ticket:continue': duringTheDay,
  'ticket:miss': duringTheDay,
  'ticket:return': duringTheDay,
  'ticket:hold': duringTheDay,
  'ticket:resume': duringTheDay,
  'ticket:comeBack': duringTheDay,
  'ticket:transfer': duringTheDay,
  'call:acknowledge': duringTheDay,
  'rating:give': alsoAfterwards,
  'rating:decline': alsoAfterwards,
  'day:changeOffice': duringTheDay,
  'day:close': duringTheDay,
}

/** What taking the last press back leads to: from where it led, to where the ticket was. */
export const undoing = {
  ticketCalled: ['called', 'waiting'],
  serviceStarted: ['serving', 'called'],
  serviceFinished: ['finished', 'serving'],
  serviceContinued: ['serving', 'serving'],
  ticketMissed: ['missed', 'called'],
  ticketHeld: ['held', 'serving'],
  ticketResumed: ['serving', 'held'],
  ticketTransferred: ['waiting', 'serving'],
  walkInTaken: ['serving', 'withdrawn'],
} as const
