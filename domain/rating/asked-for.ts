import type { Rating } from '../ticket.ts'

/** Whether a counter's tablet goes on about a transaction: until there is an answer, and then to complete its own. */
export function isAskedFor(rating: Rating | null): boolean {
  return rating === null || (rating.kind === 'rated' && rating.channel === 'tablet')
}
