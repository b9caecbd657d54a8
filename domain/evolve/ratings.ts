import { knownTicket, type Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import type { Rating } from '../ticket.ts'
import { withCounter } from './counters.ts'
import { withTicket } from './change.ts'

export function rated(day: Day, event: EventOf<'serviceRated'>): Day {
  const { ticket, transaction, level, channel, at } = event
  return withRating(day, ticket, transaction, { kind: 'rated', level, channel, at })
}

export function declined(day: Day, { ticket, transaction, channel, at }: EventOf<'ratingDeclined'>): Day {
  return withRating(day, ticket, transaction, { kind: 'declined', channel, at })
}

/** Keeps the rating with its transaction; the tablet that asked for it stops asking. */
function withRating(day: Day, number: string, index: number, rating: Rating): Day {
  const ticket = knownTicket(day, number)
  const transactions = ticket.transactions.map((one, at) => at === index ? { ...one, rating } : one)
  const counter = transactions[index]?.counter ?? null
  const next = withTicket(day, { ...ticket, transactions })
  if (counter === null) return next
  const ended = day.counters[counter]?.ended
  return ended?.ticket === number && ended.transaction === index ? withCounter(next, counter, { ended: null }) : next
}
