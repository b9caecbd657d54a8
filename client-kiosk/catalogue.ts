import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { ask } from '../client-common/http.ts'
import type { Catalogue } from '../contract/http.ts'
import type { Keepsake } from './offline/keepsake.ts'
import type { KioskView } from './offer.ts'

export type Procedure = Catalogue['procedures'][number]

export interface KeptCatalogue { readonly office: string, readonly procedures: readonly Procedure[] }

const retryMs = 3000

/**
 * The office's procedures: fetched at the start and whenever a picture says that they have changed. Until then those of
 * the last time, which is all there is while the server is away.
 */
export function useCatalogue(
  view: () => Pick<KioskView, 'office' | 'catalogue'>, kept: Keepsake<KeptCatalogue>,
): ShallowRef<readonly Procedure[]> {
  const before = kept.read()
  const procedures = shallowRef(before?.office === view().office.id ? before.procedures : [])
  let wanted = ''
  let retry: ReturnType<typeof setTimeout> | undefined

  async function fetchThem(office: string, revision: string) {
    clearTimeout(retry)
    const reply = await ask<Catalogue>('GET', `/api/catalogue?office=${encodeURIComponent(office)}`)
    if (wanted !== `${office} ${revision}`) return
    if (!reply.ok) {
      retry = setTimeout(() => { void fetchThem(office, revision) }, retryMs)
      return
    }
    procedures.value = reply.answer.procedures
    kept.keep({ office, procedures: procedures.value })
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
