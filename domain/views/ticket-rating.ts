import type { Day } from '../day.ts'
import { serviceOf } from '../office.ts'
import type { RatingForm } from '../rating/form.ts'
import { formInForce, formOf } from '../rating/forms.ts'
import { rateableUntil } from '../rating/time-to-rate.ts'
import type { Channel, Rating, Ticket, Transaction } from '../ticket.ts'
import { officeOf } from './office-day.ts'

/** What a citizen may say about a transaction that has ended, what was said so far, and until when it can be changed. */
export function ticketRating(day: Day, ticket: Ticket, channel: Channel, transaction = newestEnded(ticket)) {
  const ended = ticket.transactions[transaction]
  return ended === undefined || ended.endedAt === null ? null : { transaction, ...ratingOf(day, channel, ended, ended.endedAt) }
}

function ratingOf(day: Day, channel: Channel, { rating, service }: Transaction, endedAt: number) {
  return {
    endedAt,
    service: serviceOf(officeOf(day), service)?.name ?? { vi: service, en: service },
    until: rateableUntil(officeOf(day), channel, endedAt),
    form: shownForm(formToAnswer(day, rating)),
    /** False once another channel was first. */
    mayRate: rating?.kind !== 'rated' || rating.channel === channel,
    answered: shownAnswer(rating),
  }
}

/** The newest one that ended; −1 when none has. */
function newestEnded({ transactions }: Ticket): number {
  return transactions.findLastIndex(({ endedAt }) => endedAt !== null)
}

/** Who goes on with a form answers the version that was begun, whatever is in force by now. */
export function formToAnswer(day: Day, rating: Rating | null): RatingForm {
  const office = officeOf(day)
  const begun = rating?.kind === 'rated' && rating.form !== null ? formOf(office, rating.form) : undefined
  return begun ?? formInForce(office, day.date)
}

export function shownForm({ id, version, scale, name, languages, questions }: RatingForm) {
  return { id, version, scale, name, languages, questions }
}

export function shownAnswer(rating: Rating | null) {
  if (rating === null) return null
  if (rating.kind === 'declined') return { kind: rating.kind, channel: rating.channel }
  const { kind, channel, level, scale, answers } = rating
  return { kind, channel, level, scale, answers }
}
