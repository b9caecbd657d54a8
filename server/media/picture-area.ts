import type { MediaFormat } from './media-format.ts'

/**
 * How many pixels a picture says it has, from its header alone; null when it does not say. A small file may claim more
 * pixels than there is memory, so this is asked before anything is decoded.
 */
export function pictureArea(bytes: Buffer, format: MediaFormat): number | null {
  return bytes.length < shortestHeader ? null : areas[format]?.(bytes) ?? null
}

/** As far as the size of a WebP stands; no picture that can be decoded is shorter. */
const shortestHeader = 30

const areas: Partial<Record<MediaFormat, (bytes: Buffer) => number | null>> = {
  png: (bytes) => bytes.readUInt32BE(16) * bytes.readUInt32BE(20),
  jpeg: jpegArea,
  webp: webpArea,
}

/** Walks from marker to marker to the frame header, which is any of SOF0 to SOF15 but the three that are no frames. */
function jpegArea(bytes: Buffer): number | null {
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7)
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** The three kinds of WebP keep their size in three places. */
function webpArea(bytes: Buffer): number | null {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return (bytes.readUIntLE(24, 3) + 1) * (bytes.readUIntLE(27, 3) + 1)
  if (kind === 'VP8 ') return (bytes.readUInt16LE(26) & 0x3fff) * (bytes.readUInt16LE(28) & 0x3fff)
  if (kind !== 'VP8L') return null
  const bits = bytes.readUInt32LE(21)
  return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1)
}
