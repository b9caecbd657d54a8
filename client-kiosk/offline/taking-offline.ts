import type { Feed } from '../../client-common/feed.ts'
import type { Input } from '../../contract/commands.ts'
import type { Answer, Reply } from '../../contract/wire.ts'
import { numberFor } from './giving.ts'
import { withGiven, type OfflineTicket } from './kept.ts'
import type { Shelf } from './shelf.ts'

type Wish = Input<'ticket:take'>

const unavailable = { ok: false, code: 'unavailable' } as const

/** Takes a number from the server, and while it is away, or has not heard of all that were given meanwhile, from the lease. */
export function takingFrom(shelf: Shelf, feed: Pick<Feed<'kiosk'>, 'send' | 'now' | 'state' | 'view'>) {
  /** Asked for without an answer: nobody knows whether the server has done it. */
  const unanswered = new Set<string>()

  /** Kept before it is shown: what cannot be kept is not given. The same press again gets the same number. */
  function give(id: string, wish: Wish): Reply<Answer> {
    const kept = shelf.read()
    const before = kept.waiting.find((one) => one.id === id)
    if (before !== undefined) return answer(before)
    const [view, now] = [feed.view.value, Math.floor(feed.now())]
    const number = view === null ? null : numberFor({ kept, view, now }, wish.service)
    if (view === null || number === null) return unavailable
    const { service, procedure = null, priorityClass, language } = wish
    const asked = unanswered.has(id) ? wish : null
    const ticket = { ...number, id, date: view.date, service, procedure, priorityClass, language, takenAt: now, asked }
    return shelf.change((all) => withGiven(all, ticket)) ? answer(ticket) : unavailable
  }

  return async (id: string, wish: Wish): Promise<Reply<Answer>> => {
    if (feed.state.value === 'lost' || shelf.read().waiting.length > 0) return give(id, wish)
    const reply = await feed.send('ticket:take', wish, id)
    if (reply.ok || reply.code !== 'unavailable') return reply
    unanswered.add(id)
    return give(id, wish)
  }
}

/** How many stand before it, nobody knows. */
function answer({ number, link, ratingCode }: Pick<OfflineTicket, 'number' | 'link' | 'ratingCode'>): Reply<Answer> {
  return { ok: true, answer: { ticket: number, ahead: null, link, ...ratingCode === undefined ? {} : { ratingCode } } }
}
