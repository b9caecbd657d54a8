import { onScopeDispose, ref, type Ref } from 'vue'
import { ask } from '../client-common/http.ts'
import type { PublicPage } from '../contract/publication.ts'
import type { Code } from '../contract/refusals.ts'
import type { PublicFigures } from '../domain/publication/figures.ts'

/** Live figures grow old quickly, and the server makes new ones no more often than this. */
const anewMs = 30_000

/** The office's public figures, read again while the page is open; what was read once stays when the line is lost. */
export function usePublicPage(office: string): { readonly page: Ref<PublicPage | null>, readonly refusal: Ref<Code | null> } {
  const page = ref<PublicPage | null>(null)
  const refusal = ref<Code | null>(null)

  async function read(): Promise<void> {
    const reply = await ask<PublicPage>('GET', `/api/public/${office}`)
    refusal.value = reply.ok ? null : reply.code
    if (reply.ok) page.value = reply.answer
    else if (reply.code === 'notFound') page.value = null
  }

  void read()
  const timer = setInterval(() => { void read() }, anewMs)
  onScopeDispose(() => { clearInterval(timer) })
  return { page, refusal }
}

/** Everything that stands on the page, of whatever period. */
export function figuresIn({ periods, live }: Pick<PublicPage, 'periods' | 'live'>): PublicFigures[] {
  return [...periods.map(({ figures }) => figures), ...live === null ? [] : [live.today], ...live?.quarter?.figures === undefined ? [] : [live.quarter.figures]]
}
