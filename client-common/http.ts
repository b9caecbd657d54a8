import type { Code } from '../contract/refusals.ts'
import { deskQuery } from './desk.ts'

export type HttpReply<T> = { ok: true, answer: T } | { ok: false, code: Code }

/** Asks the server that served the page. No answer at all is the refusal 'unavailable'. */
export async function ask<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<HttpReply<T>> {
  try {
    const query = new URLSearchParams(deskQuery()).toString()
    const response = await fetch(query === '' ? path : `${path}?${query}`, body === undefined ? { method } : {
      method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' },
    })
    // The contract says what each path answers with.
    const said = await response.json().catch(() => null) as T & { code?: Code } | null
    if (response.ok) return { ok: true, answer: said as T }
    return { ok: false, code: said?.code ?? 'internal' }
  } catch {
    return { ok: false, code: 'unavailable' }
  }
}
