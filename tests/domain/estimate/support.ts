import { noExperience, type CounterNow, type Experience, type Situation, type Waiting } from '../../../domain/estimate/situation.ts'

export const now = Date.parse('2026-03-02T08:00:00+07:00')
const minute = 60_000

export function counter(id: string, change: Partial<CounterNow> = {}): CounterNow {
  return { id, primary: ['land'], secondary: [], onlyPriority: false, busyWith: null, freeSince: now, ...change }
}

/** Busy with somebody for so many minutes already. */
export function busy(id: string, minutes: number, change: Partial<CounterNow> = {}): CounterNow {
  return counter(id, { busyWith: { service: 'land', since: now - minutes * minute }, ...change })
}

export function person(order: number, change: Partial<Waiting> = {}): Waiting {
  return { order, service: 'land', toCounter: null, rank: now - 100_000 + order * 1000, isPriority: false, ...change }
}

export function people(count: number): Waiting[] {
  return Array.from({ length: count }, (_, order) => person(order))
}

/** The last to come. */
export const me = person(1000, { rank: now })

/** So many services that all took the same, so that chance has hardly a say, and people who do not give up. */
export function steady(minutes: number, change: Partial<Experience> = {}): Experience {
  return {
    ...noExperience, serviceTimes: Array.from({ length: 4000 }, () => ({ service: 'land', ms: minutes * minute })),
    waitedMs: 1e13, ...change,
  }
}

export function situation(change: Partial<Situation>): Situation {
  return { now, waiting: [], counters: [], experience: steady(10), priorServiceMs: 10 * minute, ...change }
}

/** Every moment k times as far from now, and every duration k times as long. */
export function stretched(given: Situation, k: number): Situation {
  const far = (at: number) => now + (at - now) * k
  const { experience } = given
  return {
    now, priorServiceMs: given.priorServiceMs * k,
    waiting: given.waiting.map((one) => ({ ...one, rank: far(one.rank) })),
    counters: given.counters.map((one) => ({
      ...one, freeSince: far(one.freeSince), busyWith: one.busyWith === null ? null : { ...one.busyWith, since: far(one.busyWith.since) },
    })),
    experience: {
      ...experience, waitedMs: experience.waitedMs * k, gapsMs: experience.gapsMs.map((ms) => ms * k),
      serviceTimes: experience.serviceTimes.map((one) => ({ ...one, ms: one.ms * k })),
      arrivals: experience.arrivals.map((one) => ({ ...one, at: far(one.at), creditMs: one.creditMs * k })),
    },
  }
}
