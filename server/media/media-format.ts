/** Formats of pictures and videos that every browser of a display can show. */
export type MediaFormat = 'png' | 'jpeg' | 'webp' | 'mp4' | 'webm'

/** How far into a file its own name for its kind of WebM stands. */
const nameWithin = 64

/** What the first bytes say a file is; names and headers of an upload say nothing. Null for everything else, SVG among it. */
export function formatOf(bytes: Buffer): MediaFormat | null {
  return formats.find((format) => signs[format](bytes)) ?? null
}

const formats: readonly MediaFormat[] = ['png', 'jpeg', 'webp', 'mp4', 'webm']
/** Pictures that begin as MP4 does. */
const pictureBrands = ['heic', 'heix', 'mif1', 'avif', 'avis']

const signs: Readonly<Record<MediaFormat, (bytes: Buffer) => boolean>> = {
  png: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpeg: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  webp: (bytes) => says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP'),
  mp4: (bytes) => says(bytes, 4, 'ftyp') && !pictureBrands.some((brand) => says(bytes, 8, brand)),
  webm: (bytes) => startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3]) && bytes.subarray(0, nameWithin).includes('webm'),
}

export function isPicture(format: MediaFormat): format is 'png' | 'jpeg' | 'webp' {
  return format === 'png' || format === 'jpeg' || format === 'webp'
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function says(bytes: Buffer, at: number, word: string): boolean {
  return bytes.toString('latin1', at, at + word.length) === word
}
