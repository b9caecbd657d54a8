import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { Counter } from '../office.ts'
import { serviceOf } from '../office.ts'
import type { Directory } from '../person.ts'
import { heading, officeOf } from './office-day.ts'

/** The tablet at a counter: who sits there, and the transaction whose rating is asked for. */
export function ratingView(day: Day, counter: Counter, directory: Directory) {
  const { status, officer, ended } = counterStateOf(day, counter.id)
  return {
    ...heading(day),
    counter: { id: counter.id, label: counter.label },
    status,
    officer: officer === null ? null : directory[officer] ?? null,
    asking: ended === null ? null : {
      ticket: ended.ticket,
      transaction: ended.transaction,
      endedAt: ended.at,
      service: serviceName(day, ended.ticket, ended.transaction),
      language: knownTicket(day, ended.ticket).language,
    },
  }
}

function serviceName(day: Day, number: string, transaction: number) {
  const id = knownTicket(day, number).transactions[transaction]?.service ?? ''
  return serviceOf(officeOf(day), id)?.name ?? { vi: id, en: id }
}
