/** Chance that can be had again: the same seed, the same run. */
export interface Chance {
  /** From 0 to `below`, which is excluded. */
  number(below: number): number
  one<T>(of: readonly T[]): T
  /** True so often, from 0 to 1. */
  happens(share: number): boolean
}

/** Mulberry32: thirty-two bits of state, which is plenty for nonsense. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = state + 0x6d2b79f5 >>> 0
    let mixed = Math.imul(state ^ state >>> 15, state | 1)
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61)
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    one(of) {
      const found = of[number(of.length)]
      if (found === undefined && of.length === 0) throw new Error('one of nothing')
      return found as typeof of[number]
    },
    happens: (share) => next() < share,
  }
}
