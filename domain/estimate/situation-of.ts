import { counterStateOf, knownTicket, type CounterState, type Day } from '../day.ts'
import type { Counter, Service } from '../office.ts'
import type { Ticket } from '../ticket.ts'
import { recentTraces } from './trace.ts'
import { experienceOf } from './experience-of.ts'
import type { CounterNow, Experience, Outcome, Situation, Waiting } from './situation.ts'

/** What an office knows beyond the day itself. */
export interface Known {
  /** Estimates given, newest last, of tickets that were called since. */
  readonly outcomes: readonly Outcome[]
  /** From earlier days, such as the mean of the last month. */
  readonly priorServiceMs: number
}

/** Ten minutes: what a transaction at a one-stop office takes, in the middle of the 5 to 15 that are usual. */
export const nothingKnown: Known = { outcomes: [], priorServiceMs: 600_000 }

export function situationOf(day: Day, now: number, known: Known): Situation {
  const ends = lastEnds(day)
  return {
    now,
    waiting: Object.values(day.lines).flat().flatMap((order) => day.tickets[order] ?? []).map(waitingOf),
    counters: (day.office?.counters ?? []).flatMap((counter) => {
      const state = counterStateOf(day, counter.id)
      return state.status === 'closed' ? [] : [counterNow(day, counter, state, ends.get(counter.id) ?? null, now)]
    }),
    experience: experienceFor(day, now, known.outcomes),
    priorServiceMs: known.priorServiceMs,
    expectedServiceMs: expectedBy(day.office?.services ?? []),
  }
}

function expectedBy(services: readonly Service[]): ReadonlyMap<string, number> {
  return new Map(services.flatMap(({ id, expectedMinutes }) => expectedMinutes === undefined ? [] : [[id, expectedMinutes * 60_000]]))
}

function waitingOf({ order, service, toCounter, rank, creditSeconds }: Ticket): Waiting {
  return { order, service, toCounter, rank, isPriority: creditSeconds > 0 }
}

/** A pause is counted from the last service, as gaps are: it may have begun before somebody said so. */
function counterNow(day: Day, { id, primary, secondary, only }: Counter, state: CounterState, lastEnd: number | null, now: number): CounterNow {
  const inHand = state.inHand === null ? null : knownTicket(day, state.inHand)
  return {
    id, primary, secondary, onlyPriority: only === 'priority',
    busyWith: inHand === null ? null : { service: inHand.service, since: inHandSince(inHand) },
    freeSince: state.status === 'paused' ? lastEnd ?? state.since : day.idle[id] ?? now,
  }
}

/** From the call on, also when the service itself began later. */
function inHandSince({ state, since, spans }: Ticket): number {
  const before = spans.at(-1)
  return state === 'serving' && before?.state === 'called' ? before.from : since
}

function lastEnds(day: Day): ReadonlyMap<string, number> {
  const ends = new Map<string, number>()
  for (const { counter, to } of recentTraces(day).stays) ends.set(counter, Math.max(to, ends.get(counter) ?? to))
  return ends
}

// Days never change: what one has shown is looked up once for all services of a kiosk.
const experiences = new WeakMap<Day, { readonly now: number, readonly outcomes: readonly Outcome[], readonly experience: Experience }>()

function experienceFor(day: Day, now: number, outcomes: readonly Outcome[]): Experience {
  const before = experiences.get(day)
  if (before?.outcomes === outcomes && before.now === now) return before.experience
  const experience = experienceOf(day, now, outcomes)
  experiences.set(day, { now, outcomes, experience })
  return experience
}
