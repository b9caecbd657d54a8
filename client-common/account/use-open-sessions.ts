import { onMounted, ref, type Ref } from 'vue'
import type { Code } from '../../contract/refusals.ts'
import type { OpenSession } from '../../contract/sessions.ts'
import { ask, type HttpReply } from '../http.ts'
import { readAgainWhile } from '../read-again.ts'

export interface UsedOpenSessions {
  /** Null until the server has said. */
  readonly sessions: Ref<readonly OpenSession[] | null>
  readonly refusal: Ref<Code | null>
  end: (id: string, password: string) => Promise<void>
  endOthers: (password: string) => Promise<void>
}

/** Where whoever is signed in is signed in as well. */
export function useOpenSessions(): UsedOpenSessions {
  const sessions = ref<readonly OpenSession[] | null>(null)
  const refusal = ref<Code | null>(null)

  function tell(reply: HttpReply<unknown>): void {
    refusal.value = reply.ok ? null : reply.code
  }

  async function look(): Promise<void> {
    const reply = await ask<readonly OpenSession[]>('GET', '/api/account/sessions')
    tell(reply)
    if (reply.ok) sessions.value = reply.answer
  }

  async function endAt(path: string, password: string): Promise<void> {
    const reply = await ask('DELETE', path, { password })
    if (reply.ok) await look()
    else tell(reply)
  }

  onMounted(look)
  readAgainWhile(() => sessions.value === null && refusal.value === 'unavailable', look)
  return {
    sessions, refusal,
    end: (id, password) => endAt(`/api/account/sessions/${id}`, password),
    endOthers: (password) => endAt('/api/account/sessions', password),
  }
}
