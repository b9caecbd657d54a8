/**
 * An exact number of points. Averages over thousands of forms have denominators whose product no double holds, and
 * the sum of six of them decides whether an office has 15 points or almost 15.
 */
export interface Fraction { readonly top: bigint, readonly bottom: bigint }

export const zero: Fraction = { top: 0n, bottom: 1n }

/** `top` / `bottom` in lowest terms. Throws when `bottom` is not positive: whoever divides by none has no number. */
export function fraction(top: number | bigint, bottom: number | bigint = 1): Fraction {
  return reduced(BigInt(top), BigInt(bottom))
}

export function add(one: Fraction, other: Fraction): Fraction {
  return reduced(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom)
}

export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(add, zero)
}

export function isAtLeast(one: Fraction, other: Fraction): boolean {
  return one.top * other.bottom >= other.top * one.bottom
}

/** The number in tenths, cut and not rounded: 14.99 is 149, and so is everything below 15. Not for negative numbers. */
export function cutToTenths({ top, bottom }: Fraction): number {
  return Number(top * 10n / bottom)
}

/** "44/3": exact, for records and for whoever wants to check. */
export function inWords({ top, bottom }: Fraction): string {
  return bottom === 1n ? String(top) : `${String(top)}/${String(bottom)}`
}

function reduced(top: bigint, bottom: bigint): Fraction {
  if (bottom <= 0n) throw new RangeError(`no fraction has the denominator ${String(bottom)}`)
  const divisor = commonDivisor(top < 0n ? -top : top, bottom)
  return { top: top / divisor, bottom: bottom / divisor }
}

function commonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : commonDivisor(other, one % other)
}
