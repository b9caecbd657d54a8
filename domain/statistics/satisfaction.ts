import { isSatisfied, type Scale } from '../rating/scale.ts'

/** Both ends of an interval, as shares from 0 to 1. */
export interface Interval { readonly low: number, readonly high: number }

/**
 * Share of satisfied ratings of one scale, with how many there were: never a rate without its n. There is no way to add
 * two of them: what is to be counted together is counted together first, on one scale.
 */
export interface Satisfaction<S extends Scale = Scale> {
  readonly scale: S
  readonly ratings: number
  readonly satisfied: number
  /** From 0 to 1, unrounded: it is compared with targets. Null, not 0, when nobody has rated. */
  readonly rate: number | null
  /** The rate in percent, rounded half up to one decimal: for people to read. */
  readonly percent: number | null
  readonly interval: Interval | null
  /** So few that the rate says little: see `smallBelow`. */
  readonly isSmall: boolean
}

/**
 * Below so many ratings the interval is wider than 30 points at a rate of 50 %, and a single citizen moves the rate
 * by more than 3 points. A convention of this product; no text that was read sets one.
 */
export const smallBelow = 30

/**
 * "Tỷ lệ hài lòng tại quầy" (domain.md 2.5): (very satisfied + satisfied) / all ratings, on the scale of 5 as on that
 * of 3. `levels`: how many ratings of each level of this scale, the worst first.
 */
export function satisfactionOf<S extends Scale>(scale: S, levels: readonly number[]): Satisfaction<S> {
  const counted = levels.slice(0, scale)
  const ratings = sum(counted)
  const satisfied = sum(counted.filter((_, index) => isSatisfied(scale, index + 1)))
  const isNone = ratings === 0
  return {
    scale, ratings, satisfied,
    rate: isNone ? null : satisfied / ratings,
    percent: isNone ? null : percentHalfUp(satisfied, ratings),
    interval: wilson(satisfied, ratings),
    isSmall: ratings < smallBelow,
  }
}

/**
 * `part` of `whole` in percent, rounded half up to one decimal. In whole numbers, so that 1 of 16 (6.25 %) is 6.3 and
 * not what a binary fraction makes of it. Both are counts: exact up to thousands of milliards.
 */
export function percentHalfUp(part: number, whole: number): number {
  const doubled = 2000 * part + whole
  const tenths = (doubled - doubled % (2 * whole)) / (2 * whole)
  return tenths / 10
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054

/**
 * In which range the rate of all citizens may lie, with 95 % confidence, if those who rated were any of them; null
 * when nobody did. The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22 (1927), 209–212: good for few ratings and for rates
 * near 0 and 1, where the textbook's p ± 1.96 s is not.
 */
export function wilson(satisfied: number, ratings: number): Interval | null {
  if (ratings === 0) return null
  return { low: lowEnd(satisfied, ratings), high: 1 - lowEnd(ratings - satisfied, ratings) }
}

function lowEnd(part: number, all: number): number {
  if (part === 0) return 0
  const share = part / all
  const centre = share + z * z / (2 * all)
  const reach = z * Math.sqrt((share * (1 - share) + z * z / (4 * all)) / all)
  return Math.max(0, (centre - reach) / (1 + z * z / all))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}
