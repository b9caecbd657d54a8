import type { Feed } from '../client-common/feed.ts'
import type { Reply } from '../contract/wire.ts'
import { endingOf } from './ending-of.ts'
import type { Ending, Tap } from './moment.ts'

/** Hands a tap in; the same `id` again is the same rating again. */
export type HandIn = (tap: Tap, id: string) => Promise<Reply<unknown>>

const keepTryingMs = 5 * 60_000
const pauseMs = 1000

/** One tap is a complete rating: no reasons, no comment. */
export function handInBy(feed: Pick<Feed<'rating'>, 'send'>): HandIn {
  return ({ asking: { ticket, transaction }, level }, id) => level === null
    ? feed.send('rating:decline', { ticket, transaction }, id)
    : feed.send('rating:give', { ticket, transaction, level, reasons: [], comment: null }, id)
}

/** Goes on while the line is lost, under one id; null when it stayed lost too long. */
export async function handInUntilHeard(handIn: HandIn, tap: Tap, id: string): Promise<Ending | null> {
  const until = performance.now() + keepTryingMs
  for (;;) {
    const ending = endingOf(tap, await handIn(tap, id))
    if (ending !== null || performance.now() > until) return ending
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
