import { deskQuery } from '../../client-common/desk.ts'
import type { HttpReply } from '../../client-common/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { SettingFault } from '../../domain/office-faults.ts'

interface Refused { readonly code?: Code, readonly faults?: readonly SettingFault[] }

/** Sends a whole file as the body of a question. */
export async function sendFile<T>(path: string, file: Blob): Promise<HttpReply<T>> {
  try {
    const query = new URLSearchParams(deskQuery()).toString()
    const response = await fetch(query === '' ? path : `${path}?${query}`, {
      method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' },
    })
    // The contract says what each path answers with.
    const said = await response.json().catch(() => null) as T & Refused | null
    return said === null ? { ok: false, code: 'internal' } : answered(response.ok, said)
  } catch {
    return { ok: false, code: 'unavailable' }
  }
}

function answered<T>(isOk: boolean, said: T & Refused): HttpReply<T> {
  return isOk ? { ok: true, answer: said } : { ok: false, code: said.code ?? 'internal', faults: said.faults ?? [] }
}
