import type { Answer, Reply } from '../../contract/wire.ts'
import { demoSignIn, pairInDemo } from '../remote/people.ts'
import { connectScreen } from '../remote/screen.ts'
import type { RatingLevel } from '../../domain/ticket.ts'

export type Seat = Awaited<ReturnType<typeof sitDown>>

/** An officer at a counter of the demo, with the tablet that stands there. */
export async function sitDown(url: string, counter: string) {
  const cookie = await demoSignIn(url, 'officer')
  const console = await connectScreen(url, { cookie }, 'counter', counter)
  const tablet = await connectScreen(url, { device: await pairInDemo(url, 'rating', counter) }, 'rating', counter)
  const at = { counter }
  accepted(await console.send('counter:open', at))
  const inHand = () => ({ ...at, ticket: console.view().inHand?.number ?? '' })
  /** The answer may be here before the picture. */
  const handIs = (state: 'called' | 'serving' | null) => console.until(({ inHand }) => (inHand?.state ?? null) === state)
  return {
    counter, cookie,
    hand: () => console.view().inHand?.state ?? null,
    next: () => console.view().next,
    /** A colleague may have been faster than the picture of who waits. */
    async call() {
      const reply = await console.send('ticket:callNext', at)
      if (!reply.ok && reply.code === 'nobodyWaiting') return
      accepted(reply)
      await handIs('called')
    },
    start: () => console.send('ticket:start', inHand()).then(accepted).then(() => handIs('serving')),
    finish: () => console.send('ticket:finish', { ...inHand(), outcome: 'received' }).then(accepted).then(() => handIs(null)),
    miss: () => console.send('ticket:miss', inHand()).then(accepted).then(() => handIs(null)),
    pause: async () => accepted(await console.send('counter:pause', { ...at, reason: 'meeting' })),
    async rate(level: RatingLevel) {
      const { asking } = await tablet.until((view) => view.asking !== null)
      if (asking === null) return
      const { ticket, transaction } = asking
      accepted(await tablet.send('rating:give', { ticket, transaction, level, reasons: [], comment: null }))
    },
    leave() {
      console.close()
      tablet.close()
    },
  }
}

export function accepted(reply: Reply<Answer>): Answer {
  if (reply.ok) return reply.answer
  throw new Error(`the demo refused what happens on this morning: ${reply.code}`)
}
