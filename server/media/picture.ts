import { createCanvas, loadImage } from '@napi-rs/canvas'

/** As wide and high as the largest display (4K). */
const longestSide = 3840
const quality = 85

/**
 * The picture drawn anew, as WebP of at most 4K: what is not pixels, such as where it was taken or a script behind its
 * end, is gone. Null when it cannot be decoded.
 */
export async function redrawn(bytes: Buffer): Promise<Buffer | null> {
  const picture = await loadImage(bytes).catch(() => null)
  if (picture === null || picture.width === 0 || picture.height === 0) return null
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = createCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)))
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.encode('webp', quality)
}
