import type { Page } from 'playwright-core'

declare global {
  interface Window { connectedAt: number | null, isSamePage?: true }
}

/** Runs in a page before its own scripts: notes when its socket is connected, at the first packet that says so. */
export function watchLine(): void {
  const connected = '40'
  window.connectedAt = null
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.addEventListener('message', ({ data }: MessageEvent) => {
        if (typeof data === 'string' && data.startsWith(connected)) window.connectedAt = performance.now()
      })
    }
  }
}

export interface Sight { readonly page: Page, readonly within: string, readonly text: string }

/** Resolves when the page says in words that its line is lost. */
export async function saysItIsLost(page: Page): Promise<void> {
  await page.getByText(/^Mất kết nối( máy chủ|$)/).waitFor()
  await page.evaluate(() => {
    window.connectedAt = null
    window.isSamePage = true
  })
}

/** How many milliseconds after its socket was connected again a page shows the text and no longer that the line is lost. */
export function msUntilRight({ page, within, text }: Sight): Promise<number> {
  return page.evaluate(([place, words]) => new Promise<number>((resolve) => {
    const look = () => {
      const isThere = [...document.querySelectorAll(place)].some(({ textContent }) => textContent.includes(words))
      const isLost = document.querySelector('.connection-notice')?.textContent.trim() !== ''
      if (window.connectedAt === null || !isThere || isLost || window.isSamePage !== true) return
      watching.disconnect()
      resolve(performance.now() - window.connectedAt)
    }
    const watching = new MutationObserver(look)
    watching.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    look()
  }), [within, text] as const)
}
