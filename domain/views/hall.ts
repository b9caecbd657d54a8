import { counterStateOf, knownTicket, type Call, type Day } from '../day.ts'
import { counterOf } from '../office.ts'
import { countersTaking } from './counters-taking.ts'
import { nothingExpected, shownExpected, type ExpectedWaits } from './expected.ts'
import { heading, officeOf } from './office-day.ts'

const announced = 30
const recent = 8

/** What everyone in the hall sees: numbers and counters, never a name or a reason. */
export function hallView(day: Day, expected: ExpectedWaits = nothingExpected) {
  const office = officeOf(day)
  return {
    ...heading(day),
    calling: calling(day),
    recent: recentCalls(day),
    /** The newest calls in the order they are to be announced; a screen plays those after its last. */
    calls: day.calls.slice(-announced).map((call) => ({
      ...shown(day, call), call: call.call, at: call.at, times: call.times,
      language: knownTicket(day, call.ticket).language,
    })),
    callCount: day.callCount,
    services: office.services.map(({ id, prefix, name }) => ({
      id, prefix, name, waiting: day.lines[id]?.length ?? 0, counters: countersTaking(day, office, id),
      expected: shownExpected(expected.services[id]),
    })),
  }
}

/** Tickets at counters now, the one called last first. */
function calling(day: Day) {
  const lastCall = new Map(day.calls.map(({ ticket, call }) => [ticket, call]))
  return officeOf(day).counters.flatMap(({ id, label }) => {
    const { inHand } = counterStateOf(day, id)
    if (inHand === null) return []
    const { state, since, number, calledTimes } = knownTicket(day, inHand)
    return [{ ticket: number, counter: id, label, state, since, times: calledTimes }]
  }).sort((one, other) => (lastCall.get(other.ticket) ?? 0) - (lastCall.get(one.ticket) ?? 0))
}

/** The last call of each ticket that is at no counter any more, newest first. */
function recentCalls(day: Day) {
  const last = new Map(day.calls.map((call) => [call.ticket, call]))
  return [...last.values()]
    .filter(({ ticket }) => knownTicket(day, ticket).counter === null)
    .sort((one, other) => other.call - one.call)
    .slice(0, recent)
    .map((call) => ({ ...shown(day, call), at: call.at }))
}

function shown(day: Day, { ticket, counter }: Call) {
  return { ticket, counter, label: counterOf(officeOf(day), counter)?.label ?? counter }
}
