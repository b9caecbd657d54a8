import { shallowRef, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import type { Catalogue } from '../../contract/http.ts'

export type Procedure = Catalogue['procedures'][number]

export interface Procedures {
  readonly all: ShallowRef<readonly Procedure[]>
  /** Hundreds of names, on a slow line: fetched when somebody wants to see them, and then once. */
  readonly want: () => void
}

export function useProcedures(office: string): Procedures {
  const all = shallowRef<readonly Procedure[]>([])
  let isFetched = false

  async function fetchThem(): Promise<void> {
    const reply = await ask<Catalogue>('GET', `/api/distance/${office}/procedures`)
    if (reply.ok) all.value = reply.answer.procedures
    isFetched = reply.ok
  }

  return {
    all,
    want() {
      if (isFetched) return
      isFetched = true
      void fetchThem()
    },
  }
}
