/** An office to be ranked: its figure, and of how many cases it is. */
export interface Entry { readonly office: string, readonly figure: number | null, readonly cases: number }

export interface Ranked extends Entry {
  /** From 1; offices whose shown figures are the same share a place, and the places after them are left out (1, 1, 3). Null: not ranked. */
  readonly place: number | null
}

/** With fewer cases a single citizen moves the figure too far for a place to be fair. */
export const fewestForPlace = 30

export interface RankingRule {
  readonly better: 'lower' | 'higher'
  /** The figure as people read it: what looks the same is the same. */
  readonly shown: (figure: number) => number
}

/** Waits to a tenth of a minute, as they are shown. */
export const byWait: RankingRule = { better: 'lower', shown: (seconds) => Math.round(seconds / 6) }
/** Shares to a tenth of a percent. */
export const bySatisfaction: RankingRule = { better: 'higher', shown: (share) => Math.round(Number((share * 1000).toPrecision(12))) }

/** The best first; offices that are not ranked come last, those with most cases first. */
export function ranking(entries: readonly Entry[], { better, shown }: RankingRule): Ranked[] {
  const sign = better === 'lower' ? 1 : -1
  const worth = ({ figure, cases }: Entry) => figure === null || cases < fewestForPlace ? null : sign * shown(figure)
  const worths = entries.flatMap((entry) => worth(entry) ?? [])
  return entries
    .map((entry) => {
      const own = worth(entry)
      return { ...entry, place: own === null ? null : worths.filter((other) => other < own).length + 1 }
    })
    .sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || other.cases - one.cases || (one.office < other.office ? -1 : 1))
}
