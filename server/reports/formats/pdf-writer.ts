import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** Whole fonts: what comes for browsers is cut into parts by script, and a Vietnamese word lies in several of them. */
const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json')) + sep
const font = (name: string) => join(folder, name, `BeVietnamPro_${name}.ttf`)

/** The name under which documents use it. */
export const pdfFont = 'Be Vietnam Pro'

let isReady = false

/** Bytes of a document. Nothing outside the fonts is read, whatever stands in it, and nothing is fetched. */
export function writePdf(document: TDocumentDefinitions): Promise<Buffer> {
  if (!isReady) prepare()
  return pdfmake.createPdf(document).getBuffer()
}

function prepare(): void {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder))
  pdfmake.addFonts({
    [pdfFont]: {
      normal: font('400Regular'), bold: font('600SemiBold'), italics: font('400Regular_Italic'), bolditalics: font('600SemiBold_Italic'),
    },
  })
  isReady = true
}
