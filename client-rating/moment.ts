import { placeOf, takeUp, type Saying } from '../client-common/rating/saying.ts'
import type { About, Ending, Talk } from '../client-common/rating/talk.ts'
import type { ScreenView } from '../contract/views.ts'

export type RatingView = ScreenView<'rating'>
export type Asking = NonNullable<RatingView['asking']>

export type Moment =
  | { readonly kind: 'saying', readonly about: About, readonly saying: Saying }
  | { readonly kind: 'thanks', readonly ending: Ending }
  | { readonly kind: 'idle' | 'paused' | 'closed' }

/** A question that comes late, as after a lost line, is asked for so long at least. */
const graceMs = 30_000

/** What the tablet shows now: who speaks may finish, thanks come next, and then the question that has come up. */
export function momentOf(view: RatingView, { now, thanks }: { now: Talk['now']['value'], thanks: Talk['thanks']['value'] }, open: Asking | null): Moment {
  if (now !== null) return { kind: 'saying', ...now }
  if (thanks !== null) return { kind: 'thanks', ending: thanks.ending }
  if (open !== null) return { kind: 'saying', about: aboutOf(view, open), saying: takeUp(view.form, open.answered) }
  return { kind: counterKind(view) }
}

/**
 * The question that is to be asked, or to be gone on with after the page was loaded anew. `settled` is the one that is
 * through: answered to its end, or left alone long enough. Who was served longer ago has left: the next person must
 * not rate for them.
 */
export function openAsking({ asking, form }: Pick<RatingView, 'asking' | 'form'>, settled: string | null, now: number): Asking | null {
  if (asking === null || keyOf(asking) === settled || now >= asking.until + graceMs) return null
  const { answered } = asking
  if (answered === null) return asking
  const isOwn = answered.kind === 'rated' && answered.channel === 'tablet'
  return isOwn && placeOf(form, takeUp(form, answered)).kind === 'question' ? asking : null
}

export function aboutOf({ form }: Pick<RatingView, 'form'>, { ticket, transaction, endedAt, service }: Asking): About {
  return { ticket, transaction, endedAt, service, form }
}

function counterKind({ closed, status, officer }: RatingView): 'idle' | 'paused' | 'closed' {
  if (closed || status === 'closed' || officer === null) return 'closed'
  return status === 'paused' ? 'paused' : 'idle'
}

export function keyOf({ ticket, transaction, endedAt }: Pick<About, 'ticket' | 'transaction' | 'endedAt'>): string {
  return `${ticket} ${transaction} ${endedAt}`
}
