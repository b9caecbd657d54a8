import type { Asked, CommandType, Internal } from '../../domain/commands.ts'
import type { RefusalCode } from '../../domain/refusals.ts'

/** Where a ticket is, seen from the counter that asks. */
export const ticketColumns = {
  waiting: 'waiting',
  calledHere: 'called here',
  calledElsewhere: 'called elsewhere',
  servingHere: 'serving here',
  servingElsewhere: 'serving elsewhere',
  held: 'held',
  missed: 'missed',
  finished: 'finished',
  withdrawn: 'withdrawn',
  expired: 'expired',
} as const
export type TicketColumn = keyof typeof ticketColumns

/** How a counter stands, seen from the officer who asks. */
export const counterColumns = {
  unknown: 'not in the office',
  closed: 'closed',
  another: 'another officer’s',
  idle: 'open, hand free',
  called: 'open, one called',
  serving: 'open, one served',
  paused: 'paused',
} as const
export type CounterColumn = keyof typeof counterColumns

/** Who asks. What the wire does not carry from a sender never reaches the domain. */
export const actorColumns = {
  officer: 'officer of the counter',
  colleague: 'another officer',
  manager: 'manager',
  kiosk: 'kiosk',
  display: 'hall display',
  tablet: 'tablet of the counter',
  otherTablet: 'another tablet',
  holder: 'phone of the ticket',
  otherPhone: 'another phone',
  visitor: 'phone without a ticket',
  system: 'the system itself',
} as const
export type ActorColumn = keyof typeof actorColumns

export const dayColumns = { before: 'not opened', during: 'open', after: 'closed' } as const
export type DayColumn = keyof typeof dayColumns

type With<K extends string> = { [C in keyof Asked]: Asked[C] extends Record<K, unknown> ? C : never }[keyof Asked]

export type CounterCommand = With<'counter'>
/** A manager's closing is a row of its own: it settles what the officer would have to end first. */
export type CounterRow = CounterCommand | 'counter:close by a manager'
export type TicketCommand = With<'ticket'> | Extract<keyof Internal, 'ticket:comeBack' | 'day:close'>
export type TicketRow = TicketCommand | 'counter:close by a manager'
export type WhoRow = Exclude<CommandType, 'day:open' | 'day:changeOffice'>

/** Where it leads, or the "no". */
export type TicketCell = TicketColumn | RefusalCode
export type CounterCell = CounterColumn | RefusalCode
export type WhoCell = 'yes' | 'notAllowed' | RefusalCode
export type DayCell = 'yes' | RefusalCode
