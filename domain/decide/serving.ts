import type { CommandOf } from '../commands.ts'
import { counterStateOf, ticketOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { counterOf, serviceOf } from '../office.ts'
import { after } from '../ticket-state.ts'
import { withFreeHand, withTicketInHand } from './at-counter.ts'
import type { OpenDay } from './decider.ts'

export function start(day: OpenDay, command: CommandOf<'ticket:start'>, at: number): Decision {
  return withTicketInHand(day, command, ['called'], 'ticketNotCalled', ({ number }) =>
    accept(number, { type: 'serviceStarted', at, ticket: number, counter: command.counter }))
}

export function finish(day: OpenDay, command: CommandOf<'ticket:finish'>, at: number): Decision {
  const { counter, outcome } = command
  return withTicketInHand(day, command, ['serving'], 'ticketNotServing', ({ number }) =>
    accept(number, { type: 'serviceFinished', at, ticket: number, counter, outcome }))
}

export function hold(day: OpenDay, command: CommandOf<'ticket:hold'>, at: number): Decision {
  const { counter, reason } = command
  return withTicketInHand(day, command, ['serving'], 'ticketNotServing', ({ number }) =>
    accept(number, { type: 'ticketHeld', at, ticket: number, counter, reason }))
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

/** To another service, or to a named counter; the number and the rank are kept. */
export function transfer(day: OpenDay, command: CommandOf<'ticket:transfer'>, at: number): Decision {
  const { counter, service, toCounter } = command
  if (serviceOf(day.office, service) === undefined) return refuse('unknownService')
  if (toCounter !== null && counterOf(day.office, toCounter) === undefined) return refuse('unknownCounter')
  if (toCounter !== null && counterStateOf(day, toCounter).status === 'closed') return refuse('counterClosed')
  return withTicketInHand(day, command, ['called', 'serving'], 'ticketNotServing', ({ number }) =>
    accept(number, { type: 'ticketTransferred', at, ticket: number, counter, service, toCounter }))
}
