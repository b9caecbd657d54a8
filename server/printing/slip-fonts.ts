import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

export type Weight = 400 | 600 | 800

/** The font is shipped in parts by script; the letters of one Vietnamese word lie in several of them. */
const parts = ['latin', 'latin-ext', 'vietnamese'] as const
const family = (part: string) => `Slip ${part}`
const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro')), 'files')

let isLoaded = false

/** The font of a slip, as canvas wants it named: our own, so that every letter is right whatever a printer knows. */
export function slipFont(weight: Weight, dots: number): string {
  if (!isLoaded) load()
  return `${weight} ${dots}px ${parts.map((part) => `"${family(part)}"`).join(', ')}`
}

function load(): void {
  for (const part of parts) {
    for (const weight of [400, 600, 800]) {
      const file = join(files, `be-vietnam-pro-${part}-${weight}-normal.woff2`)
      if (GlobalFonts.registerFromPath(file, family(part)) === null) throw new Error(`this font cannot be read: ${file}`)
    }
  }
  isLoaded = true
}
