import { nextTick } from 'vue'
import type { Paper } from '../../contract/printing.ts'

/** A browser that prints nothing at all says nothing either. */
const patienceMs = 20_000
const mmPerPixel = 25.4 / 96

/** Has the browser print the slip that stands hidden on the page, on a piece of paper as long as the slip. */
export async function printHere(paper: Paper): Promise<void> {
  await nextTick()
  await document.fonts.ready
  const length = Math.ceil((document.querySelector('.print-slip')?.getBoundingClientRect().height ?? 0) * mmPerPixel) + 1
  const sheet = new CSSStyleSheet()
  // A rule for the page cannot know what is on it, and lengths are needed: "auto" is no length of a page.
  sheet.replaceSync(`@page { size: ${paper}mm ${length}mm; margin: 0 }`)
  document.adoptedStyleSheets = [sheet]
  await new Promise<void>((resolve) => {
    addEventListener('afterprint', () => { resolve() }, { once: true })
    setTimeout(resolve, patienceMs)
    window.print()
  })
}
