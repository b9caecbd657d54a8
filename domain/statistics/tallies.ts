import { scaleBeforeForms, type Scale } from '../rating/scale.ts'
import type { Channel, Rating, Transaction } from '../ticket.ts'

/**
 * What citizens said, counted where it was said. A key is what was counted and, as far as it is known, of which
 * channel and outcome: "5|tablet|received" and "3|…" have one number per level, the worst first; "declined|phone|refused"
 * and "ended|received" (transactions that ended) have one number. Only what occurred is there.
 */
export type Tallies = Readonly<Record<string, readonly number[]>>

/** One thing counted: the place in its list, and how often (−1 for what is replaced). */
export interface Tally { readonly key: string, readonly length: number, readonly index: number, readonly times: number }

/** Of ratings counted before channels and outcomes were. */
const notKnown = ''

/** What an older cell says of ratings. */
export interface OldCell { readonly counts: Readonly<Partial<Record<string, number>>>, readonly ratings: readonly number[] }

export interface Asked { readonly channel?: string, readonly outcome?: string }

export function endedTally({ outcome }: Transaction): Tally {
  return { key: `ended|${outcome ?? notKnown}`, length: 1, index: 0, times: 1 }
}

export function ratingTallies({ outcome }: Transaction, rating: Rating | null, times: number): Tally[] {
  if (rating === null) return []
  const where = `${rating.channel}|${outcome ?? notKnown}`
  return rating.kind === 'declined'
    ? [{ key: `declined|${where}`, length: 1, index: 0, times }]
    : [{ key: `${rating.scale}|${where}`, length: rating.scale, index: rating.level - 1, times }]
}

/** The tallies with some more, each that many times; a list in which nothing is left goes. */
export function tallied(tallies: Tallies, more: readonly Tally[], times: 1 | -1): Tallies {
  if (more.length === 0) return tallies
  const next: Record<string, readonly number[]> = { ...tallies }
  for (const { key, length, index, times: own } of more) {
    const list = next[key] ?? Array<number>(length).fill(0)
    next[key] = list.with(index, (list[index] ?? 0) + own * times)
    if (next[key].every((n) => n === 0)) Reflect.deleteProperty(next, key)
  }
  return next
}

export function mergeTallies(parts: readonly Tallies[]): Tallies {
  const sums = new Map<string, readonly number[]>()
  for (const [key, list] of parts.flatMap((part) => Object.entries(part))) {
    const known = sums.get(key)
    sums.set(key, known === undefined ? list : list.map((n, index) => n + (known[index] ?? 0)))
  }
  return Object.fromEntries([...sums].filter(([, list]) => list.some((n) => n !== 0)))
}

/** Of a cell that was written before channels and outcomes were counted. */
export function completeTallies({ counts, ratings }: OldCell): Tallies {
  return mergeTallies([{
    [`${scaleBeforeForms}|${notKnown}|${notKnown}`]: ratings,
    [`declined|${notKnown}|${notKnown}`]: [counts['ratingsDeclined'] ?? 0],
    [`ended|${notKnown}`]: [(counts['served'] ?? 0) + (counts['leftOpen'] ?? 0)],
  }])
}

/** How many ratings of each level of one scale, the worst first. */
export function levelCounts(tallies: Tallies, scale: Scale, { channel, outcome }: Asked = {}): number[] {
  return added(tallies, String(scale), scale, [channel, outcome])
}

export function declinedCount(tallies: Tallies, { channel, outcome }: Asked = {}): number {
  return added(tallies, 'declined', 1, [channel, outcome])[0] ?? 0
}

export function endedCount(tallies: Tallies, { outcome }: Pick<Asked, 'outcome'> = {}): number {
  return added(tallies, 'ended', 1, [outcome])[0] ?? 0
}

/** The channels and outcomes that occur. */
export function channelsIn(tallies: Tallies): (Channel | typeof notKnown)[] {
  // keys are written above and nowhere else
  return valuesIn(tallies, (what, one) => what === 'ended' ? null : one ?? notKnown) as (Channel | typeof notKnown)[]
}

export function outcomesIn(tallies: Tallies): string[] {
  return valuesIn(tallies, (what, one, other) => (what === 'ended' ? one : other) ?? notKnown)
}

function valuesIn(tallies: Tallies, valueOf: (what: string, one?: string, other?: string) => string | null): string[] {
  return [...new Set(Object.keys(tallies).flatMap((key) => {
    const [what = '', one, other] = key.split('|')
    return valueOf(what, one, other) ?? []
  }))]
}

/** The lists of what was asked for, added up; undefined asks for all. */
function added(tallies: Tallies, wanted: string, length: number, asked: readonly (string | undefined)[]): number[] {
  const lists = Object.entries(tallies).flatMap(([key, list]) => {
    const [what, ...where] = key.split('|')
    return what === wanted && asked.every((one, index) => one === undefined || one === where[index]) ? [list] : []
  })
  return Array.from({ length }, (_, index) => lists.reduce((sum, list) => sum + (list[index] ?? 0), 0))
}
