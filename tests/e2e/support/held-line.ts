import type { BrowserContext } from 'playwright-core'

/** New pictures, after the first complete one, do not reach these pages from `hold` until `release`. */
export async function viewsOf(profile: BrowserContext): Promise<{ hold(): void, release(): void }> {
  const held: (() => void)[] = []
  let isHolding = false
  await profile.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer()
    server.onMessage((message) => {
      const isView = typeof message === 'string' && message.startsWith('42["view"')
      if (isHolding && isView) held.push(() => { page.send(message) })
      else page.send(message)
    })
  })
  return {
    hold() { isHolding = true },
    release() {
      isHolding = false
      for (const send of held.splice(0)) send()
    },
  }
}
