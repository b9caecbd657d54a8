import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { Counter } from '../office.ts'
import type { Directory } from '../person.ts'
import { officeOf } from './office-day.ts'

/** The small screen above a counter: whom it calls or serves, and who sits there if the office wishes that told. */
export function counterScreen(day: Day, { id, label, name }: Counter, directory: Directory) {
  const { status, pauseReason, officer, inHand } = counterStateOf(day, id)
  const person = officer === null || !officeOf(day).namesAboveCounters ? undefined : directory[officer]
  return {
    counter: { id, label, ...name === undefined ? {} : { name } },
    status,
    pauseReason,
    officer: person === undefined ? null : { name: person.name, position: person.position },
    inHand: inHand === null ? null : shownTicket(day, inHand),
  }
}

/** `calledAt` is the last call's moment: a recall is news. */
function shownTicket(day: Day, number: string) {
  const { state, calledTimes, call } = knownTicket(day, number)
  return { ticket: number, state, times: calledTimes, calledAt: day.calls.find((one) => one.call === call)?.at ?? null }
}
