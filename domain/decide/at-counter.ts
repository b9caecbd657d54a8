import type { Actor } from '../actor.ts'
import { counterStateOf, knownTicket, type CounterState, type Day } from '../day.ts'
import { refuse, type Decision } from '../decision.ts'
import { counterOf, type Counter } from '../office.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Ticket } from '../ticket.ts'
import type { OpenDay } from './decider.ts'

/** A counter, how it stands, and the officer who sits at it. */
export interface Desk { readonly counter: Counter, readonly state: CounterState, readonly officer: string }

interface Asking { readonly counter: string, readonly by: Actor }
interface AskingAbout extends Asking { readonly ticket: string }

/** Goes on with the counter of a command if its own officer asks; refuses otherwise. */
export function atCounter(day: OpenDay, { counter: id, by }: Asking, go: (desk: Desk) => Decision): Decision {
  const counter = counterOf(day.office, id)
  if (counter === undefined) return refuse('unknownCounter')
  const state = counterStateOf(day, id)
  if (by.kind !== 'staff') return refuse('notYourCounter')
  if (state.status === 'closed') return refuse('counterClosed')
  if (state.officer !== by.id) return refuse('notYourCounter')
  return go({ counter, state, officer: by.id })
}

/** Goes on if the counter is open and its hand is free. */
export function withFreeHand(day: OpenDay, asking: Asking, go: (desk: Desk) => Decision): Decision {
  return atCounter(day, asking, (desk) => {
    if (desk.state.status === 'paused') return refuse('counterPaused')
    return desk.state.inHand === null ? go(desk) : refuse('counterBusy')
  })
}

/** Goes on with the ticket in the counter's hand, if it is the one asked about and in a state that the step needs. */
export function withTicketInHand(
  day: OpenDay, asking: AskingAbout, needed: readonly Ticket['state'][], otherwise: RefusalCode,
  go: (ticket: Ticket, desk: Desk) => Decision,
): Decision {
  return atCounter(day, asking, (desk) => {
    const ticket = inHand(day, desk.state)
    if (ticket === null) return refuse('nothingInHand')
    if (ticket.number !== asking.ticket) return refuse('ticketNotInHand')
    return needed.includes(ticket.state) ? go(ticket, desk) : refuse(otherwise)
  })
}

function inHand(day: Day, { inHand: number }: CounterState): Ticket | null {
  return number === null ? null : knownTicket(day, number)
}
