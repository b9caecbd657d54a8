import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ask, type HttpReply } from '../../../client-common/http.ts'
import { readAgainWhile } from '../../../client-common/read-again.ts'
import type { Accounts, AddAccount, AddedAccount, ChangeAccount } from '../../../contract/accounts.ts'
import type { Code } from '../../../contract/refusals.ts'
import { upload } from '../notices/upload.ts'

export interface PeopleOfOffice {
  readonly accounts: ShallowRef<Accounts | null>
  readonly refusal: Ref<Code | null>
  /** A password that was made now, to be handed over: told once. */
  readonly told: Ref<AddedAccount | null>
  readonly add: (person: AddAccount) => Promise<boolean>
  readonly change: (id: string, change: ChangeAccount) => Promise<boolean>
  readonly portray: (id: string, file: File) => Promise<void>
  readonly reset: (id: string) => Promise<void>
  /** Takes the second factor from a colleague who has lost it. */
  readonly removeFactor: (id: string) => Promise<void>
}

/** The people of the own office. They are changed at once, not with the draft. */
export function usePeople(): PeopleOfOffice {
  const accounts: ShallowRef<Accounts | null> = shallowRef(null)
  const [refusal, told] = [ref<Code | null>(null), ref<AddedAccount | null>(null)]

  function tell(reply: HttpReply<unknown>): boolean {
    refusal.value = reply.ok ? null : reply.code
    return reply.ok
  }

  function take(reply: HttpReply<Accounts>): boolean {
    if (reply.ok) accounts.value = reply.answer
    return tell(reply)
  }

  const read = async () => take(await ask<Accounts>('GET', '/api/staff'))
  const change: PeopleOfOffice['change'] = async (id, changed) => take(await ask<Accounts>('PATCH', `/api/staff/${id}`, changed))

  /** Asks for somebody's new password, which is told once. */
  async function makePassword(path: string, body: object): Promise<boolean> {
    const reply = await ask<AddedAccount>('POST', path, body)
    told.value = reply.ok ? reply.answer : null
    if (reply.ok) await read()
    return tell(reply)
  }

  onMounted(read)
  readAgainWhile(() => accounts.value === null && refusal.value === 'unavailable', read)
  return {
    accounts, refusal, told, change,
    add: (person) => makePassword('/api/staff', person),
    async portray(id, file) {
      const reply = await upload(file)
      if (tell(reply) && reply.ok) await change(id, { photo: reply.answer.id })
    },
    async reset(id) { await makePassword(`/api/staff/${id}/password`, {}) },
    async removeFactor(id) { if (tell(await ask('DELETE', `/api/staff/${id}/second-factor`))) await read() },
  }
}
