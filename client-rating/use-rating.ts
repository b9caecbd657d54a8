import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'
import type { RatingLevel } from '../domain/ticket.ts'
import { handInUntilHeard, type HandIn } from './hand-in.ts'
import { keyOf, momentOf, type Asking, type AtTablet, type Moment, type RatingView } from './moment.ts'

export interface RatingSession {
  readonly moment: ComputedRef<Moment>
  /** One tap is a complete answer; null declines. */
  readonly answer: (asking: Asking, level: RatingLevel | null) => Promise<void>
}

export const askMs = 60_000
export const thanksMs = 4_000

export function useRating(view: () => RatingView, now: () => number, handIn: HandIn, newId: () => string): RatingSession {
  const at = shallowRef<AtTablet>({ tap: null, ending: null, settled: null })
  const change = (part: Partial<AtTablet>) => { at.value = { ...at.value, ...part } }
  const moment = computed(() => momentOf(view(), at.value, now()))
  const asked = computed(() =>
    moment.value.kind === 'asking' && moment.value.tap === null ? keyOf(moment.value.asking) : null)
  let thanking: ReturnType<typeof setTimeout> | undefined

  async function answer(asking: Asking, level: RatingLevel | null) {
    if (at.value.tap !== null) return
    const tap = { asking, level }
    change({ tap })
    const ending = await handInUntilHeard(handIn, tap, newId())
    change({ tap: null, ending, settled: keyOf(asking) })
    thanking = setTimeout(() => change({ ending: null }), thanksMs)
  }

  // nobody answers: the question goes away and nothing is sent
  watch(asked, (key, _before, onCleanup) => {
    if (key === null) return
    const leaving = setTimeout(() => change({ settled: key }), askMs)
    onCleanup(() => clearTimeout(leaving))
  }, { immediate: true })

  onScopeDispose(() => clearTimeout(thanking))
  return { moment, answer }
}
