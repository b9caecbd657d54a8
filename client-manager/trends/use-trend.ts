import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { Code } from '../../contract/refusals.ts'
import type { TrendAnswer } from '../../contract/trends.ts'

export interface HeldTrend {
  readonly answer: ShallowRef<TrendAnswer | null>
  readonly refusal: Ref<Code | null>
  readonly isLooking: Ref<boolean>
  readonly look: () => Promise<void>
}

/** The figures of a chart, asked for anew whenever the question is another one; those of before stay until then. */
export function useTrend(chart: string, query: () => string): HeldTrend {
  const [answer, refusal, isLooking] = [shallowRef<TrendAnswer | null>(null), ref<Code | null>(null), ref(false)]

  /** The answer to an earlier question may come after that to a later one. */
  let asked = 0
  async function look(): Promise<void> {
    const ours = asked += 1
    isLooking.value = true
    const reply = await ask<TrendAnswer>('GET', `/api/trends/${chart}?${query()}`)
    if (ours !== asked) return
    isLooking.value = false
    answer.value = reply.ok ? reply.answer : null
    refusal.value = reply.ok ? null : reply.code
  }

  watch(query, look, { immediate: true })
  readAgainWhile(() => refusal.value === 'unavailable', look)
  return { answer, refusal, isLooking, look }
}
