import { knownTicket, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import { isAskedFor } from '../rating/asked-for.ts'
import { noAnswers } from '../rating/form.ts'
import { scaleBeforeForms } from '../rating/scale.ts'
import type { Rating } from '../ticket.ts'
import { withCounter } from './counters.ts'
import { withTicket } from './change.ts'

export function rated(day: Day, event: EventOf<'serviceRated'>): Day {
  const { ticket, transaction, level, channel, at, form = null, answers = noAnswers } = event
  const scale = form?.scale ?? scaleBeforeForms
  return withRating(day, ticket, transaction, { kind: 'rated', level, scale, channel, at, form, answers })
}

export function declined(day: Day, { ticket, transaction, channel, at }: EventOf<'ratingDeclined'>): Day {
  return withRating(day, ticket, transaction, { kind: 'declined', channel, at })
}

/** Keeps the rating with its transaction; the tablet that asked for it goes on only if it was given there. */
function withRating(day: Day, number: string, index: number, rating: Rating): Day {
  const ticket = knownTicket(day, number)
  const transactions = ticket.transactions.map((one, at) => at === index ? { ...one, rating } : one)
  const counter = transactions[index]?.counter ?? null
  const next = withTicket(day, { ...ticket, transactions })
  return counter === null || isAskedFor(rating) ? next : withoutAsking(next, counter, number, index)
}

function withoutAsking(day: Day, counter: string, number: string, index: number): Day {
  const ended = day.counters[counter]?.ended
  return ended?.ticket === number && ended.transaction === index ? withCounter(day, counter, { ended: null }) : day
}
