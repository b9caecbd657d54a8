import { ref, watch, type Ref } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { SatisfactionReport } from '../../contract/ratings.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Dimension } from '../../domain/rating/figures.ts'
import { lastDays, type Period } from '../inputs/period.ts'

export interface Satisfaction {
  readonly period: Ref<Period>
  readonly by: Ref<Dimension>
  readonly report: Ref<SatisfactionReport | null>
  readonly refusal: Ref<Code | null>
  readonly isLooking: Ref<boolean>
}

/** The figures of a period by one dimension, asked for anew whenever either is changed. */
export function useSatisfaction(today: string): Satisfaction {
  const [period, by] = [ref<Period>(lastDays('month', today)), ref<Dimension>('service')]
  const [report, refusal] = [ref<SatisfactionReport | null>(null), ref<Code | null>(null)]
  const isLooking = ref(false)

  /** The answer to an earlier choice may come after that to a later one. */
  let asked = 0
  async function look(): Promise<void> {
    const ours = asked += 1
    isLooking.value = true
    const query = { ...period.value, by: by.value }
    const reply = await ask<SatisfactionReport>('GET', `/api/satisfaction?${new URLSearchParams(query).toString()}`)
    if (ours !== asked) return
    isLooking.value = false
    report.value = reply.ok ? reply.answer : null
    refusal.value = reply.ok ? null : reply.code
  }

  watch([period, by], look, { immediate: true })
  readAgainWhile(() => refusal.value === 'unavailable', look)
  return { period, by, report, refusal, isLooking }
}
