import type { CommandOf } from '../commands.ts'
import { ticketOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { serviceOf } from '../office.ts'
import { placeIn } from '../queue/lines.ts'
import type { Source, Ticket } from '../ticket.ts'
import { after, isOpen } from '../ticket-state.ts'
import { ticketNumber } from '../ticket-number.ts'
import type { OpenDay } from './decider.ts'

export function take(day: OpenDay, command: CommandOf<'ticket:take'>, at: number): Decision {
  const service = serviceOf(day.office, command.service)
  if (service === undefined) return refuse('unknownService')
  if (!service.open) return refuse('serviceClosed')
  const creditSeconds = creditOf(day, command.priorityClass)
  if (creditSeconds === null) return refuse('unknownPriority')
  const ticket = ticketNumber(service.prefix, (day.series[service.prefix]?.length ?? 0) + 1)
  const rank = at - creditSeconds * 1000
  return {
    events: [{
      type: 'ticketIssued', at, ticket, service: service.id, rank, creditSeconds,
      language: command.language, source: sourceOf(command),
    }],
    answer: { ticket, ahead: placeIn(day.lines[service.id] ?? [], day.tickets, { rank, order: day.tickets.length }) },
  }
}

/** Citizens give up their own number; staff may do it for one who asks. */
export function withdraw(day: OpenDay, { ticket: number, by }: CommandOf<'ticket:withdraw'>, at: number): Decision {
  const ticket = ticketOf(day, number)
  if (ticket === undefined) return refuse('unknownTicket')
  if (by.kind !== 'staff' && !(by.kind === 'citizen' && by.ticket === number)) return refuse('notYourTicket')
  if (after(ticket.state, 'withdraw') !== null) return accept(number, { type: 'ticketWithdrawn', at, ticket: number })
  return refuse(isOpen(ticket.state) ? 'ticketInHand' : 'ticketOver')
}

/** One who missed the call waits again, with the office's penalty on the rank. */
export function putBack(day: OpenDay, { ticket: number, by }: CommandOf<'ticket:return'>, at: number): Decision {
  if (by.kind !== 'staff') return refuse('notYourTicket')
  const ticket = ticketOf(day, number)
  if (ticket === undefined) return refuse('unknownTicket')
  if (after(ticket.state, 'return') === null) return refuse('ticketNotMissed')
  return accept(number, { type: 'ticketReturned', at, ticket: number, rank: rankOfReturned(day, ticket) })
}

function rankOfReturned(day: OpenDay, ticket: Ticket): number {
  return ticket.rank + day.office.returnPenaltySeconds * 1000
}

function creditOf(day: OpenDay, priorityClass: string | null): number | null {
  if (priorityClass === null) return 0
  return day.office.priorityClasses.find(({ id }) => id === priorityClass)?.creditSeconds ?? null
}

function sourceOf({ by }: CommandOf<'ticket:take'>): Source {
  if (by.kind === 'staff') return 'counter'
  return by.kind === 'device' ? 'kiosk' : 'phone'
}
