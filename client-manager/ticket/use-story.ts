import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { Code } from '../../contract/refusals.ts'

/** A story goes on: it is read again so often while somebody looks at it. */
const readAgainMs = 10_000

/** What the ledger tells, read now and again; null until it was read. */
export function useStory<T>(path: () => string): { story: Ref<T | null>, refusal: Ref<Code | null> } {
  // T is a plain value; its ref is not unwrapped further.
  const story = ref<T | null>(null) as Ref<T | null>
  const refusal = ref<Code | null>(null)

  async function read(): Promise<void> {
    const asked = path()
    const reply = await ask<T>('GET', asked)
    if (asked !== path()) return
    if (reply.ok) [story.value, refusal.value] = [reply.answer, null]
    else refusal.value = reply.code
  }

  const reading = setInterval(() => { void read() }, readAgainMs)
  onScopeDispose(() => { clearInterval(reading) })
  watch(path, () => {
    story.value = null
    void read()
  }, { immediate: true })
  readAgainWhile(() => story.value === null && refusal.value === 'unavailable', read)
  return { story, refusal }
}
