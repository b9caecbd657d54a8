import type { Media } from '../../../contract/http.ts'
import type { Notice } from '../../../domain/notices.ts'

const usualSeconds = 15
const usual = { seconds: usualSeconds, from: null, to: null, zones: [] }

/** A notice to begin with: of an uploaded file, or of words still to be written. */
export function noticeOf(id: string, media: Pick<Media, 'id' | 'type'> | null): Notice {
  if (media === null) return { ...usual, id, kind: 'text', text: { vi: '', en: '' }, media: null }
  return { ...usual, id, kind: media.type === 'image/webp' ? 'picture' : 'video', text: null, media: media.id }
}

/** The office's public figures: what they are changes without the notice. */
export function figuresNotice(id: string): Notice {
  return { ...usual, id, kind: 'figures', text: null, media: null }
}
