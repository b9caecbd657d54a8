import type { Actor } from '../actor.ts'
import type { CommandOf } from '../commands.ts'
import { counterStateOf, ticketOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import type { Channel, Transaction } from '../ticket.ts'
import type { OpenDay } from './decider.ts'

type Rating = CommandOf<'rating:give'> | CommandOf<'rating:decline'>

export function give(day: OpenDay, command: CommandOf<'rating:give'>, at: number): Decision {
  const { ticket, transaction, level, reasons, comment } = command
  return rateable(day, command, (endedAt, channel) => accept(ticket, {
    type: 'serviceRated', at, ticket, transaction, level, channel, reasons, remark: comment,
    secondsAfterFinish: Math.floor((at - endedAt) / 1000),
  }))
}

export function decline(day: OpenDay, command: CommandOf<'rating:decline'>, at: number): Decision {
  const { ticket, transaction } = command
  return rateable(day, command, (_endedAt, channel) =>
    accept(ticket, { type: 'ratingDeclined', at, ticket, transaction, channel }))
}

/** Once per transaction, after its end, by the citizen it belongs to: never by staff. */
function rateable(
  day: OpenDay, command: Rating, go: (endedAt: number, channel: Channel) => ReturnType<typeof accept>,
): Decision {
  const ticket = ticketOf(day, command.ticket)
  if (ticket === undefined) return refuse('unknownTicket')
  const transaction = ticket.transactions[command.transaction]
  if (transaction?.endedAt === null || transaction === undefined) return refuse('notRateable')
  const channel = channelOf(day, command, transaction)
  if (channel === null) return refuse('notYourTicket')
  return transaction.rating === null ? go(transaction.endedAt, channel) : refuse('alreadyRated')
}

/** The tablet takes a rating only for the transaction that ended last at its own counter. */
function channelOf(day: OpenDay, { by, ticket, transaction }: Rating, { counter, rating }: Transaction): Channel | null {
  if (by.kind === 'citizen') return by.ticket === ticket ? 'phone' : null
  if (counter === null || !isTabletAt(by, counter)) return null
  return rating !== null || isAskedAt(day, counter, ticket, transaction) ? 'tablet' : null
}

function isTabletAt(by: Actor, counter: string): boolean {
  return by.kind === 'device' && by.device === 'rating' && by.counter === counter
}

function isAskedAt(day: OpenDay, counter: string, ticket: string, transaction: number): boolean {
  const { ended } = counterStateOf(day, counter)
  return ended?.ticket === ticket && ended.transaction === transaction
}
