import { onMounted, ref, type Ref } from 'vue'
import type { BegunSecondFactor, ConfirmedSecondFactor, OwnAccount } from '../../contract/own-account.ts'
import type { Code } from '../../contract/refusals.ts'
import { ask, type HttpReply } from '../http.ts'
import { readAgainWhile } from '../read-again.ts'

export interface UsedSecondFactor {
  readonly account: Ref<OwnAccount | null>
  readonly refusal: Ref<Code | null>
  /** While it is being turned on: what the authenticator is to be told. */
  readonly begun: Ref<BegunSecondFactor | null>
  /** Just after it was turned on: shown once. */
  readonly recovery: Ref<readonly string[]>
  begin: (password: string) => Promise<void>
  confirm: (code: string) => Promise<void>
  /** Whether it is off now. */
  turnOff: (password: string) => Promise<boolean>
}

/** The second factor of whoever is signed in. */
export function useSecondFactor(): UsedSecondFactor {
  const account = ref<OwnAccount | null>(null)
  const refusal = ref<Code | null>(null)
  const begun = ref<BegunSecondFactor | null>(null)
  const recovery = ref<readonly string[]>([])

  function heard<T>(reply: HttpReply<T>): T | null {
    refusal.value = reply.ok ? null : reply.code
    return reply.ok ? reply.answer : null
  }

  async function look(): Promise<void> {
    account.value = heard(await ask<OwnAccount>('GET', '/api/account'))
  }

  onMounted(look)
  readAgainWhile(() => account.value === null && refusal.value === 'unavailable', look)
  return {
    account, refusal, begun, recovery,
    async begin(password) { begun.value = heard(await ask<BegunSecondFactor>('POST', '/api/account/second-factor', { password })) },
    async confirm(code) {
      const confirmed = heard(await ask<ConfirmedSecondFactor>('POST', '/api/account/second-factor/confirm', { code }))
      if (confirmed === null) return
      begun.value = null
      await look()
      recovery.value = confirmed.recovery
    },
    async turnOff(password) {
      const reply = await ask('DELETE', '/api/account/second-factor', { password })
      heard(reply)
      // Whoever has to have one is signed out by this: there is nothing left to look at.
      if (reply.ok && account.value?.secondFactor.mustUse === false) await look()
      return reply.ok
    },
  }
}
