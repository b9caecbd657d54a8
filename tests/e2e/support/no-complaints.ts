import type { BrowserContext } from 'playwright-core'

/** What the browser notes of an answer that is in order: nobody is signed in yet. */
const inOrder = /401 \(Unauthorized\) \S+\/api\/session(\?desk=manager)?$/

/** What it notes while a server that a test ended is away. */
const away = /WebSocket connection to \S+ failed: .*ERR_CONNECTION_REFUSED/

/** Collects what pages write to their consoles as an error, uncaught exceptions and content security among them. */
export function complaintsIn(profile: BrowserContext): readonly string[] {
  const complaints: string[] = []
  profile.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`
    const isBad = message.type() === 'error' || text.includes('Content Security Policy')
    if (isBad && !inOrder.test(text) && !away.test(text)) complaints.push(text)
  })
  profile.on('weberror', (fault) => { complaints.push(String(fault.error())) })
  return complaints
}
