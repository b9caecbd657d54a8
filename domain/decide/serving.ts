import type { CommandOf } from '../commands.ts'
import { counterStateOf, ticketOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { counterOf, serviceOf } from '../office.ts'
import { currentTransaction, type Ticket } from '../ticket.ts'
import { after } from '../ticket-state.ts'
import { withFreeHand, withTicketInHand } from './at-counter.ts'
import type { OpenDay } from './decider.ts'

export function start(day: OpenDay, command: CommandOf<'ticket:start'>, at: number): Decision {
  return withTicketInHand(day, command, ['called'], 'ticketNotCalled', ({ number }) =>
    accept(number, { type: 'serviceStarted', at, ticket: number, counter: command.counter }))
}

export function finish(day: OpenDay, command: CommandOf<'ticket:finish'>, at: number): Decision {
  const { counter, outcome, dossier } = command
  return withTicketInHand(day, command, ['serving'], 'ticketNotServing', ({ number }) =>
    accept(number, { type: 'serviceFinished', at, ticket: number, counter, outcome, dossier }))
}

/** The same visitor has another matter, and it is dealt with at once: a second transaction of the visit. */
export function goOn(day: OpenDay, command: CommandOf<'ticket:continue'>, at: number): Decision {
  const { counter, outcome, dossier, service } = command
  if (serviceOf(day.office, service) === undefined) return refuse('unknownService')
  return withTicketInHand(day, command, ['serving'], 'ticketNotServing', ({ number }) =>
    accept(number, { type: 'serviceContinued', at, ticket: number, counter, outcome, dossier, service }))
}

export function hold(day: OpenDay, command: CommandOf<'ticket:hold'>, at: number): Decision {
  const { counter, reason, backAfterSeconds } = command
  const backAt = backAfterSeconds === null ? null : at + backAfterSeconds * 1000
  return withTicketInHand(day, command, ['serving'], 'ticketNotServing', ({ number }) =>
    accept(number, { type: 'ticketHeld', at, ticket: number, counter, reason, backAt }))
}

/** A held ticket goes on at the same counter or at another. */
export function resume(day: OpenDay, command: CommandOf<'ticket:resume'>, at: number): Decision {
  return withFreeHand(day, command, ({ counter, officer }) => {
    const ticket = ticketOf(day, command.ticket)
    if (ticket === undefined) return refuse('unknownTicket')
    if (after(ticket.state, 'resume') === null) return refuse('ticketNotHeld')
    return accept(ticket.number, { type: 'ticketResumed', at, ticket: ticket.number, counter: counter.id, officer })
  })
}

/**
 * The time of a hold is over: the ticket waits again with its old rank, for the counter that held it if that is open
 * (the papers lie there), else for any that takes its service.
 */
export function comeBack(day: OpenDay, command: CommandOf<'ticket:comeBack'>, at: number): Decision {
  const ticket = ticketOf(day, command.ticket)
  if (ticket === undefined) return refuse('unknownTicket')
  const isDue = after(ticket.state, 'comeBack') !== null && ticket.backAt !== null && ticket.backAt <= at
  if (!isDue) return refuse('ticketNotHeld')
  const { number, rank } = ticket
  return accept(number, { type: 'ticketReturned', at, ticket: number, rank, toCounter: openCounterOf(day, ticket) })
}

function openCounterOf(day: OpenDay, ticket: Ticket): string | null {
  const counter = ticket.transactions[currentTransaction(ticket)]?.counter ?? null
  return counter !== null && counterStateOf(day, counter).status === 'open' ? counter : null
}

/** To another service, or to a named counter; the number and the rank are kept. */
export function transfer(day: OpenDay, command: CommandOf<'ticket:transfer'>, at: number): Decision {
  const { counter, service, toCounter, note } = command
  if (serviceOf(day.office, service) === undefined) return refuse('unknownService')
  if (toCounter !== null && counterOf(day.office, toCounter) === undefined) return refuse('unknownCounter')
  if (toCounter !== null && counterStateOf(day, toCounter).status === 'closed') return refuse('counterClosed')
  return withTicketInHand(day, command, ['called', 'serving'], 'ticketNotServing', ({ number }) =>
    accept(number, { type: 'ticketTransferred', at, ticket: number, counter, service, toCounter, note }))
}
