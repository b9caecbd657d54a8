import type { BrowserContext } from 'playwright-core'

/** From the first complete picture on, new pictures do not reach these pages until they are released. */
export async function holdBackViews(profile: BrowserContext): Promise<() => void> {
  const held: (() => void)[] = []
  let isHolding = true
  await profile.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer()
    server.onMessage((message) => {
      const isView = typeof message === 'string' && message.startsWith('42["view"')
      if (isHolding && isView) held.push(() => { page.send(message) })
      else page.send(message)
    })
  })
  return () => {
    isHolding = false
    for (const send of held) send()
  }
}
