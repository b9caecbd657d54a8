import type { Media } from '../../../contract/http.ts'
import type { Notice } from '../../../domain/notices.ts'

const usualSeconds = 15

/** A notice to begin with: of an uploaded file, or of words still to be written. */
export function noticeOf(id: string, media: Pick<Media, 'id' | 'type'> | null): Notice {
  const usual = { id, seconds: usualSeconds, from: null, to: null, zones: [] }
  if (media === null) return { ...usual, kind: 'text', text: { vi: '', en: '' }, media: null }
  return { ...usual, kind: media.type === 'image/webp' ? 'picture' : 'video', text: null, media: media.id }
}
