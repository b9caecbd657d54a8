import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import type { KeptBackups, KeptOffices } from '../../contract/operations.ts'
import type { Code } from '../../contract/refusals.ts'

export interface Operations {
  readonly offices: ShallowRef<KeptOffices | null>
  readonly backups: ShallowRef<KeptBackups | null>
  readonly refusal: Ref<Code | null>
  readonly makeBackup: () => Promise<void>
}

const everyMs = 10_000

/** The machines of the installation, looked at now and every ten seconds. */
export function useOperations(): Operations {
  const offices = shallowRef<KeptOffices | null>(null)
  const backups = shallowRef<KeptBackups | null>(null)
  const refusal = ref<Code | null>(null)

  async function read(): Promise<void> {
    const [all, made] = await Promise.all([ask<KeptOffices>('GET', '/api/operations/offices'), ask<KeptBackups>('GET', '/api/operations/backups')])
    if (all.ok) offices.value = all.answer
    if (made.ok) backups.value = made.answer
    refusal.value = [all, made].find((reply) => !reply.ok)?.code ?? null
  }

  const reading = setInterval(() => { void read() }, everyMs)
  onScopeDispose(() => { clearInterval(reading) })
  void read()
  return {
    offices, backups, refusal,
    async makeBackup() {
      const reply = await ask<KeptBackups>('POST', '/api/operations/backups', {})
      if (reply.ok) backups.value = reply.answer
      else refusal.value = reply.code
    },
  }
}
