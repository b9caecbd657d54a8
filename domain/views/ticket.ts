import type { Day } from '../day.ts'
import { counterOf, serviceOf } from '../office.ts'
import { lineOf } from '../queue/lines.ts'
import type { Ticket } from '../ticket.ts'
import { heading, officeOf } from './office-day.ts'

/** What the holder of a ticket sees on the phone, and the kiosk on the slip. */
export function ticketView(day: Day, ticket: Ticket) {
  const office = officeOf(day)
  const { number, service, state, since, issuedAt, counter, language, calledTimes } = ticket
  return {
    ...heading(day),
    number, state, since, issuedAt, language, calledTimes,
    service: { id: service, name: serviceOf(office, service)?.name ?? { vi: service, en: service } },
    ahead: ahead(day, ticket),
    counter: counter === null ? null : { id: counter, label: counterOf(office, counter)?.label ?? counter },
    rateable: rateable(ticket),
  }
}

/** How many stand before it in its line; null when it does not wait. */
export function ahead(day: Day, ticket: Ticket): number | null {
  if (ticket.state !== 'waiting') return null
  return (day.lines[lineOf(ticket)] ?? []).indexOf(ticket.order)
}

/** The latest ended transaction that has no rating yet. */
function rateable(ticket: Ticket): number | null {
  const index = ticket.transactions.findLastIndex(({ endedAt }) => endedAt !== null)
  return ticket.transactions[index]?.rating === null ? index : null
}
