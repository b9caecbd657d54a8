import { computed, watch, type ComputedRef } from 'vue'
import { newCommandId } from '../../client-common/command-id.ts'
import { handInBy } from '../../client-common/rating/hand-in.ts'
import { takeUp, unsaid, type Saying } from '../../client-common/rating/saying.ts'
import { useTalk, type About, type Talk } from '../../client-common/rating/talk.ts'
import type { Feed } from '../../client-common/feed.ts'
import type { TicketView } from '../panel.ts'

export interface PhoneRating extends Omit<Talk, 'now' | 'thanks' | 'begin' | 'forget' | 'isSending'> {
  /** What is being said, or asked for; null when there is nothing to ask about. */
  readonly spoken: ComputedRef<{ readonly about: About, readonly saying: Saying } | null>
  /** To say something else, from the level on. */
  readonly change: () => void
}

/** A phone is its holder's own: nobody else comes to it when it is left alone. */
const quietMs = 30 * 60_000

/** The rating of the ticket on this page; `tell` is told when its holder begins to speak and ends. */
export function usePhoneRating(view: () => TicketView, feed: Pick<Feed<'ticket'>, 'send'>, tell: (isTalking: boolean) => void): PhoneRating {
  const talk = useTalk(handInBy(feed), newCommandId, quietMs)
  watch(() => talk.now.value !== null, tell, { flush: 'sync' })
  const about = computed(() => {
    const { number, rating } = view()
    return rating === null ? null : { ...rating, ticket: number }
  })
  const spoken = computed(() => talk.now.value ?? (about.value === null ? null : { about: about.value, saying: unsaid }))

  /** The first touch begins. */
  function begun<A extends readonly unknown[]>(act: (...given: A) => void) {
    return (...given: A) => {
      if (talk.now.value === null && about.value !== null) talk.begin(about.value, unsaid)
      act(...given)
    }
  }

  const { choose, write, goOn, goBack, end } = talk
  return {
    spoken, choose, write, goOn, goBack, end, rate: begun(talk.rate), decline: begun(talk.decline),
    change() {
      const answered = view().rating?.answered ?? null
      if (about.value !== null) talk.begin(about.value, { ...takeUp(about.value.form, answered), at: -1 })
    },
  }
}
