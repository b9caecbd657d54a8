import { buffer } from 'node:stream/consumers'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

// A process of its own: the reader of PDF files is an ES module, which the tests cannot load. PDF in, a JSON list of pages out.
const pdf = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise
const pages = []
for (let number = 1; number <= pdf.numPages; number += 1) {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
}
process.stdout.write(JSON.stringify(pages))
