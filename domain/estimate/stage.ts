import type { CounterNow, Situation, Waiting } from './situation.ts'

/** Per counter: 1 takes somebody in the first place, 2 in the second, 0 not at all. */
export type Tiers = readonly (0 | 1 | 2)[]

/** What all simulated courses of one situation have in common. */
export interface Stage {
  readonly now: number
  readonly counters: readonly CounterNow[]
  readonly me: Waiting
  /** Those who may be called before me, and me, by rank. */
  readonly people: readonly (Waiting & { readonly tiers: Tiers })[]
  readonly tiersOf: (person: Taken) => Tiers
}

type Taken = Pick<Waiting, 'service' | 'toCounter' | 'isPriority'>

export function stageOf({ now, counters, waiting }: Situation, me: Waiting): Stage {
  const known = new Map<string, Tiers>()
  const tiersOf = (person: Taken) => {
    const kind = `${person.service} ${person.toCounter ?? ''} ${person.isPriority}`
    const tiers = known.get(kind) ?? counters.map((counter) => tierOf(counter, person))
    known.set(kind, tiers)
    return tiers
  }
  const mine = tiersOf(me)
  const others = waiting.filter((one) => one.order !== me.order && (isBefore(one, me) || isPreferred(tiersOf(one), mine)))
  const people = [...others, me].map((one) => ({ ...one, tiers: tiersOf(one) }))
  return { now, counters, me, tiersOf, people: people.sort((one, other) => one.rank - other.rank || one.order - other.order) }
}

function tierOf({ id, primary, secondary, onlyPriority }: CounterNow, { service, toCounter, isPriority }: Taken): 0 | 1 | 2 {
  if (toCounter !== null) return toCounter === id ? 1 : 0
  if (onlyPriority && !isPriority) return 0
  if (primary.includes(service)) return 1
  return secondary.includes(service) ? 2 : 0
}

function isBefore(one: Waiting, me: Waiting): boolean {
  return one.rank < me.rank || (one.rank === me.rank && one.order < me.order)
}

/** Goes before me at some counter, though of a higher rank: taken there in the first place, and I in the second. */
function isPreferred(theirs: Tiers, mine: Tiers): boolean {
  return theirs.some((tier, index) => tier === 1 && mine[index] === 2)
}
