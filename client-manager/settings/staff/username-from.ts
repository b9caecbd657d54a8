import { folded } from '../../../domain/folded.ts'

/** A login name as offices give them: the last word of the name and the first letters of the others, "mainguyen" never twice. */
export function usernameFrom(name: string, taken: readonly string[]): string {
  const words = folded(name).trim().split(' ')
  const begins = `${words.at(-1) ?? ''}${words.slice(0, -1).map((word) => word.slice(0, 1)).join('')}`.slice(0, 50)
  if (begins === '' || !taken.includes(begins)) return begins
  const next = taken.filter((one) => one.startsWith(begins)).length + 1
  return `${begins}${String(next)}`
}
