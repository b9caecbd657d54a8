import { ref, watch, type Ref } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { AppraiseScores, CorrectEvaluation, EnterSelfScores, EvaluationView } from '../../contract/evaluation.ts'
import type { Code } from '../../contract/refusals.ts'

/** What each step says, but the revision, which is that of the view. */
export interface StepBodies {
  enter: Pick<EnterSelfScores, 'self'>
  submit: object
  appraise: Pick<AppraiseScores, 'scores'>
  publish: object
  correct: Pick<CorrectEvaluation, 'reason'>
}

/** The evaluation of an office for the period that is chosen, and the steps that can be taken on it. */
export function useEvaluation(office: string, period: Readonly<Ref<string>>) {
  const view = ref<EvaluationView | null>(null)
  const refusal = ref<Code | null>(null)
  const isBusy = ref(false)
  const path = () => `/api/evaluations/${office}/${period.value}`

  async function load(version: number | null = null): Promise<void> {
    const asked = period.value
    const reply = await ask<EvaluationView>('GET', version === null ? path() : `${path()}/versions/${version}`)
    // Another period was chosen meanwhile.
    if (asked !== period.value) return
    refusal.value = reply.ok ? null : reply.code
    if (reply.ok) view.value = reply.answer
  }

  /** True when it was taken. Of somebody else's change the news is read, and the refusal stays to be seen. */
  async function take<S extends keyof StepBodies>(step: S, body: StepBodies[S]): Promise<boolean> {
    if (view.value === null || isBusy.value) return false
    isBusy.value = true
    const reply = await ask<EvaluationView>('POST', `${path()}/${step}`, { revision: view.value.revision, ...body })
    if (reply.ok) view.value = reply.answer
    else if (reply.code === 'evaluationChanged') await load()
    refusal.value = reply.ok ? null : reply.code
    isBusy.value = false
    return reply.ok
  }

  watch(period, () => {
    view.value = null
    void load()
  }, { immediate: true })
  readAgainWhile(() => view.value === null && refusal.value === 'unavailable', load)
  return { view, refusal, isBusy, load, take }
}
