import { ref, watch, type Ref } from 'vue'
import { ask, type HttpReply } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { PeriodToApprove, Publication } from '../../contract/publication.ts'
import type { Code } from '../../contract/refusals.ts'

/** What can be approved for everybody, and the period that is looked at. */
export function usePublication(chosen: Ref<string | null>) {
  const [overview, period] = [ref<Publication | null>(null), ref<PeriodToApprove | null>(null)]
  const refusal = ref<Code | null>(null)
  const isBusy = ref(false)

  async function list(): Promise<void> {
    const reply = await ask<Publication>('GET', '/api/publication')
    if (!reply.ok || overview.value === null) refusal.value = codeOf(reply)
    if (!reply.ok) return
    overview.value = reply.answer
    chosen.value ??= reply.answer.periods[0]?.period ?? null
  }

  async function read(): Promise<void> {
    const asked = chosen.value
    const reply = await ask<PeriodToApprove>('GET', `/api/publication/${asked ?? ''}`)
    // Another period was chosen meanwhile.
    if (asked !== chosen.value) return
    if (!reply.ok || period.value === null) refusal.value = codeOf(reply)
    if (reply.ok) period.value = reply.answer
  }

  /** True when they were approved. Of figures that have changed the new ones are read, and the refusal stays to be seen. */
  async function approve({ period: name, mark: seen }: PeriodToApprove): Promise<boolean> {
    isBusy.value = true
    const reply = await ask<PeriodToApprove>('POST', `/api/publication/${name}/approve`, { seen })
    refusal.value = codeOf(reply)
    await Promise.all([list(), read()])
    isBusy.value = false
    return reply.ok
  }

  watch(chosen, () => {
    [period.value, refusal.value] = [null, null]
    void read()
  })
  void list()
  readAgainWhile(() => refusal.value === 'unavailable' && (overview.value === null || period.value === null), () => overview.value === null ? list() : read())
  return { overview, period, refusal, isBusy, approve }
}

function codeOf(reply: HttpReply<unknown>): Code | null { return reply.ok ? null : reply.code }
