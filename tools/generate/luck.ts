import { chanceOf } from '../../domain/estimate/chance.ts'

/** Chances of one day at one office: the same seed, office and day have the same luck, whatever else is generated. */
export interface Luck {
  /** From 0 to 1 (1 excluded), for what is decided about somebody. */
  of(who: number, what: number): number
  /** Log-normal: half are longer than `median`; `spread` is the standard deviation of the logarithm. */
  around(median: number, spread: number, who: number, what: number): number
}

export function luckOf(seed: number, office: string, date: string): Luck {
  const run = Array.from(`${office}|${date}`).reduce((mixed, letter) => Math.imul(mixed, 31) + letter.charCodeAt(0) | 0, seed)
  const of = (who: number, what: number) => chanceOf(run, who, what)
  return {
    of,
    around: (median, spread, who, what) => median * Math.exp(spread * normal(of(who, what), of(who, what + 1000))),
  }
}

/** Two even chances as one of the normal distribution (Box and Muller). */
export function normal(one: number, other: number): number {
  return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other)
}
