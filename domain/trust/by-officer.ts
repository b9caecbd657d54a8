import type { EndedTransaction, GivenRating, TrustRecord } from './record.ts'

export type Rated = EndedTransaction & { readonly rating: GivenRating }

/** What each officer ended on these days, in the order of the records. */
export function byOfficer(records: readonly TrustRecord[]): Map<string, EndedTransaction[]> {
  const groups = new Map<string, EndedTransaction[]>()
  for (const one of records.flatMap(({ transactions }) => transactions)) {
    const group = groups.get(one.officer)
    if (group === undefined) groups.set(one.officer, [one])
    else group.push(one)
  }
  return groups
}

export function isRated(one: EndedTransaction): one is Rated {
  return one.rating !== null
}

/** Nobody knows when those ended that were left open: they say nothing about how fast somebody worked. */
export function isEndedByOfficer({ outcome }: EndedTransaction): boolean {
  return outcome !== 'leftOpen'
}
