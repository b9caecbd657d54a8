/** How likely it is that at least `seen` of `tries` succeed, each with the same chance. */
export function binomialTail(seen: number, tries: number, chance: number): number {
  const logOdds = (count: number) =>
    logChoose(tries, count) + count * Math.log(chance) + (tries - count) * Math.log(1 - chance)
  return sumFrom(seen, tries, logOdds)
}

/** How likely it is that something that happens `mean` times on average happens at least `seen` times. */
export function poissonTail(seen: number, mean: number): number {
  if (seen <= 0) return 1
  const longEnough = Math.ceil(seen + mean + 40 * Math.sqrt(mean + 1))
  return sumFrom(seen, longEnough, (count) => count * Math.log(mean) - mean - logFactorial(count))
}

/** How many of how many. */
export interface Part { readonly of: number, readonly such: number }

/**
 * By how much the first share lies above the second at the least: the lower bound of Newcombe's interval, which is made
 * of Wilson's intervals of the two shares and holds for small numbers too. `deviations`: of the normal distribution.
 */
export function leastDifference(first: Part, second: Part, deviations: number): number {
  const [one, other] = [shareOf(first), shareOf(second)]
  const below = one - wilson(first, -deviations)
  const above = wilson(second, deviations) - other
  return one - other - Math.hypot(below, above)
}

export function shareOf({ of, such }: Part): number {
  return such / of
}

/** A bound of Wilson's interval: the lower one for negative deviations. */
function wilson({ of, such }: Part, deviations: number): number {
  const square = deviations ** 2
  const spread = deviations * Math.sqrt(such * (of - such) / of + square / 4)
  return (such + square / 2 + spread) / (of + square)
}

function sumFrom(from: number, to: number, logOdds: (count: number) => number): number {
  let sum = 0
  for (let count = from; count <= to; count += 1) sum += Math.exp(logOdds(count))
  return Math.min(1, sum)
}

function logChoose(all: number, some: number): number {
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some)
}

/** Stirling's series, exact to twelve digits from where it is used. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1
    for (let factor = 2; factor <= n; factor += 1) product *= factor
    return Math.log(product)
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}
