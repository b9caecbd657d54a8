import { counterStateOf, knownTicket, type Call, type Day } from '../day.ts'
import { noticesOn } from '../notices.ts'
import { counterOf, type Service } from '../office.ts'
import type { Directory } from '../person.ts'
import { placeIn, showsCounter, wholeHall, type DisplayPlace, type KnownPlace } from '../zones.ts'
import { toAnnounce } from './announced.ts'
import { counterScreen } from './counter-screen.ts'
import { countersTaking } from './counters-taking.ts'
import { nothingExpected, shownExpected, type ExpectedWaits } from './expected.ts'
import { heading, officeOf } from './office-day.ts'

const announced = 30
const recent = 8

/**
 * What everyone in the hall sees: numbers and counters, never a name or a reason. A display in a zone shows what concerns
 * the zone's counters, and the small screen above a counter (`above`) that counter alone, with its officer's name.
 */
export function hallView(
  day: Day, expected: ExpectedWaits = nothingExpected, place: DisplayPlace = wholeHall, directory: Directory = {},
) {
  const known = placeIn(officeOf(day), place)
  const { zone, counter } = known
  const isShown = (id: string) => showsCounter(known, id)
  const calls = day.calls.filter((call) => isShown(call.counter))
  return {
    ...heading(day),
    zone: zone === null ? null : { id: zone.id, name: zone.name },
    above: counter === null ? null : counterScreen(day, counter, directory),
    calling: calling(day).filter((at) => isShown(at.counter)),
    recent: recentCalls(day, calls),
    /** The newest calls in the order they are to be announced; a screen plays those after its last. */
    calls: calls.slice(-announced).map((call) => ({
      ...shown(day, call), call: call.call, kind: call.kind, at: call.at, times: call.times,
      language: knownTicket(day, call.ticket).language,
    })),
    /** The newest call of those shown here. */
    callCount: calls.at(-1)?.call ?? 0,
    services: waiting(day, known, expected),
    notices: notices(day, known),
    ...toAnnounce(day, calls),
  }
}

/** The services that people wait for here: those of the zone's counters. Nobody waits below a counter's own screen. */
function waiting(day: Day, place: KnownPlace, expected: ExpectedWaits) {
  const office = officeOf(day)
  if (place.counter !== null) return []
  const taken = new Set(office.counters.filter(({ id }) => showsCounter(place, id)).flatMap(({ primary, secondary }) => [...primary, ...secondary]))
  const isTaken = ({ id }: Service) => place.zone === null || taken.has(id)
  return office.services.filter(isTaken).map(({ id, prefix, name }) => ({
    id, prefix, name, waiting: day.lines[id]?.length ?? 0, counters: countersTaking(day, office, id),
    expected: shownExpected(expected.services[id]),
  }))
}

function notices(day: Day, { zone, counter }: KnownPlace) {
  const { notices: all, zones } = officeOf(day)
  const items = counter === null ? noticesOn(all, day.date, zone?.id ?? null, zones) : []
  return { quietSeconds: all.quietSeconds, items: items.map(({ id, kind, text, media, seconds }) => ({ id, kind, text, media, seconds })) }
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
function recentCalls(day: Day, calls: readonly Call[]) {
  const last = new Map(calls.map((call) => [call.ticket, call]))
  return [...last.values()]
    .filter(({ ticket }) => knownTicket(day, ticket).counter === null)
    .sort((one, other) => other.call - one.call)
    .slice(0, recent)
    .map((call) => ({ ...shown(day, call), at: call.at }))
}

function shown(day: Day, { ticket, counter }: Call) {
  return { ticket, counter, label: counterOf(officeOf(day), counter)?.label ?? counter }
}
