import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { ask } from '../client-common/http.ts'
import type { Catalogue } from '../contract/http.ts'
import type { KioskView } from './offer.ts'

export type Procedure = Catalogue['procedures'][number]

const retryMs = 3000

/** The office's procedures: fetched at the start and whenever a picture says that they have changed. */
export function useCatalogue(view: () => Pick<KioskView, 'office' | 'catalogue'>): ShallowRef<readonly Procedure[]> {
  const procedures = shallowRef<readonly Procedure[]>([])
  let wanted = ''
  let retry: ReturnType<typeof setTimeout> | undefined

  async function fetchThem(office: string, revision: string) {
    clearTimeout(retry)
    const reply = await ask<Catalogue>('GET', `/api/catalogue?office=${encodeURIComponent(office)}`)
    if (wanted !== `${office} ${revision}`) return
    if (reply.ok) procedures.value = reply.answer.procedures
    else retry = setTimeout(() => { void fetchThem(office, revision) }, retryMs)
  }

  watch([() => view().office.id, () => view().catalogue], ([office, revision]) => {
    wanted = `${office} ${revision}`
    void fetchThem(office, revision)
  }, { immediate: true })
  onScopeDispose(() => {
    wanted = ''
    clearTimeout(retry)
  })
  return procedures
}
