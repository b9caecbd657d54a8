import { onMounted, ref, type Ref } from 'vue'
import { ask, type HttpReply } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { Code } from '../../contract/refusals.ts'
import type { SignedInPeople } from '../../contract/sessions.ts'

export interface UsedSignedIn {
  /** Null until the server has said. */
  readonly signedIn: Ref<SignedInPeople | null>
  readonly refusal: Ref<Code | null>
  signOut: (person: string, password: string) => Promise<void>
  /** Whoever asks is signed out as well: whether it was done. */
  signOutAll: (password: string) => Promise<boolean>
}

/** Who is signed in where an administrator watches. */
export function useSignedIn(): UsedSignedIn {
  const signedIn = ref<SignedInPeople | null>(null)
  const refusal = ref<Code | null>(null)

  function tell(reply: HttpReply<unknown>): boolean {
    refusal.value = reply.ok ? null : reply.code
    return reply.ok
  }

  async function look(): Promise<void> {
    const reply = await ask<SignedInPeople>('GET', '/api/signed-in')
    if (tell(reply) && reply.ok) signedIn.value = reply.answer
  }

  onMounted(look)
  readAgainWhile(() => signedIn.value === null && refusal.value === 'unavailable', look)
  return {
    signedIn, refusal,
    async signOut(person, password) {
      if (tell(await ask('DELETE', `/api/signed-in/${person}`, { password }))) await look()
    },
    signOutAll: async (password) => tell(await ask('DELETE', '/api/signed-in', { password })),
  }
}
