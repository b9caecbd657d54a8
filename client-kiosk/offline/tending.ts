import { newCommandId } from '../../client-common/command-id.ts'
import type { Feed } from '../../client-common/feed.ts'
import type { Lease } from '../../contract/lease.ts'
import { needsLease } from './giving.ts'
import { joinAll } from './joining.ts'
import { withLease } from './kept.ts'
import type { Shelf } from './shelf.ts'

/** What was lent is not made longer all the time. */
const askAgainMs = 30_000
/** When the server lends nothing, as when all its blocks are lent, each question waits twice as long as the one before. */
const noMs = { first: 2000, most: 300_000 }

/** While the server is there: hands in what was given, then sees to it that there is enough for the next time. */
export function tendingOf(
  shelf: Shelf, feed: Pick<Feed<'kiosk'>, 'send' | 'now' | 'state' | 'view'>, askLease: () => Promise<Lease | null>,
): () => Promise<void> {
  let isUnderWay = false
  let asked = { date: '', at: -Infinity, pauseMs: 0 }

  async function lengthenLease(): Promise<void> {
    const [view, now] = [feed.view.value, feed.now()]
    if (view === null || !needsLease({ kept: shelf.read(), view, now })) return
    const pauseMs = asked.date === view.date ? asked.pauseMs : 0
    if (now - asked.at < pauseMs) return
    const lease = await askLease()
    asked = { date: view.date, at: now, pauseMs: lease === null ? Math.min(Math.max(noMs.first, pauseMs * 2), noMs.most) : askAgainMs }
    if (lease !== null) shelf.change((all) => withLease(all, lease))
  }

  return async () => {
    const date = feed.view.value?.date
    // A server that comes back is asked at once, whatever it said before.
    if (feed.state.value === 'lost') asked = { ...asked, pauseMs: 0 }
    if (isUnderWay || date === undefined || feed.state.value !== 'live') return
    isUnderWay = true
    try {
      if (await joinAll(date, { shelf, send: feed.send, newId: newCommandId })) await lengthenLease()
    } finally {
      isUnderWay = false
    }
  }
}
