import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { Code } from '../../contract/refusals.ts'
import type { SelfTestReport } from '../../contract/self-test.ts'
import { browserClock, byNeed, type ShownCheck } from './shown-check.ts'

export interface SelfTesting {
  readonly report: ShallowRef<SelfTestReport | null>
  /** All that was tested, what needs somebody first. */
  readonly checks: ShallowRef<readonly ShownCheck[]>
  readonly refusal: Ref<Code | null>
  readonly isTesting: Ref<boolean>
  readonly again: () => Promise<void>
  readonly seen: () => Promise<void>
}

const everyMs = 5 * 60_000

/** The self-test of the own office, looked at now and every five minutes. */
export function useSelfTest(): SelfTesting {
  const report: ShallowRef<SelfTestReport | null> = shallowRef(null)
  const checks: ShallowRef<readonly ShownCheck[]> = shallowRef([])
  const [refusal, isTesting] = [ref<Code | null>(null), ref(false)]

  async function look(method: 'GET' | 'POST', path = '/api/self-test'): Promise<void> {
    if (isTesting.value) return
    isTesting.value = true
    const askedAt = Date.now()
    const reply = await ask<SelfTestReport>(method, path, method === 'POST' ? {} : undefined)
    isTesting.value = false
    refusal.value = reply.ok ? null : reply.code
    if (!reply.ok) return
    report.value = reply.answer
    checks.value = byNeed([...reply.answer.checks, browserClock(reply.answer.at, askedAt)])
  }

  const looking = setInterval(() => { void look('GET') }, everyMs)
  onScopeDispose(() => { clearInterval(looking) })
  void look('GET')
  readAgainWhile(() => report.value === null && refusal.value === 'unavailable', () => look('GET'))
  return { report, checks, refusal, isTesting, again: () => look('POST'), seen: () => look('POST', '/api/self-test/seen') }
}
