/** Chance from a seed: the same seed, the same choices. */
export interface Chance {
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** True in about so many of a hundred cases. */
  percent(of100: number): boolean
  /** Chance of its own for somebody, so that nobody's choices depend on who chooses first. */
  of(name: string): Chance
}

/** The seed of this run: FAULT_SEED, or a new one; printed, so that a run can be repeated. */
export function chanceOfThisRun(): Chance {
  const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000)
  process.stdout.write(`FAULT_SEED=${seed}\n`)
  return chanceFrom(seed)
}

function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed)
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick(from) {
      const one = from[between(0, from.length - 1)]
      if (one === undefined) throw new Error('there is nothing to pick from')
      return one
    },
    percent: (of100) => next() * 100 < of100,
    of: (name) => chanceFrom(Buffer.from(name).reduce((mixed, byte) => Math.imul(mixed, 31) + byte, seed)),
  }
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
