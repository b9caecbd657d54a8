import { ref, type Ref } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { ReportList } from '../../contract/reports.ts'

/** What was drafted by schedule or signed before; read again whenever somebody signs. */
export function useKeptReports(unit: string | null): { readonly list: Ref<ReportList['reports']>, readonly readList: () => Promise<void> } {
  const list = ref<ReportList['reports']>([])
  const isUnanswered = ref(false)

  async function readList(): Promise<void> {
    const reply = await ask<ReportList>('GET', `/api/reports/list${unit === null ? '' : `?unit=${unit}`}`)
    isUnanswered.value = !reply.ok && reply.code === 'unavailable'
    if (reply.ok) list.value = reply.answer.reports
  }

  void readList()
  readAgainWhile(() => isUnanswered.value, readList)
  return { list, readList }
}
