import type { Day } from '../day.ts'
import { counterOf, serviceOf } from '../office.ts'
import { lineOf } from '../queue/lines.ts'
import type { Ticket } from '../ticket.ts'
import { nothingExpected, shownExpected, type ExpectedWaits } from './expected.ts'
import { heading, officeOf } from './office-day.ts'
import { ticketRating } from './ticket-rating.ts'

/** Who looks: the holder, or one who knows a dossier's code and may rate that one transaction. */
export interface Reader {
  readonly transaction: number | null
  /** What the ticket is rated with at a free-standing tablet. */
  readonly code: string | null
}

const holder: Reader = { transaction: null, code: null }

/** What the holder of a ticket sees on the phone, and the kiosk on the slip. */
export function ticketView(day: Day, ticket: Ticket, expected: ExpectedWaits = nothingExpected, reader = holder) {
  const office = officeOf(day)
  const { number, service, state, since, issuedAt, counter, language, calledTimes } = ticket
  return {
    ...heading(day),
    number, state, since, issuedAt, language, calledTimes,
    service: { id: service, name: serviceOf(office, service)?.name ?? { vi: service, en: service } },
    ahead: ahead(day, ticket),
    expected: state === 'waiting' ? shownExpected(expected.tickets[number] ?? ticket.expected) : null,
    counter: counter === null ? null : named(day, counter),
    sentTo: sentTo(day, ticket),
    ...toRate(day, ticket, reader),
  }
}

/** How many stand before it in its line; null when it does not wait. */
export function ahead(day: Day, ticket: Ticket): number | null {
  if (ticket.state !== 'waiting') return null
  return (day.lines[lineOf(ticket)] ?? []).indexOf(ticket.order)
}

/** While it waits after it was sent on: where to, and by its counter if it was sent to one. */
function sentTo(day: Day, { state, toCounter, transactions }: Ticket) {
  if (state !== 'waiting') return null
  if (toCounter !== null) return { counter: named(day, toCounter) }
  return transactions.at(-2)?.outcome === 'transferred' ? { counter: null } : null
}

function named(day: Day, counter: string) {
  return { id: counter, label: counterOf(officeOf(day), counter)?.label ?? counter }
}

function toRate(day: Day, ticket: Ticket, { transaction, code }: Reader) {
  return {
    rateable: rateable(ticket, transaction),
    rating: transaction === null ? ticketRating(day, ticket, 'phone') : ticketRating(day, ticket, 'dossier', transaction),
    ratingCode: officeOf(day).rating.hallTablet ? code : null,
  }
}

/** The latest ended transaction, or the one asked about, if it has no rating yet. */
function rateable({ transactions }: Ticket, asked: number | null): number | null {
  const index = asked ?? transactions.findLastIndex(({ endedAt }) => endedAt !== null)
  return transactions[index]?.rating === null && transactions[index].endedAt !== null ? index : null
}
