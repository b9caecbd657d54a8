import { chanceOf, exponential } from './chance.ts'
import type { Habits } from './habits.ts'
import type { CounterNow } from './situation.ts'
import type { Stage, Tiers } from './stage.ts'

interface Person {
  readonly order: number
  readonly service: string
  readonly rank: number
  readonly tiers: Tiers
  readonly comesAt: number
  readonly leavesAt: number
  /** What their luck is drawn by. */
  readonly key: number
}

/** What luck decides: of somebody in a line, of a counter, of one who is still to come. */
const luck = { patience: 0, service: 1, gap: 2, inHand: 3, afterHand: 4, comes: 5, whoComes: 6 } as const

/** Keys of people to come lie above those of all tickets, keys of counters above both. */
const [newcomerKeys, counterKeys] = [1_000_000, 2_000_000]

/** Nobody's turn is foreseeable if more than these go before. */
const mostNewcomers = 200

/**
 * How long `me` waits in one simulated course of things, in milliseconds; null when no counter ever takes `me`.
 * People are called by rank, from a counter's primary services before its secondary ones. Left out: the bound on
 * priority tickets in a row, and those to come who would go first only because my service is a secondary one.
 */
export function simulateWait(stage: Stage, habits: Habits, run: number): number | null {
  const { now, me } = stage
  const people = peopleIn(stage, habits, run)
  const freeAt = Float64Array.from(stage.counters, (counter, index) => whenFree(counter, index, habits, run, now))
  for (;;) {
    const index = earliest(freeAt)
    const at = freeAt[index] ?? Infinity
    if (at === Infinity) return null
    const place = nextFor(index, people, at)
    const person = people[place]
    if (person === undefined) {
      freeAt[index] = nextComer(index, people, at)
    } else if (person.order === me.order) {
      return at - now
    } else {
      people.splice(place, 1)
      freeAt[index] = at + busyMs(person, habits, run)
    }
  }
}

function peopleIn(stage: Stage, habits: Habits, run: number): Person[] {
  const { people, me, now } = stage
  // Written out field by field: made alike, people are made several times faster.
  const waiting = people.map(({ order, service, rank, tiers }): Person => ({
    order, service, rank, tiers, comesAt: now, key: order,
    leavesAt: order === me.order ? Infinity : now + habits.patienceMs(chanceOf(run, order, luck.patience)),
  }))
  const newcomers = overtakers(stage, habits, run)
  return newcomers.length === 0 ? waiting : [...waiting, ...newcomers].sort((one, other) => one.rank - other.rank || one.order - other.order)
}

/** Those who will come and, by their credit, go before me. */
function overtakers({ now, me, tiersOf }: Stage, habits: Habits, run: number): Person[] {
  const found: Person[] = []
  // From then on not even the largest credit goes before me.
  const until = me.rank + habits.mostCreditMs
  let at = now
  for (let key = newcomerKeys; at < until && key < newcomerKeys + mostNewcomers; key += 1) {
    at += exponential(chanceOf(run, key, luck.comes), habits.betweenArrivalsMs)
    const like = habits.arrivals[Math.floor(chanceOf(run, key, luck.whoComes) * habits.arrivals.length)]
    if (like === undefined || at - like.creditMs >= me.rank) continue
    const { service, creditMs, isPriority } = like
    const leavesAt = at + habits.patienceMs(chanceOf(run, key, luck.patience))
    const tiers = tiersOf({ service, toCounter: null, isPriority })
    found.push({ order: key, service, rank: at - creditMs, tiers, comesAt: at, key, leavesAt })
  }
  return found
}

function whenFree({ busyWith, freeSince }: CounterNow, index: number, habits: Habits, run: number, now: number): number {
  const [inHand, afterHand] = [chanceOf(run, counterKeys + index, luck.inHand), chanceOf(run, counterKeys + index, luck.afterHand)]
  if (busyWith === null) return Math.max(now, freeSince + habits.gapMs(now - freeSince, afterHand))
  const ends = busyWith.since + habits.serviceMs(busyWith.service, now - busyWith.since, inHand)
  return Math.max(now, ends) + habits.gapMs(0, afterHand)
}

function busyMs({ service, key }: Person, habits: Habits, run: number): number {
  return habits.serviceMs(service, 0, chanceOf(run, key, luck.service)) + habits.gapMs(0, chanceOf(run, key, luck.gap))
}

function earliest(freeAt: Float64Array): number {
  let [best, soonest] = [0, Infinity]
  for (let index = 0; index < freeAt.length; index += 1) {
    const at = freeAt[index] ?? Infinity
    if (at < soonest) [best, soonest] = [index, at]
  }
  return best
}

/** The place of whom a counter calls at a moment; -1 when it calls nobody. */
function nextFor(counter: number, people: readonly Person[], at: number): number {
  let second = -1
  for (let place = 0; place < people.length; place += 1) {
    const person = people[place]
    const tier = person === undefined || person.comesAt > at || person.leavesAt <= at ? 0 : person.tiers[counter]
    if (tier === 1) return place
    if (tier === 2 && second === -1) second = place
  }
  return second
}

/** When somebody comes whom a counter takes; Infinity when nobody will. */
function nextComer(counter: number, people: readonly Person[], at: number): number {
  return people.reduce((next, { comesAt, tiers }) => comesAt > at && comesAt < next && tiers[counter] !== 0 ? comesAt : next, Infinity)
}
