/** Chance that is the same every time: numbers from 0 to 1 (1 excluded) that follow from a seed. */
export interface Chance {
  next(): number
  /** True with this share. */
  happens(share: number): boolean
  /** A time with this median; of three in a hundred it is longer than `exp(2 · spread)` times the median. */
  logNormal(median: number, spread: number): number
  /** A time after which something happens that is as likely at any moment. */
  exponential(mean: number): number
  /** One of these, by weight. */
  among<T>(weights: readonly (readonly [T, number])[]): T
}

export function chanceFrom(seed: number, name: string): Chance {
  let state = Array.from(name, (letter) => letter.charCodeAt(0)).reduce((mixed, code) => Math.imul(mixed ^ code, 0x01000193), seed ^ 0x811C9DC5)
  const next = () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    happens: (share) => next() < share,
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
    exponential: (mean) => -Math.log(1 - next()) * mean,
    among(weights) {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [one, weight] of weights) {
        left -= weight
        if (left < 0) return one
      }
      throw new Error('nothing to choose from')
    },
  }
}
