import type { ScreenView } from '../../contract/views.ts'

type Hall = Pick<ScreenView<'hall'>, 'date' | 'calls' | 'calling' | 'callCount'>
export type Call = ScreenView<'hall'>['calls'][number]

/** What a loudspeaker still has to say: `heard` is the last call it took in, `queue` what waits to be said. */
export interface Announcing {
  readonly date: string
  readonly heard: number
  readonly queue: readonly Call[]
}

/** A loudspeaker that begins says nothing that is older than this. */
const freshMs = 30_000
/** What was missed while the line was lost is made up for unless it is older than this, and somebody has answered it. */
const madeUpForMs = 120_000

/**
 * Where a loudspeaker begins: at the calls of the last moments. One that knows what it said last (`said`, of this day)
 * repeats none of that, and makes up for older calls that nobody has answered yet.
 */
export function begin(hall: Hall, said: number | null, now: number): Announcing {
  const known = said !== null && said <= hall.callCount ? said : null
  const queue = inOrder(hall.calls).filter((call) => call.call > (known ?? 0)
    && (now - call.at <= freshMs || (known !== null && isUnanswered(hall, call))))
  return { date: hall.date, heard: hall.callCount, queue }
}

/** Takes the calls that came since into the queue: in order, none twice, and left out only what is long over. */
export function takeIn(announcing: Announcing, hall: Hall, now: number): Announcing {
  if (hall.date !== announcing.date || hall.callCount < announcing.heard) return begin(hall, null, now)
  if (hall.callCount === announcing.heard) return announcing
  const news = inOrder(hall.calls).filter((call) =>
    call.call > announcing.heard && (now - call.at <= madeUpForMs || isUnanswered(hall, call)))
  return { ...announcing, heard: hall.callCount, queue: [...announcing.queue, ...news] }
}

/** The first in the queue was said to its end. */
export function said(announcing: Announcing, { call }: Call): Announcing {
  return { ...announcing, queue: announcing.queue.filter((waiting) => waiting.call !== call) }
}

function inOrder(calls: readonly Call[]): readonly Call[] {
  return calls.toSorted((one, other) => one.call - other.call)
}

/** Still called to that counter, and not called again since. */
function isUnanswered({ calling }: Hall, { ticket, counter, times }: Call): boolean {
  return calling.some((now) =>
    now.ticket === ticket && now.counter === counter && now.times === times && now.state === 'called')
}
