import { newCommandId } from '../../client-common/command-id.ts'
import type { Feed } from '../../client-common/feed.ts'

/** The same number is somebody else's tomorrow: a server that is away for longer keeps this one in its line. */
const patienceMs = 10 * 60_000
const retryMs = 1000

/** Takes a number that nobody took from this kiosk out of the line, also when the server must be waited for. */
export async function giveUp({ send }: Pick<Feed<'kiosk'>, 'send'>, ticket: string): Promise<void> {
  const [id, until] = [newCommandId(), performance.now() + patienceMs]
  while (performance.now() < until) {
    const reply = await send('ticket:withdraw', { ticket }, id)
    // Also a "no" is an end: who was called meanwhile is not sent away.
    if (reply.ok || reply.code !== 'unavailable') return
    await new Promise((resolve) => { setTimeout(resolve, retryMs) })
  }
}
