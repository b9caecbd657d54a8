import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { ask } from '../client-common/http.ts'
import type { Remark } from '../contract/http.ts'

export type Words =
  | { readonly state: 'loading' | 'forgotten' | 'failed' }
  | { readonly state: 'here', readonly text: string }

/** The words that lie beside the ledger under an id; some are forgotten when their time is over. */
export function useRemark(id: () => string): { words: Ref<Words>, load: () => Promise<void> } {
  const words = shallowRef<Words>({ state: 'loading' })
  let isGone = false

  async function load(): Promise<void> {
    const asked = id()
    words.value = { state: 'loading' }
    const reply = await ask<Remark>('GET', `/api/remarks/${encodeURIComponent(asked)}`)
    if (isGone || asked !== id()) return
    if (reply.ok) words.value = { state: 'here', text: reply.answer.text }
    else words.value = { state: reply.code === 'notFound' ? 'forgotten' : 'failed' }
  }

  watch(id, () => { void load() }, { immediate: true })
  onScopeDispose(() => { isGone = true })
  return { words, load }
}
