import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import type { Code } from '../../contract/refusals.ts'

export interface Polled<T> {
  /** What the server said last; null until it has answered. */
  readonly said: ShallowRef<T | null>
  readonly refusal: Ref<Code | null>
  /** Since when, by this machine's clock, the server has not answered; null: it does. */
  readonly lostSince: Ref<number | null>
  /** The server's time, as far as it can be told from its last answer. */
  now(): number
}

const everyMs = 2000

/** Asks the same question every two seconds, one after the other; what was said last stays while nothing new is. */
export function usePolled<T extends { readonly at: number }>(path: () => string): Polled<T> {
  const said: ShallowRef<T | null> = shallowRef(null)
  const [refusal, lostSince] = [ref<Code | null>(null), ref<number | null>(null)]
  let ahead = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  async function look(): Promise<void> {
    clearTimeout(timer)
    const asked = path()
    const reply = await ask<T>('GET', asked)
    if (isOver || asked !== path()) return
    if (reply.ok) {
      [said.value, refusal.value, lostSince.value] = [reply.answer, null, null]
      ahead = reply.answer.at - Date.now()
    } else if (reply.code === 'unavailable') lostSince.value ??= Date.now()
    else refusal.value = reply.code
    timer = setTimeout(() => { void look() }, everyMs)
  }

  watch(path, () => {
    said.value = null
    void look()
  }, { immediate: true })
  onScopeDispose(() => {
    isOver = true
    clearTimeout(timer)
  })
  return { said, refusal, lostSince, now: () => Date.now() + ahead }
}
