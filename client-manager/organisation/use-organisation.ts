import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { AddPerson, AddUnit, Arrange, OrganisationView } from '../../contract/organisation.ts'
import type { Code } from '../../contract/refusals.ts'

export interface OrganisationDesk {
  readonly view: ShallowRef<OrganisationView | null>
  readonly refusal: Ref<Code | null>
  /** The password of somebody new, told once; null when nobody is. */
  readonly told: Ref<{ readonly username: string, readonly password: string } | null>
  readonly addUnit: (unit: AddUnit) => Promise<boolean>
  readonly arrange: (unit: string, change: Arrange) => Promise<boolean>
  readonly addPerson: (person: AddPerson) => Promise<boolean>
}

/** The tree, and what an administrator does to it. */
export function useOrganisation(): OrganisationDesk {
  const view: ShallowRef<OrganisationView | null> = shallowRef(null)
  const refusal = ref<Code | null>(null)
  const told = ref<OrganisationDesk['told']['value']>(null)

  async function read(): Promise<void> {
    const reply = await ask<OrganisationView>('GET', '/api/organisation')
    if (!reply.ok || view.value === null) refusal.value = reply.ok ? null : reply.code
    if (reply.ok) view.value = reply.answer
  }

  async function send<T>(path: string, body: object): Promise<T | null> {
    const reply = await ask<T>('POST', path, body)
    refusal.value = reply.ok ? null : reply.code
    await read()
    return reply.ok ? reply.answer : null
  }

  readAgainWhile(() => view.value === null && refusal.value === 'unavailable', read)
  void read()
  return {
    view, refusal, told,
    addUnit: async (unit) => await send('/api/organisation/units', unit) !== null,
    arrange: async (unit, change) => await send(`/api/organisation/units/${unit}/arrangements`, change) !== null,
    async addPerson(person) {
      const made = await send<{ password: string }>('/api/organisation/people', person)
      if (made !== null) told.value = { username: person.username, password: made.password }
      return made !== null
    },
  }
}
