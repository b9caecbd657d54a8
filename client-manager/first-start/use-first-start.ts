import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { FirstStart, OfficeIsSetUp, SetUpOffice } from '../../contract/first-start.ts'
import type { Code } from '../../contract/refusals.ts'

export interface FirstStartDesk {
  /** How far the installation is; null until it was read. */
  readonly state: ShallowRef<FirstStart | null>
  readonly refusal: Ref<Code | null>
  readonly setUp: (office: SetUpOffice) => Promise<OfficeIsSetUp | null>
  readonly reach: (step: FirstStart['step']) => Promise<boolean>
  /** Reads it again from time to time: tickets are taken elsewhere. */
  readonly follow: () => void
  /** Takes the demo office away for good. */
  readonly removeDemo: () => Promise<void>
}

const everyMs = 2000

export function useFirstStart(): FirstStartDesk {
  const state: ShallowRef<FirstStart | null> = shallowRef(null)
  const refusal = ref<Code | null>(null)
  let following: ReturnType<typeof setInterval> | undefined
  onScopeDispose(() => { clearInterval(following) })

  async function read(): Promise<void> {
    const reply = await ask<FirstStart>('GET', '/api/first-start')
    if (reply.ok) state.value = reply.answer
    refusal.value = reply.ok ? null : reply.code
  }

  void read()
  readAgainWhile(() => state.value === null && refusal.value === 'unavailable', read)
  return {
    state, refusal,
    async setUp(office) {
      const reply = await ask<OfficeIsSetUp>('POST', '/api/first-start', office)
      if (reply.ok) await read()
      else refusal.value = reply.code
      return reply.ok ? reply.answer : null
    },
    async reach(step) {
      const reply = await ask<FirstStart>('PATCH', '/api/first-start', { step })
      if (reply.ok) state.value = reply.answer
      refusal.value = reply.ok ? null : reply.code
      return reply.ok
    },
    follow() { following ??= setInterval(() => { void read() }, everyMs) },
    async removeDemo() {
      const reply = await ask('DELETE', '/api/first-start/demo')
      await read()
      refusal.value = reply.ok ? null : reply.code
    },
  }
}
