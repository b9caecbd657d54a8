import { watch } from 'vue'
import type { Feed } from '../../client-common/feed.ts'
import type { KioskView } from '../offer.ts'
import type { Keepsake } from './keepsake.ts'

/** The last picture, and by how many milliseconds the server's clock was ahead of this machine's. */
export interface Remembered { readonly view: KioskView, readonly ahead: number }

export type RememberedFeed = Pick<Feed<'kiosk'>, 'view' | 'state' | 'pairing' | 'now'>

/** Between two writings while pictures come all the time. */
const keepEveryMs = 5000

/**
 * A feed that has something to show also when the page was loaded while the server is away: the picture that was shown
 * last. Not before it is known to be away, so that nothing old flashes up.
 */
export function remembering<F extends RememberedFeed>(feed: F, kept: Keepsake<Remembered>, machine: () => number = Date.now): F {
  /** By which this machine's clock tells the server's time, until the server tells it itself. */
  let ahead: number | null = null
  let wasLive = false
  let keptAt = -Infinity

  function keep(view: KioskView) {
    keptAt = machine()
    kept.keep({ view, ahead: feed.now() - machine() })
  }

  function recall() {
    const before = kept.read()
    if (before === null) return
    ahead = before.ahead
    feed.view.value = before.view
  }

  function look() {
    const [state, view] = [feed.state.value, feed.view.value]
    if (state === 'lost' && view === null) recall()
    const isDue = state === 'live' ? Math.abs(machine() - keptAt) > keepEveryMs : state === 'lost' && wasLive
    if (view !== null && isDue) keep(view)
    wasLive = state === 'live'
    if (wasLive) ahead = null
  }

  watch([feed.state, feed.view], look, { immediate: true, flush: 'sync' })
  // A kiosk that is paired anew may be another office's.
  watch(feed.pairing, (pairing) => {
    if (pairing === null) return
    wasLive = false
    kept.forget()
  }, { flush: 'sync' })
  return { ...feed, now: () => ahead === null ? feed.now() : machine() + ahead }
}
