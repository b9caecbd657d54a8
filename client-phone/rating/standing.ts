import { isOpen } from '../../domain/ticket-state.ts'
import type { TicketView } from '../panel.ts'

/**
 * How it stands with the rating of a ticket: not yet time for one; asked for; given here, and to be changed; declined
 * here, and still possible; given over another channel; and too late for any.
 */
export type RatingStanding = 'none' | 'asking' | 'rated' | 'declined' | 'elsewhere' | 'over'

interface Circumstances { readonly now: number, readonly isTalking: boolean, readonly isForRating: boolean }

export function standingOf({ state, rating }: Pick<TicketView, 'state' | 'rating'>, { now, isTalking, isForRating }: Circumstances): RatingStanding {
  if (isTalking) return 'asking'
  if (rating === null || !(isForRating || !isOpen(state))) return 'none'
  const { answered, mayRate, until } = rating
  if (!mayRate) return 'elsewhere'
  if (now > until) return 'over'
  if (answered === null) return 'asking'
  return answered.kind
}
