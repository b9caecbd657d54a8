import { counterStateOf, type Day } from '../day.ts'
import type { Counter, Office } from '../office.ts'
import { linesOf, nextFor } from '../queue/next.ts'
import type { Observation } from '../statistics/observation.ts'
import { counterPlace } from '../statistics/place.ts'

export interface Watched { readonly day: Day, readonly observed: readonly Observation[] }

/** Notes since when each counter is free while somebody waits for it, and counts the time when that ends. */
export function watchIdle(before: Day, after: Day, at: number): Watched {
  const concerned = [...countersConcerned(before, after)]
  const ended = concerned.filter((counter) => counter.id in after.idle && !goesOn(before, after, counter))
  const begun = concerned.filter((counter) => (!(counter.id in after.idle) || ended.includes(counter)) && isIdle(after, counter))
  if (ended.length === 0 && begun.length === 0) return { day: after, observed: [] }
  const idle: Record<string, number> = { ...after.idle }
  for (const { id } of ended) Reflect.deleteProperty(idle, id)
  for (const { id } of begun) idle[id] = at
  return { day: { ...after, idle }, observed: ended.map((counter) => idleTime(before, counter, after.idle[counter.id] ?? at, at)) }
}

function idleTime(before: Day, { id }: Counter, since: number, at: number): Observation {
  return { place: counterPlace(before, id, since), counts: [], durations: [['idle', at - since]], tallies: [] }
}

function isIdle(day: Day, counter: Counter): boolean {
  const { status, inHand } = counterStateOf(day, counter.id)
  return status === 'open' && inHand === null && nextFor(day, counter) !== null
}

/** When a colleague takes over, each answers for the own time. */
function goesOn(before: Day, after: Day, counter: Counter): boolean {
  const officer = (day: Day) => counterStateOf(day, counter.id).officer
  return officer(before) === officer(after) && isIdle(after, counter)
}

/** Those that changed themselves or that take from a line that changed: what is unchanged is the same object. */
function countersConcerned(before: Day, after: Day): ReadonlySet<Counter> {
  const { office } = after
  if (office === null) return new Set()
  if (before.office !== office) return new Set(office.counters)
  const changed = before.counters === after.counters
    ? [] : office.counters.filter(({ id }) => before.counters[id] !== after.counters[id])
  const lines = before.lines === after.lines
    ? [] : Object.keys(after.lines).filter((line) => before.lines[line] !== after.lines[line])
  return new Set([...changed, ...lines.flatMap((line) => takersOf(office, line))])
}

const takers = new WeakMap<Office, ReadonlyMap<string, readonly Counter[]>>()

function takersOf(office: Office, line: string): readonly Counter[] {
  const known = takers.get(office) ?? takersByLine(office)
  takers.set(office, known)
  return known.get(line) ?? []
}

function takersByLine({ counters }: Office): ReadonlyMap<string, readonly Counter[]> {
  const byLine = new Map<string, Counter[]>()
  for (const counter of counters) {
    for (const line of linesOf(counter)) byLine.set(line, [...byLine.get(line) ?? [], counter])
  }
  return byLine
}
