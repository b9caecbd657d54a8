import { counterStateOf, knownTicket, type Day, type Ended } from '../day.ts'
import type { Counter } from '../office.ts'
import { serviceOf } from '../office.ts'
import type { Directory } from '../person.ts'
import { heading, officeOf } from './office-day.ts'
import { formToAnswer, shownAnswer, shownForm } from './ticket-rating.ts'

/** The tablet at a counter: who sits there, and the transaction whose rating is asked for. */
export function ratingView(day: Day, counter: Counter, directory: Directory) {
  const { status, officer, ended } = counterStateOf(day, counter.id)
  const rating = ended === null ? null : transactionOf(day, ended)?.rating ?? null
  return {
    ...heading(day),
    counter: { id: counter.id, label: counter.label },
    status,
    officer: officer === null ? null : shownOfficer(day, directory, officer),
    form: shownForm(formToAnswer(day, rating)),
    /** What numbers begin with, where somebody types one in. */
    prefixes: [] as readonly string[],
    asking: ended === null ? null : {
      ticket: ended.ticket,
      transaction: ended.transaction,
      endedAt: ended.at,
      /** When it is time to stop asking. */
      until: ended.at + officeOf(day).rating.askSeconds * 1000,
      service: serviceName(day, ended),
      language: knownTicket(day, ended.ticket).language,
      /** What was tapped here already, and can be completed or changed: it is not to be asked for once more. */
      answered: shownAnswer(rating),
    },
  }
}

/** A tablet that belongs to no counter: whoever comes gives number and code. It is closed where the office wants none. */
export function hallRatingView(day: Day): ReturnType<typeof ratingView> | Omit<ReturnType<typeof ratingView>, 'counter'> & { counter: null } {
  const { rating: { hallTablet }, services } = officeOf(day)
  return {
    ...heading(day), counter: null, status: hallTablet ? 'open' : 'closed', officer: null, asking: null,
    prefixes: [...new Set(services.map(({ prefix }) => prefix))].sort(),
    form: shownForm(formToAnswer(day, null)),
  }
}

/** As much as the office wants to be shown; of somebody unknown nothing. */
function shownOfficer(day: Day, directory: Directory, id: string) {
  const { name, position, photo } = officeOf(day).rating.officer
  const person = directory[id]
  if (person === undefined) return null
  return { name: name ? person.name : null, position: position ? person.position : null, photo: photo ? person.photo ?? null : null }
}

function transactionOf(day: Day, { ticket, transaction }: Ended) {
  return knownTicket(day, ticket).transactions[transaction]
}

function serviceName(day: Day, ended: Ended) {
  const id = transactionOf(day, ended)?.service ?? ''
  return serviceOf(officeOf(day), id)?.name ?? { vi: id, en: id }
}
