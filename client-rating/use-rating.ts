import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { takeUp } from '../client-common/rating/saying.ts'
import { useTalk, type HandIn, type Talk } from '../client-common/rating/talk.ts'
import { aboutOf, keyOf, momentOf, openAsking, type Asking, type Moment, type RatingView } from './moment.ts'
import type { Settled } from './settled.ts'

export interface RatingSession extends Omit<Talk, 'now' | 'thanks' | 'begin' | 'forget'> {
  readonly moment: ComputedRef<Moment>
}

interface Means { readonly handIn: HandIn, readonly newId: () => string, readonly settled: Settled }

/** Who was thanked may read it to the end before the next one is asked. */
export const shortThanksMs = 4000

/** A counter's tablet: asks about the transaction that has just ended, and listens while it is answered. */
export function useRating(view: () => RatingView, now: () => number, { handIn, newId, settled }: Means): RatingSession {
  const talk = useTalk(handIn, newId)
  const through = shallowRef(settled.read())
  const open = computed(() => openAsking(view(), through.value, now()))
  const moment = computed(() => momentOf(view(), { now: talk.now.value, thanks: talk.thanks.value }, open.value))

  /** The first touch takes the question up as it stands. */
  function begun<A extends readonly unknown[]>(act: (...given: A) => void) {
    return (...given: A) => {
      const isQuiet = talk.now.value === null && talk.thanks.value === null
      if (isQuiet && open.value !== null) talk.begin(aboutOf(view(), open.value), takeUp(view().form, open.value.answered))
      act(...given)
    }
  }

  askInTurn(talk, open, (key) => {
    through.value = key
    settled.keep(key)
  })
  // the next one is served, or this one goes on being served: what was said stays
  watch(() => view().asking, (asking) => {
    const about = talk.now.value?.about
    if (about !== undefined && (asking === null || keyOf(asking) !== keyOf(about))) talk.end()
  })

  const { isSending } = talk
  return {
    moment, isSending,
    rate: begun(talk.rate), choose: begun(talk.choose), write: begun(talk.write), goOn: begun(talk.goOn), goBack: begun(talk.goBack),
    end: begun(talk.end), decline: begun(talk.decline),
  }
}

/** Every question once, for its time, and after the thanks for the one before. */
function askInTurn(talk: Talk, open: Readonly<Ref<Asking | null>>, settle: (key: string) => void) {
  const openKey = computed(() => open.value === null ? null : keyOf(open.value))
  watch(talk.thanks, (thanks) => { if (thanks !== null) settle(keyOf(thanks.about)) }, { flush: 'sync' })

  // nobody answers: the question goes away and nothing is sent
  watch(() => talk.now.value === null && talk.thanks.value === null ? openKey.value : null, (key, _before, onCleanup) => {
    if (key === null || open.value === null) return
    const leaving = setTimeout(() => { settle(key) }, open.value.until - open.value.endedAt)
    onCleanup(() => { clearTimeout(leaving) })
  }, { immediate: true })

  watch(() => talk.thanks.value === null ? null : openKey.value, (key, _before, onCleanup) => {
    if (key === null) return
    const asking = setTimeout(talk.forget, shortThanksMs)
    onCleanup(() => { clearTimeout(asking) })
  })
}
