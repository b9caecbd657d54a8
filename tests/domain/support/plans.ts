import fc from 'fast-check'
import type { Counter, Office } from '../../../domain/office.ts'
import type { CounterChange, HallPlan, Leg, Visitor } from '../../../tools/policy/visitors.ts'
import { date, midnight, office, opensAt } from './office.ts'

const second = 1000

/** An office with these counters, where priority is worth so many seconds. */
export function officeWith(counters: readonly Pick<Counter, 'id' | 'primary'>[], creditSeconds: number): Office {
  return {
    ...office,
    counters: counters.map((counter) => ({ ...counter, label: counter.id, secondary: [], only: null })),
    priorityClasses: office.priorityClasses.filter(({ id }) => id === 'elderly').map((one) => ({ ...one, creditSeconds })),
  }
}

/** Somebody who comes so many seconds after opening for a service that takes so many seconds. */
export function visitor(comesAfter: number, serviceSeconds: number, more: Partial<Visitor> & Partial<Leg> = {}): Visitor {
  const { service = 'land', toCounter = null, walkMs = 0, end = { kind: 'finish' }, ...rest } = more
  return {
    arrivesAt: opensAt + comesAfter * second, priorityClass: null, appointedAt: null, walkInAt: null, leavesAt: null,
    legs: [{ service, toCounter, walkMs, serviceMs: serviceSeconds * second, end }], ...rest,
  }
}

export function planOf(rules: Office, visitors: readonly Visitor[], counterChanges = openAllDay(rules)): HallPlan {
  return { office: rules, date, startsAt: midnight, visitors, counterChanges }
}

export function openAllDay(rules: Office): CounterChange[] {
  return rules.counters.map(({ id }) => ({ at: opensAt, counter: id, status: 'open' }))
}

const seconds = (most: number) => fc.integer({ min: 0, max: most })

/** People who come within an hour for one service, some of them with priority. */
export const oneLine: fc.Arbitrary<Visitor[]> = fc.array(
  fc.tuple(seconds(3600), fc.integer({ min: 1, max: 600 }), fc.boolean())
    .map(([comes, takes, isPriority]) => visitor(comes, takes, { priorityClass: isPriority ? 'elderly' : null })),
  { minLength: 1, maxLength: 40 },
)

const end = fc.oneof(
  { weight: 6, arbitrary: fc.constant('finish' as const) },
  { weight: 1, arbitrary: fc.constantFrom('miss', 'gone', 'transfer', 'hold') },
)

const service = fc.constantFrom('land', 'birth', 'tax')

const leg = fc.record({ service, walk: seconds(60), serves: fc.integer({ min: 1, max: 600 }), away: fc.integer({ min: 1, max: 900 }), end })
  .map(({ service: id, walk, serves, away, end: kind }): Leg => {
    const common = { service: id, toCounter: null, walkMs: walk * second, serviceMs: serves * second }
    if (kind === 'miss') return { ...common, serviceMs: null, end: { kind, backAfterMs: away * second } }
    if (kind === 'gone') return { ...common, serviceMs: null, end: { kind: 'miss', backAfterMs: null } }
    return { ...common, end: kind === 'hold' ? { kind, backAfterMs: away * second } : { kind } }
  })

const last: Leg = { service: 'land', toCounter: null, walkMs: 0, serviceMs: 60 * second, end: { kind: 'finish' } }

/** Ends at the first leg after which nobody waits again; who was held or missed goes on where they stood. */
function connected([first = last, ...others]: readonly Leg[]): [Leg, ...Leg[]] {
  if (first.end.kind === 'finish' || (first.end.kind === 'miss' && first.end.backAfterMs === null)) return [first]
  const next = connected(others)
  return first.end.kind === 'transfer' ? [first, ...next] : [first, { ...next[0], service: first.service }, ...next.slice(1)]
}

/** People for three services who are served, miss their call, are held, go on to another service, or give up. */
export const crowd: fc.Arbitrary<Visitor[]> = fc.array(
  fc.record({ comes: seconds(3600), isPriority: fc.boolean(), legs: fc.array(leg, { maxLength: 3 }), patience: fc.option(seconds(1800)) })
    .map(({ comes, isPriority, legs, patience }): Visitor => ({
      arrivesAt: opensAt + comes * second, priorityClass: isPriority ? 'elderly' : null, appointedAt: null, walkInAt: null,
      leavesAt: patience === null ? null : opensAt + (comes + patience) * second, legs: connected(legs),
    })),
  { minLength: 1, maxLength: 30 },
)
