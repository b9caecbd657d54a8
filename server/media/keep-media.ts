import { createHash } from 'node:crypto'
import type { Media } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Limits } from '../limits.ts'
import type { MediaStore } from '../store/media-store.ts'
import { formatOf, isPicture, type MediaFormat } from './media-format.ts'
import { pictureArea } from './picture-area.ts'
import { redrawn } from './picture.ts'

export interface Upload { readonly office: string, readonly name: string, readonly bytes: Buffer, readonly at: number }

/** More than any camera of a phone; 200 MB when decoded. */
const mostPixels = 50_000_000

/** Keeps an uploaded picture or video for an office's notices, or says why not. The same one again is kept once. */
export async function keepMedia(upload: Upload, store: MediaStore, limits: Limits): Promise<Media | Code> {
  const { office, name, at } = upload
  const content = await checked(upload.bytes, limits)
  if (typeof content === 'string') return content
  const { bytes, type } = content
  const id = createHash('sha256').update(`${office}\n`).update(bytes).digest('hex').slice(0, 40)
  const known = await store.list(office)
  const kept = known.find((one) => one.id === id)
  if (kept !== undefined) return kept
  if (known.length >= limits.media) return 'tooManyMedia'
  const media = { id, type, size: bytes.length, name, addedAt: at }
  await store.keep(office, media, bytes)
  return media
}

type Checked = { readonly bytes: Buffer, readonly type: Media['type'] } | Code

async function checked(bytes: Buffer, limits: Limits): Promise<Checked> {
  const format = formatOf(bytes)
  if (format === null) return 'unreadableMedia'
  if (isPicture(format)) return checkedPicture(bytes, format, limits)
  return bytes.length > limits.videoSize ? 'tooLarge' : { bytes, type: format === 'mp4' ? 'video/mp4' : 'video/webm' }
}

async function checkedPicture(bytes: Buffer, format: MediaFormat, { pictureSize }: Limits): Promise<Checked> {
  const area = pictureArea(bytes, format)
  if (area === null) return 'unreadableMedia'
  if (bytes.length > pictureSize || area > mostPixels) return 'tooLarge'
  const picture = await redrawn(bytes)
  return picture === null ? 'unreadableMedia' : { bytes: picture, type: 'image/webp' }
}
