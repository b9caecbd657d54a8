import type { Code } from '../contract/refusals.ts'
import type { SettingFault } from '../domain/office-faults.ts'
import { deskQuery } from './desk.ts'

/** `faults`: with refused settings, what is to be put right in them. */
export type HttpReply<T> = { ok: true, answer: T } | { ok: false, code: Code, faults?: readonly SettingFault[] }

/** Asks the server that served the page. No answer at all is the refusal 'unavailable'. */
export async function ask<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<HttpReply<T>> {
  try {
    const query = new URLSearchParams(deskQuery()).toString()
    const response = await fetch(query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`, body === undefined ? { method } : {
      method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' },
    })
    // The contract says what each path answers with.
    const said = await response.json().catch(() => null) as T & Partial<Refused> | null
    if (response.ok) return { ok: true, answer: said as T }
    return { ok: false, ...refusalIn(said) }
  } catch {
    return { ok: false, code: 'unavailable' }
  }
}

interface Refused { readonly code: Code, readonly faults: readonly SettingFault[] }

function refusalIn(said: Partial<Refused> | null): Refused {
  return { code: said?.code ?? 'internal', faults: said?.faults ?? [] }
}
