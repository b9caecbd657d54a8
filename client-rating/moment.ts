import type { ScreenView } from '../contract/views.ts'
import type { RatingLevel } from '../domain/ticket.ts'

export type RatingView = ScreenView<'rating'>
export type Asking = NonNullable<RatingView['asking']>

/** A tap on its way to the server; `level` is null for one who would rather not say. */
export interface Tap { readonly asking: Asking, readonly level: RatingLevel | null }

/** How an answer ended: kept, declined, given before on the phone, or too late to be kept. */
export type Ending = 'rated' | 'declined' | 'already' | 'late'

/** What happened at this tablet, beside what the server says. */
export interface AtTablet {
  readonly tap: Tap | null
  readonly ending: Ending | null
  /** The question that is not to be asked again: answered, or left unanswered long enough. */
  readonly settled: string | null
}

export type Moment =
  | { readonly kind: 'asking', readonly asking: Asking, readonly tap: Tap | null }
  | { readonly kind: 'thanks', readonly ending: Ending }
  | { readonly kind: 'idle' | 'paused' | 'closed' }

/** Who was served longer ago has left; the next person must not rate for them. */
const freshMs = 90_000

/** What the tablet shows now. A tap and the thanks for it come first; a question that ends meanwhile is asked after them. */
export function momentOf(view: RatingView, { tap, ending, settled }: AtTablet, now: number): Moment {
  if (tap !== null) return { kind: 'asking', asking: tap.asking, tap }
  if (ending !== null) return { kind: 'thanks', ending }
  const { asking } = view
  if (asking !== null && keyOf(asking) !== settled && now - asking.endedAt < freshMs) return { kind: 'asking', asking, tap }
  return { kind: counterKind(view) }
}

function counterKind({ closed, status, officer }: RatingView): 'idle' | 'paused' | 'closed' {
  if (closed || status === 'closed' || officer === null) return 'closed'
  return status === 'paused' ? 'paused' : 'idle'
}

export function keyOf({ ticket, transaction, endedAt }: Asking): string {
  return `${ticket} ${transaction} ${endedAt}`
}
