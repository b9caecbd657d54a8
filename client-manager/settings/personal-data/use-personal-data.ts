import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../../client-common/http.ts'
import type { ErasedPersonalData, PersonalData } from '../../../contract/personal-data.ts'
import type { Code } from '../../../contract/refusals.ts'
import type { ErasureReason } from '../../../domain/personal-data.ts'
import { askedFor, type Way } from './asked-for.ts'

export interface FoundOfSomebody {
  /** Null until somebody was asked for, and when all that was found is taken away. */
  readonly found: ShallowRef<PersonalData | null>
  readonly erased: ShallowRef<ErasedPersonalData | null>
  readonly refusal: Ref<Code | null>
  readonly find: (way: Way, typed: string) => Promise<void>
  /** Takes away what was found last. */
  readonly erase: (reason: ErasureReason) => Promise<void>
}

/** What the office keeps of one citizen. */
export function usePersonalData(): FoundOfSomebody {
  const found = shallowRef<PersonalData | null>(null)
  const erased = shallowRef<ErasedPersonalData | null>(null)
  const refusal = ref<Code | null>(null)
  let path = ''

  return {
    found, erased, refusal,
    async find(way, typed) {
      path = `/api/personal-data?${askedFor(way, typed)}`
      const reply = await ask<PersonalData>('GET', path)
      refusal.value = reply.ok ? null : reply.code
      found.value = reply.ok ? reply.answer : null
      erased.value = null
    },
    async erase(reason) {
      const reply = await ask<ErasedPersonalData>('DELETE', path, { reason })
      refusal.value = reply.ok ? null : reply.code
      if (!reply.ok) return
      erased.value = reply.answer
      found.value = null
    },
  }
}
