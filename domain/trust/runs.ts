/** How many answers were of one kind and how many were not; with very few others, the share that is thought possible. */
export interface Answers {
  readonly such: number
  readonly others: number
  readonly fewOthers: number
  readonly highestShare: number
}

/**
 * How likely the answers, shuffled, hold a run of at least `length` such ones: the expected number of places where one
 * begins, which is an upper bound of the chance and close to it when it is small.
 */
export function chanceOfRun(length: number, answers: Answers): number {
  const { such, others, fewOthers, highestShare } = answers
  const places = such + others - length
  if (others < fewOthers) return Math.min(1, highestShare ** length * (1 + places * (1 - highestShare)))
  return Math.min(1, shuffled(length, such, others) + places * others / (such + others) * shuffled(length, such, others - 1))
}

/** The longest run that comes about in every other shuffle. */
export function usualRun(answers: Answers): number {
  let length = 1
  while (length < answers.such && chanceOfRun(length + 1, answers) >= 0.5) length += 1
  return length
}

/** How likely the first ones of a shuffle are all such. */
function shuffled(length: number, such: number, others: number): number {
  let chance = 1
  for (let place = 0; place < length; place += 1) chance *= Math.max(0, such - place) / (such + others - place)
  return chance
}
