import { deskQuery } from '../../../client-common/desk.ts'
import type { HttpReply } from '../../../client-common/http.ts'
import type { Media } from '../../../contract/http.ts'
import type { Code } from '../../../contract/refusals.ts'

/** Sends a picture or a video for the office's notices. */
export async function upload(file: File): Promise<HttpReply<Media>> {
  try {
    const query = new URLSearchParams({ ...deskQuery(), name: file.name.slice(0, 120) }).toString()
    const response = await fetch(`/api/media?${query}`, {
      method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' },
    })
    const said = await response.json().catch(() => null) as Media & { code?: Code } | null
    return response.ok && said !== null ? { ok: true, answer: said } : { ok: false, code: said?.code ?? 'internal' }
  } catch {
    return { ok: false, code: 'unavailable' }
  }
}
