import type { Actor } from '../actor.ts'
import type { CommandOf } from '../commands.ts'
import { ticketOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { counterOf } from '../office.ts'
import { lineOf } from '../queue/lines.ts'
import { linesOf, nextFor, takenBy } from '../queue/next.ts'
import { reasonFor } from '../queue/reason.ts'
import type { Ticket } from '../ticket.ts'
import { after } from '../ticket-state.ts'
import { withFreeHand, withTicketInHand, type Desk } from './at-counter.ts'
import type { OpenDay } from './decider.ts'

export function callNext(day: OpenDay, command: CommandOf<'ticket:callNext'>, at: number): Decision {
  return withFreeHand(day, command, (desk) => {
    const next = nextFor(day, desk.counter)
    return next === null ? refuse('nobodyWaiting') : callTo(day, desk, next, false, at)
  })
}

export function call(day: OpenDay, command: CommandOf<'ticket:call'>, at: number): Decision {
  return withFreeHand(day, command, (desk) => {
    const ticket = ticketOf(day, command.ticket)
    if (ticket === undefined) return refuse('unknownTicket')
    if (after(ticket.state, 'call') === null) return refuse('ticketNotWaiting')
    if (!linesOf(desk.counter).includes(lineOf(ticket))) return refuse('serviceNotHere')
    if (!takenBy(desk.counter)(ticket)) return refuse('priorityOnly')
    return callTo(day, desk, ticket, nextFor(day, desk.counter) !== ticket, at)
  })
}

export function recall(day: OpenDay, command: CommandOf<'ticket:recall'>, at: number): Decision {
  return withTicketInHand(day, command, ['called'], 'ticketNotCalled', ({ number }) =>
    accept(number, { type: 'ticketRecalled', at, ticket: number, counter: command.counter, call: day.callCount + 1 }))
}

export function miss(day: OpenDay, command: CommandOf<'ticket:miss'>, at: number): Decision {
  return withTicketInHand(day, command, ['called'], 'ticketNotCalled', ({ number }) =>
    accept(number, { type: 'ticketMissed', at, ticket: number, counter: command.counter }))
}

/** The first display that shows or has spoken a call is the proof; what others say after it changes nothing. */
export function acknowledge(day: OpenDay, { by, call: number, proof }: CommandOf<'call:acknowledge'>, at: number): Decision {
  if (number > day.callCount) return refuse('unknownCall')
  const call = day.calls.find((one) => one.call === number)
  const display = by.kind === 'device' ? by.id : ''
  if (call === undefined || hangsAboveCounter(day, by)) return accept(null)
  if (proof === 'shown') return call.shownAt === null ? accept(null, { type: 'callShown', at, call: number, display }) : accept(null)
  return call.spokenAt === null ? accept(null, { type: 'callSpoken', at, call: number, display }) : accept(null)
}

/** A small screen above a counter is read from before it: that it shows a call is no proof that the hall saw it. */
function hangsAboveCounter({ office }: OpenDay, by: Actor): boolean {
  return by.kind === 'device' && by.counter !== null && counterOf(office, by.counter) !== undefined
}

function callTo(day: OpenDay, desk: Desk, ticket: Ticket, isChosen: boolean, at: number): Decision {
  const { counter, officer } = desk
  return accept(ticket.number, {
    type: 'ticketCalled', at, ticket: ticket.number, counter: counter.id, officer,
    call: day.callCount + 1, reason: reasonFor(day, counter, ticket, isChosen),
  })
}
