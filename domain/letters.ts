/** Letters that survive a loudspeaker (domain.md 4.3), in the order in which new services get them. */
export const clearLetters = ['A', 'H', 'K', 'L', 'M', 'Q', 'R', 'S', 'U', 'X'] as const

/** What makes a letter hard to read or to hear. */
export type LetterCaution = 'looksLikeDigit' | 'rhymes' | 'shared'

const digitLike = /[OI]/
/** "bê xê dê e giê pê tê vê": through a loudspeaker they are one letter. */
const rhyming = /[BCDEGPTV]/

/** One letter or two, without marks: anything else no printer, clip and keyboard has in common. */
export function isLetter(prefix: string): boolean {
  return /^[A-Z]{1,2}$/.test(prefix)
}

/** Why another letter would be better for a service, if there is a reason; `others` are those of the other services. */
export function letterCaution(prefix: string, others: readonly string[]): LetterCaution | null {
  if (digitLike.test(prefix)) return 'looksLikeDigit'
  if (others.includes(prefix)) return 'shared'
  return rhyming.test(prefix) ? 'rhymes' : null
}

/** The first clear letter that no service has; when all are taken, the first pair of them. */
export function freeLetter(taken: readonly string[]): string {
  const pairs = clearLetters.flatMap((first) => clearLetters.map((second) => first + second))
  return [...clearLetters, ...pairs].find((letter) => !taken.includes(letter)) ?? clearLetters[0]
}
