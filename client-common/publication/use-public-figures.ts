import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { PublicPage } from '../../contract/publication.ts'
import { ask } from '../http.ts'

/** What is approved changes seldom. */
const anewMs = 60_000

/**
 * The office's published figures for as long as an office is named; null while nothing is published. What was read once
 * stays while the line is lost: approved figures grow no older.
 */
export function usePublicFigures(office: () => string | null): ShallowRef<Pick<PublicPage, 'periods'> | null> {
  const figures: ShallowRef<Pick<PublicPage, 'periods'> | null> = shallowRef(null)

  async function read(): Promise<void> {
    const asked = office()
    const reply = asked === null ? null : await ask<PublicPage>('GET', `/api/public/${asked}`)
    if (asked !== office()) return
    if (reply?.ok === true) figures.value = reply.answer.periods.length === 0 ? null : reply.answer
    else if (reply === null || reply.code === 'notFound') figures.value = null
  }

  watch(office, () => { void read() }, { immediate: true })
  const timer = setInterval(() => { void read() }, anewMs)
  onScopeDispose(() => { clearInterval(timer) })
  return figures
}
