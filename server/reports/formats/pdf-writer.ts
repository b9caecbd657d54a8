import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** Whole fonts: what comes for browsers is cut into parts by script, and a Vietnamese word lies in several of them. */
const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json')) + sep
const font = (name: string) => join(folder, name, `BeVietnamPro_${name}.ttf`)

/** The name under which documents use it. */
export const pdfFont = 'Be Vietnam Pro'

/** Its loading takes longer than that of all else; most servers write no document for weeks. */
let loading: ReturnType<typeof load> | null = null

/** Bytes of a document. Nothing outside the fonts is read, whatever stands in it, and nothing is fetched. */
export async function writePdf(document: TDocumentDefinitions): Promise<Buffer> {
  const pdfmake = await (loading ??= load())
  return pdfmake.createPdf(document).getBuffer()
}

async function load() {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder))
  pdfmake.addFonts({
    [pdfFont]: {
      normal: font('400Regular'), bold: font('600SemiBold'), italics: font('400Regular_Italic'), bolditalics: font('600SemiBold_Italic'),
    },
  })
  return pdfmake
}
