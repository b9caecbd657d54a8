import { newCommandId } from '../../client-common/command-id.ts'
import type { Feed } from '../../client-common/feed.ts'
import type { Lease } from '../../contract/lease.ts'
import { needsLease } from './giving.ts'
import { joinAll } from './joining.ts'
import { withLease } from './kept.ts'
import type { Shelf } from './shelf.ts'

/** A lease that the server cannot make longer is not asked for all the time. */
const askAgainMs = 30_000

/** While the server is there: hands in what was given, then sees to it that there is enough for the next time. */
export function tendingOf(
  shelf: Shelf, feed: Pick<Feed<'kiosk'>, 'send' | 'now' | 'state' | 'view'>, askLease: () => Promise<Lease | null>,
): () => Promise<void> {
  let isUnderWay = false
  let asked = { date: '', at: -Infinity }

  async function lengthenLease(): Promise<void> {
    const [view, now] = [feed.view.value, feed.now()]
    if (view === null || !needsLease({ kept: shelf.read(), view, now })) return
    if (asked.date === view.date && now - asked.at < askAgainMs) return
    asked = { date: view.date, at: now }
    const lease = await askLease()
    if (lease === null) asked = { date: '', at: now }
    else shelf.change((all) => withLease(all, lease))
  }

  return async () => {
    const date = feed.view.value?.date
    if (isUnderWay || date === undefined || feed.state.value !== 'live') return
    isUnderWay = true
    try {
      if (await joinAll(date, { shelf, send: feed.send, newId: newCommandId })) await lengthenLease()
    } finally {
      isUnderWay = false
    }
  }
}
