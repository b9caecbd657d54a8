import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { Code } from '../../contract/refusals.ts'
import type { ProducedReport, Report, SignedReport } from '../../contract/reports.ts'
import { reportQuery, type Choice } from './report-links.ts'

/** What is on the sheet: the report as of now, or as somebody signed it. */
export interface Shown { readonly report: Report, readonly signed: Omit<SignedReport, 'report'> | null }

export interface Reports {
  readonly produced: Ref<ProducedReport | null>
  readonly shown: ComputedRef<Shown | null>
  readonly refusal: Ref<Code | null>
  readonly isBusy: Ref<boolean>
  /** Puts a signed version on the sheet; null: the report as of now. */
  readonly look: (version: number | null) => Promise<void>
  /** True when it was signed. Of figures that have changed the new ones are read, and the refusal stays to be seen. */
  readonly sign: (note: string | null) => Promise<boolean>
}

/** The report that is chosen, its versions, and signing it. */
export function useReport(choice: Ref<Choice>): Reports {
  const [produced, version, refusal, isBusy] = [ref<ProducedReport | null>(null), ref<SignedReport | null>(null), ref<Code | null>(null), ref(false)]

  /** The answer to an earlier choice may come after that to a later one. */
  let asked = 0
  async function look(number: number | null): Promise<void> {
    const ours = asked += 1
    isBusy.value = true
    const take = number === null ? await readNow() : await readThen(number)
    if (ours !== asked) return
    isBusy.value = false
    take()
  }

  /** Each reads, and hands back what is to be done with the answer. */
  async function readNow(): Promise<() => void> {
    const reply = await ask<ProducedReport>('GET', `/api/reports?${queryOf(choice.value)}`)
    return () => { [produced.value, version.value, refusal.value] = reply.ok ? [reply.answer, null, null] : [null, null, reply.code] }
  }

  async function readThen(number: number): Promise<() => void> {
    const reply = await ask<SignedReport>('GET', `/api/reports/versions/${number}?${queryOf(choice.value)}`)
    return () => { [version.value, refusal.value] = reply.ok ? [reply.answer, null] : [null, reply.code] }
  }

  async function sign(note: string | null): Promise<boolean> {
    if (produced.value === null || isBusy.value) return false
    isBusy.value = true
    const reply = await ask<ProducedReport>('POST', '/api/reports/sign', { ...reportQuery(choice.value), seen: produced.value.mark, note })
    if (reply.ok) [produced.value, version.value] = [reply.answer, null]
    else if (reply.code !== 'unavailable') await look(null)
    isBusy.value = false
    refusal.value = reply.ok ? null : reply.code
    return reply.ok
  }

  watch(choice, () => look(null), { immediate: true })
  readAgainWhile(() => produced.value === null && refusal.value === 'unavailable', () => look(null))
  return { produced, shown: computed(() => shownOf(version.value, produced.value)), refusal, isBusy, look, sign }
}

function queryOf(choice: Choice): string {
  return new URLSearchParams(reportQuery(choice)).toString()
}

function shownOf(version: SignedReport | null, produced: ProducedReport | null): Shown | null {
  if (version !== null) {
    const { report, ...signed } = version
    return { report, signed }
  }
  return produced === null ? null : { report: produced.report, signed: null }
}
